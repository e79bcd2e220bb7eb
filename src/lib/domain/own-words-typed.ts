import {
	LEADS,
	MAX_CLOSING_CHARS,
	MAX_CLOSING_LINES,
	MAX_GREETING_CHARS,
	UNSEEN,
	type OwnWords
} from './own-mail-words';

/** Apart from the schema, which every device loads: these are the form's. */

/** What keeps words from standing in a mail: a brace, an address, too many letters or lines. */
export type OwnWordsFault = 'brace' | 'address' | 'long' | 'lines';

const SIZES = {
	greeting: { chars: MAX_GREETING_CHARS, lines: 1 },
	closing: { chars: MAX_CLOSING_CHARS, lines: MAX_CLOSING_LINES }
} as const satisfies Record<keyof OwnWords, { chars: number; lines: number }>;

/** The first thing wrong with what was typed, as it would be kept; null when it may stand in a mail. */
export function ownWordsFault(part: keyof OwnWords, typed: string): OwnWordsFault | null {
	const text = TIDIED[part](typed);
	const { chars, lines } = SIZES[part];
	if (/[{}]/.test(text)) return 'brace';
	if (new RegExp(LEADS).test(text)) return 'address';
	if (text.split(/[\r\n]/).length > lines) return 'lines';
	return text.length > chars ? 'long' : null;
}

const seen = (typed: string) => typed.replace(new RegExp(`[${UNSEEN}]`, 'g'), ' ');

/** What is kept of what was typed: a comma follows the greeting by itself; empty lines say nothing. */
export const TIDIED: Record<keyof OwnWords, (typed: string) => string> = {
	greeting: (typed) =>
		seen(typed)
			.trim()
			.replace(/[\s,.;:!?]+$/, ''),
	closing: (typed) =>
		seen(typed)
			.split(/\r?\n|\r/)
			.map((line) => line.trim())
			.filter(Boolean)
			.join('\n')
};
