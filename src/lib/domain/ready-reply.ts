import type { Static } from 'typebox';
import * as Type from 'typebox';
import { homeInKey, keyOfId } from './ids';
import { Title, strict } from './text';

/** What a ready reply is for: to ask what is missing, to answer, to send elsewhere, to go no further (D01). */
export const REPLY_USES = ['complement', 'answer', 'redirect', 'decline'] as const;
export type ReplyUse = (typeof REPLY_USES)[number];

/** A retired reply is kept and not offered any more. */
export const READY_REPLY_STATES = ['current', 'retired'] as const;

/** A few lines that are read before they are sent, not a letter. */
export const MAX_READY_REPLY = 1_500;

/** A text that a structure's reception and local admins keep to answer with (ADR 0044). */
export const ReadyReplyBody = strict({
	/** What it is found by; nobody outside reads it. */
	title: Title,
	use: Type.Enum([...REPLY_USES]),
	/** With `{prénom}` and the like, filled in when it is used: see ready-words.ts. */
	text: Type.String({ minLength: 1, maxLength: MAX_READY_REPLY })
});
export type ReadyReplyBody = Static<typeof ReadyReplyBody>;

/** The id of a ready reply names its structure, as a session's does: it stands in that one's database alone. */
export function readyReplyId(structure: string, key: string): string {
	return `readyReply:${structure}_${key}`;
}

/** The structure of a ready reply; empty when its id names none. */
export function homeOfReply(id: string): string {
	return homeInKey(keyOfId(id));
}
