import type { Static } from 'typebox';
import * as Type from 'typebox';
import { keyOfId } from './ids';
import { strict } from './text';

/** Open until a person has looked at both and said that they are two. */
export const PAIR_STATES = ['open', 'distinct'] as const;

const ONE_OF_A_PAIR = '^dossier:[A-Za-z0-9_-]{1,64}$';

/** Two dossiers of one structure that may be the same person’s (D14). It says nothing of either. */
export const PairBody = strict({
	first: Type.String({ pattern: ONE_OF_A_PAIR }),
	second: Type.String({ pattern: ONE_OF_A_PAIR })
});
export type PairBody = Static<typeof PairBody>;

const PAIRABLE = new RegExp(ONE_OF_A_PAIR);

/** Whether two dossiers can be told of as a pair. */
export function isPair(one: string, other: string): boolean {
	return one !== other && [one, other].every((id) => PAIRABLE.test(id));
}

/** The two in the one order in which they are named, whoever looked at which first. */
export function pairOf(one: string, other: string): PairBody {
	return one < other ? { first: one, second: other } : { first: other, second: one };
}

/** One per two dossiers: what was decided of them once is found again (D14). */
export function pairId({ first, second }: PairBody): string {
	return `pair:${keyOfId(first)}.${keyOfId(second)}`;
}
