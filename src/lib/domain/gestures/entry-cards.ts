import type { AnyDraft, Envelope } from '../document';
import { cardIdOf, type EntryCardBody } from '../entry-card';
import { created, edited, type Gesture } from './edit';

type EntryCard = Envelope<'entryCard'>;

/** Reception hands over a code: the first, or one in the place of the one before, which ends. */
export function issueCard(
	before: EntryCard | undefined,
	structure: string,
	body: EntryCardBody,
	{ newKey }: Pick<Gesture, 'newKey'>
): AnyDraft {
	if (before) return edited(before, { state: 'issued', body }, newKey);
	const place = { id: cardIdOf(body.dossier), structure, dossier: null };
	return created<'entryCard'>({ ...place, type: 'entryCard', state: 'issued', body }, newKey);
}

/** The paper was lost, or is in the wrong hands. */
export function revokeCard(card: EntryCard, { newKey }: Pick<Gesture, 'newKey'>): AnyDraft {
	return edited(card, { state: 'revoked' }, newKey);
}

/** Somebody has entered by it: the server alone says so. */
export function spendCard(card: EntryCard, { newKey }: Pick<Gesture, 'newKey'>): AnyDraft {
	return edited(card, { state: 'used' }, newKey);
}
