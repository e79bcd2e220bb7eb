import type { Static } from 'typebox';
import * as Type from 'typebox';
import { strict } from './text';

/** They stand around every mail: a few words, not a letter of their own. */
export const MAX_GREETING_CHARS = 60;
export const MAX_CLOSING_CHARS = 200;
export const MAX_CLOSING_LINES = 4;

/**
 * What leads elsewhere: the only addresses in a mail are the app's, so that people learn to trust them. Mail
 * programs make a link of «exemple.ch» too.
 */
export const LEADS = String.raw`:\/\/|[wW]{3}\.|@|[^\s.]{2}\.[a-zA-Z]{2}|\.[a-zA-Z]{2,}\/`;
/** What nobody sees, or what turns the direction of what one sees. */
export const UNSEEN = String.raw`\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069`;
/** Nothing is filled in: a word between braces would be mailed as it stands. */
const LINE = String.raw`[^{}\r\n${UNSEEN}]*`;

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
