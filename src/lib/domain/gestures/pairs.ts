import type { AnyDraft, Envelope } from '../document';
import type { NewKey } from '../ids';
import type { TakenField } from '../joined';
import { pairId, pairOf, type PairBody } from '../pair';
import { created, edited, type Gesture } from './edit';

type Pair = Envelope<'pair'>;
type Dossier = Envelope<'dossier'>;

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
	return edited(pair, { state: 'distinct', body: unjoined(pair) }, gesture.newKey);
}

/** It was said in error: that they are two, or that they are one. */
export function doubtAgain(pair: Pair, gesture: Pick<Gesture, 'newKey'>): AnyDraft {
	return edited(pair, { state: 'open', body: unjoined(pair) }, gesture.newKey);
}

/** How two dossiers become one person’s: which of them stays, and what it takes over from the other. */
export interface Joining {
	keeps: string;
	take: readonly TakenField[];
}

/** «C’est une seule personne»: the server follows (ADR 0049), and all of it can be taken back. */
export function joinPair(pair: Pair, { keeps, take }: Joining, gesture: Gesture): AnyDraft {
	const body = { keeps, take: [...take], ...(pair.body.hindered && { hindered: null }) };
	return edited(pair, { state: 'joined', body }, gesture.newKey);
}

/** What takes a joining out of a pair; nothing where there was none. */
function unjoined({ body }: Pair): Partial<PairBody> {
	return {
		...(body.keeps && { keeps: null, take: null }),
		...(body.hindered && { hindered: null })
	};
}

/** Her person says that both dossiers are hers. */
export function agreeToJoin(dossier: Dossier, gesture: Gesture): AnyDraft {
	const agreed = dossier.body.joined?.pair ?? null;
	return edited(dossier, { body: { agreed } }, gesture.newKey);
}

/** She takes it back: each of the two accounts shows its own dossier again. */
export function disagreeToJoin(dossier: Dossier, gesture: Gesture): AnyDraft {
	return edited(dossier, { body: { agreed: null } }, gesture.newKey);
}
