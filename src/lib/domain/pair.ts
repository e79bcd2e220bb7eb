import type { Static } from 'typebox';
import * as Type from 'typebox';
import { keyOfId } from './ids';
import { TakenFields } from './joined';
import { orNull, strict } from './text';

/** Open until a person has looked at both and said that they are two people, or one (ADR 0049). */
export const PAIR_STATES = ['open', 'distinct', 'joined'] as const;

/** Why two could not be joined: one moves or is not here, or is one with a third. The server’s word. */
export const HINDRANCES = ['moving', 'inAnother'] as const;

const ONE_OF_A_PAIR = '^dossier:[A-Za-z0-9_-]{1,64}$';

/** Two dossiers of one structure that may be the same person’s (D14). It says nothing of either. */
export const PairBody = strict({
	first: Type.String({ pattern: ONE_OF_A_PAIR }),
	second: Type.String({ pattern: ONE_OF_A_PAIR }),
	/** Of two that are joined, the one that stays. */
	keeps: Type.Optional(orNull(Type.String({ pattern: ONE_OF_A_PAIR }))),
	/** Which details it takes over from the other: their names, and never what they say. */
	take: Type.Optional(orNull(TakenFields)),
	hindered: Type.Optional(orNull(Type.Enum([...HINDRANCES])))
});
export type PairBody = Static<typeof PairBody>;

/** The two of a pair, in their order. */
export type Two = Pick<PairBody, 'first' | 'second'>;

const PAIRABLE = new RegExp(ONE_OF_A_PAIR);

/** Whether two dossiers can be told of as a pair. */
export function isPair(one: string, other: string): boolean {
	return one !== other && [one, other].every((id) => PAIRABLE.test(id));
}

/** The two in the one order in which they are named, whoever looked at which first. */
export function pairOf(one: string, other: string): Two {
	return one < other ? { first: one, second: other } : { first: other, second: one };
}

/** One per two dossiers: what was decided of them once is found again (D14). */
export function pairId({ first, second }: Two): string {
	return `pair:${keyOfId(first)}.${keyOfId(second)}`;
}

/** The two that a pair’s id names, in their order. */
export function twoOf(id: string): string[] {
	return keyOfId(id)
		.split('.')
		.map((key) => `dossier:${key}`);
}
