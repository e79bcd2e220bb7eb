import type { AnyDraft } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { hasRole, type UserFacts } from '../facts';

/**
 * S03, S10, S30: what the whole network reads, a card or a sheet, is kept by the reception of its home
 * structure, whoever of them; by nobody else.
 */
export function keepsForNetwork(facts: UserFacts, draft: AnyDraft, home: string): boolean {
	const placed = draft.structure === NETWORK && draft.dossier === null;
	return placed && hasRole(facts, home, 'reception');
}

/** ADR 0044, 0046: what a structure keeps for itself is kept by its reception and its local admins. */
export function keepsForStructure(facts: UserFacts, draft: AnyDraft, home: string): boolean {
	const { structure, dossier } = draft;
	const placed = dossier === null && home === structure;
	return (
		placed && (hasRole(facts, structure, 'reception') || hasRole(facts, structure, 'localAdmin'))
	);
}
