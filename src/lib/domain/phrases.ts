import type { Static } from 'typebox';
import * as Type from 'typebox';
import { keyOfId } from './ids';
import { MAX_PHRASES, MAX_PHRASE_CHARS, MAX_PHRASE_NAME_CHARS } from './limits';
import { strict } from './text';

/** A remark written once and used again. */
const Phrase = strict({
	/** Made on the device, with a colon: two devices that change the list merge it entry by entry. */
	key: Type.String({ pattern: '^phrase:[A-Za-z0-9_-]{1,64}$' }),
	/** What its author finds it by. */
	name: Type.String({ minLength: 1, maxLength: MAX_PHRASE_NAME_CHARS }),
	/** Room for two: what two devices wrote in its place stands one under the other (MG-02). */
	text: Type.String({ minLength: 1, maxLength: 2 * MAX_PHRASE_CHARS + 100 })
});
export type Phrase = Static<typeof Phrase>;

/** A counsellor’s own remarks for supervision, for nobody else to read (ADR 0033). */
export const PhrasesBody = strict({
	/** Room for two: what two devices added to a list nearly full stays, and the screen takes no more. */
	list: Type.Array(Phrase, { maxItems: 2 * MAX_PHRASES })
});
export type PhrasesBody = Static<typeof PhrasesBody>;

/** One per person, on whatever device she begins it. */
export function phrasesId(user: string): string {
	return `phrases:${keyOfId(user)}`;
}
