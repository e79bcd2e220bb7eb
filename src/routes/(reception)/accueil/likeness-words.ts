import type { Likeness } from '#domain/likeness';
import { m } from '$lib/i18n/paraglide/messages';

/** Why two entries may be one person, in words. */
export const LIKENESS_WORDS: Record<Likeness, () => string> = {
	email: m.reception_same_email,
	nameAndBirth: m.reception_close_name
};
