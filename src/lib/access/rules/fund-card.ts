import type { Envelope } from '#domain/document';
import { homeOfCard } from '#domain/fund-card';
import { NETWORK } from '#domain/ids';
import { hasRole, type UserFacts } from '../facts';
import type { Judgement } from '../refusal';

/** S10, S30: the reception of a card’s home structure writes it, whoever of them; nobody else does. */
export function judgeFundCard(facts: UserFacts, after: Envelope<'fundCard'>): Judgement {
	const placed = after.structure === NETWORK && after.dossier === null;
	return placed && hasRole(facts, homeOfCard(after.id), 'reception') ? null : 'unknown';
}
