import type { ReplyUse } from '#domain/ready-reply';
import { m } from '$lib/i18n/paraglide/messages';

/** What a ready reply is for, in words. */
export const USES: Record<ReplyUse, () => string> = {
	complement: m.replies_use_complement,
	answer: m.replies_use_answer,
	redirect: m.replies_use_redirect,
	decline: m.replies_use_decline
};
