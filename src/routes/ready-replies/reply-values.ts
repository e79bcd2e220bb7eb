import { MAX_TITLE_CHARS } from '#domain/limits';
import { MAX_READY_REPLY, REPLY_USES, type ReadyReplyBody } from '#domain/ready-reply';
import { PLACEHOLDERS, readyFault } from '#domain/ready-words';
import { m } from '$lib/i18n/paraglide/messages';

/** What is typed of a ready reply; `use` is empty until it was chosen. */
export type ReplyValues = { structure: string; title: string; use: string; text: string };

export function blankReply(structure: string): ReplyValues {
	return { structure, title: '', use: '', text: '' };
}

export function valuesOf(structure: string, { title, use, text }: ReadyReplyBody): ReplyValues {
	return { structure, title, use, text };
}

/** The body of a reply whose values passed the check. */
export function bodyIn({ title, use, text }: ReplyValues): ReadyReplyBody {
	const chosen = REPLY_USES.find((one) => one === use) ?? 'answer';
	return { title: title.trim(), use: chosen, text: text.trim() };
}

type Faults = Partial<Record<keyof ReplyValues, string>>;

/** What keeps a reply from being offered, field by field, in the order of the form. */
export function checkReply({ structure, title, use, text }: ReplyValues): Faults {
	const faults: Faults = {
		structure: structure ? undefined : m.replies_structure_missing(),
		title: titleFault(title.trim()),
		use: REPLY_USES.some((one) => one === use) ? undefined : m.replies_use_missing(),
		text: textFault(text.trim())
	};
	return Object.fromEntries(Object.entries(faults).filter(([, words]) => words)) as Faults;
}

function titleFault(title: string): string | undefined {
	if (!title) return m.replies_title_missing();
	return title.length > MAX_TITLE_CHARS ? m.reception_too_long() : undefined;
}

function textFault(text: string): string | undefined {
	if (!text) return m.replies_text_missing();
	if (text.length > MAX_READY_REPLY) return m.reception_too_long();
	const fault = readyFault(text);
	if (fault === null) return undefined;
	if (fault === 'brace') return m.replies_brace({ example: '{prénom}' });
	return m.replies_unknown({ word: `{${fault.unknown}}`, known: knownWords() });
}

/** The placeholders as they are written, in the order in which one thinks of them. */
export const PLACEHOLDER_WORDS = Object.keys(PLACEHOLDERS).map((word) => `{${word}}`);

function knownWords(): string {
	return PLACEHOLDER_WORDS.join(', ');
}
