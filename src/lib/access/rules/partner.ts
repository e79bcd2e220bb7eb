import type { AnyDraft } from '#domain/document';
import { homeOfPartner } from '#domain/partner';
import { hasRole, type UserFacts } from '../facts';

/** ADR 0046: reception and the local admins of a structure keep its partners, whoever of them. */
export function keepsPartners(facts: UserFacts, { id, structure, dossier }: AnyDraft): boolean {
	const placed = dossier === null && homeOfPartner(id) === structure;
	const keeps = hasRole(facts, structure, 'reception') || hasRole(facts, structure, 'localAdmin');
	return placed && keeps;
}
