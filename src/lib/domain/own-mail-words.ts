import type { Static } from 'typebox';
import * as Type from 'typebox';
import { strict } from './text';

/** They stand around every mail: a few words, not a letter of their own. */
export const MAX_GREETING_CHARS = 60;
export const MAX_CLOSING_CHARS = 200;
export const MAX_CLOSING_LINES = 4;

/** What leads elsewhere: the only addresses in a mail are the app's, so that people learn to trust them. */
const LEADS = String.raw`[hH][tT][tT][pP][sS]?:|[wW][wW][wW]\.|@`;
/** Nothing is filled in: a word between braces would be mailed as it stands. */
const LINE = String.raw`[^{}\r\n]*`;

const Greeting = Type.String({
	maxLength: MAX_GREETING_CHARS,
	pattern: `^(?![\\s\\S]*(?:${LEADS}))${LINE}$`
});
const Closing = Type.String({
	maxLength: MAX_CLOSING_CHARS,
	pattern: `^(?![\\s\\S]*(?:${LEADS}))(?:${LINE}\\n){0,${MAX_CLOSING_LINES - 1}}${LINE}$`
});

/** What the mails of a structure begin and end with in one language; an empty one is the usual one. */
const OwnWords = strict({
	/** Before the person's name, where she is greeted by it. */
	greeting: Greeting,
	/** Before the name of the structure and its telephone. */
	closing: Closing
});
export type OwnWords = Static<typeof OwnWords>;

/** In each language in which a local admin has written them (D10). */
export const OwnMailWords = strict({ fr: Type.Optional(OwnWords), en: Type.Optional(OwnWords) });
export type OwnMailWords = Static<typeof OwnMailWords>;

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

/** What is kept of what was typed: a comma follows the greeting by itself; empty lines say nothing. */
export const TIDIED: Record<keyof OwnWords, (typed: string) => string> = {
	greeting: (typed) => typed.trim().replace(/[\s,.;:!?]+$/, ''),
	closing: (typed) =>
		typed
			.split(/\r?\n|\r/)
			.map((line) => line.trim())
			.filter(Boolean)
			.join('\n')
};
