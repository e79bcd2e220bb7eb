import type { AnyDraft, Envelope } from '../document';
import { fundCardId, type FundCardBody } from '../fund-card';
import { NETWORK } from '../ids';
import { created, edited, type Gesture } from './edit';

type FundCard = Envelope<'fundCard'>;

/** S30: reception adds a card to the fund. All of them live in the network; the scope tells who reads it. */
export function writeCard(body: FundCardBody, home: string, gesture: Gesture): AnyDraft {
	const id = fundCardId(home, gesture.newKey());
	return created<'fundCard'>(
		{ id, type: 'fundCard', structure: NETWORK, dossier: null, state: 'current', body },
		gesture.newKey
	);
}

export function reviseCard(card: FundCard, body: FundCardBody, gesture: Gesture): AnyDraft {
	return edited(card, { body }, gesture.newKey);
}

/** A card that is not true any more: kept, since somebody may have noted something of it, and not offered. */
export function retireCard(card: FundCard, gesture: Gesture): AnyDraft {
	return edited(card, { state: 'retired' }, gesture.newKey);
}

export function restoreCard(card: FundCard, gesture: Gesture): AnyDraft {
	return edited(card, { state: 'current' }, gesture.newKey);
}
