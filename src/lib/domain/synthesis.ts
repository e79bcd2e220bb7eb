import type { Static } from 'typebox';
import * as Type from 'typebox';
import type { Held } from './interview';
import { MAX_MESSAGE_CHARS } from './limits';
import { Id, Name, strict } from './text';

/** What comes of a talk, as the person reads it. */
export const Synthesis = Type.String({ minLength: 1, maxLength: MAX_MESSAGE_CHARS });

const signature = { by: Id, byName: Name, at: Type.Integer({ minimum: 0 }) };

/** Who wrote a text, and when: the server’s to say. */
export const Signature = strict(signature);
export type Signature = Static<typeof Signature>;

/** A synthesis that another stands in the place of since: both sides may read it again (ADR 0032). */
export const EarlierSynthesis = strict({ synthesis: Synthesis, ...signature });
export type EarlierSynthesis = Static<typeof EarlierSynthesis>;

/** Of a talk that was held: who wrote what stands there now. */
export function signatureOf(held: Held): Signature {
	const { by, byName, at } = held.corrected ?? held;
	return { by, byName, at };
}

/** What was handed over, with another text in its place: the one before stays, with whose and when it was. */
export function withSynthesis(held: Held, synthesis: string, corrected: Signature): Held {
	const before = { synthesis: held.synthesis, ...signatureOf(held) };
	return { ...held, synthesis, corrected, earlier: [...(held.earlier ?? []), before] };
}

/**
 * A talk held, as the server keeps it: who, and when, is its own to say, and so are the texts that stood there
 * before. Whatever a client said of these is not read.
 */
export function stampedHeld(before: Held | null, held: Held, said: Signature): Held {
	const { earlier, corrected, ...rest } = held;
	void [earlier, corrected];
	if (!before) return { ...rest, ...said };
	const { by, byName, at } = before;
	const stands = { ...rest, by, byName, at, synthesis: before.synthesis, ...kept(before) };
	return held.synthesis === before.synthesis ? stands : withSynthesis(stands, held.synthesis, said);
}

function kept({ earlier, corrected }: Held): Pick<Held, 'earlier' | 'corrected'> {
	return { ...(earlier && { earlier }), ...(corrected && { corrected }) };
}
