import type { AnyDraft, Envelope } from '../document';
import type { NewKey } from '../ids';
import { pairId, pairOf } from '../pair';
import { created, edited, type Gesture } from './edit';

type Pair = Envelope<'pair'>;

/** D14: two dossiers that may be one person’s, to be looked at; the server alone says so. */
export function suspectPair(
	one: string,
	other: string,
	structure: string,
	newKey: NewKey
): AnyDraft {
	return newPair(one, other, structure, 'open', newKey);
}

/** Somebody who opens an account has looked at the other already: it is not asked again. */
export function notOnePerson(
	one: string,
	other: string,
	structure: string,
	{ newKey }: Pick<Gesture, 'newKey'>
): AnyDraft {
	return newPair(one, other, structure, 'distinct', newKey);
}

function newPair(
	one: string,
	other: string,
	structure: string,
	state: Pair['state'],
	newKey: NewKey
): AnyDraft {
	const body = pairOf(one, other);
	const place = { id: pairId(body), structure, dossier: null };
	return created<'pair'>({ ...place, type: 'pair', state, body }, newKey);
}

/** «Ce sont deux personnes». */
export function tellApart(pair: Pair, gesture: Gesture): AnyDraft {
	return edited(pair, { state: 'distinct' }, gesture.newKey);
}

/** It was said in error. */
export function doubtAgain(pair: Pair, gesture: Gesture): AnyDraft {
	return edited(pair, { state: 'open' }, gesture.newKey);
}
