import type { Static } from 'typebox';
import * as Type from 'typebox';
import { strict } from '#domain/text';

/**
 * By what a form tells whether a person filled it in, without a third party (FC-13). Nothing here is required of
 * a page from before there was any: the limits by address hold for all.
 */
export const Guard = strict({
	/** A field that no person sees: what fills in everything fills it in too. */
	trap: Type.String({ maxLength: 500 }),
	/** For how long the form was there before it was sent, in ms. */
	shown: Type.Integer({ minimum: 0 }),
	/** What the server gave when it asked once more; empty the first time. */
	again: Type.String({ maxLength: 100 })
});
export type Guard = Static<typeof Guard>;

/** The server doubts, and asks once more: the same again with this, a moment later, is taken. Nothing was dropped. */
export const AskedAgain = strict({ again: Type.String() });
export type AskedAgain = Static<typeof AskedAgain>;
