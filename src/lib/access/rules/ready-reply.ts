import type { AnyDraft } from '#domain/document';
import { homeOfReply } from '#domain/ready-reply';
import { hasRole, type UserFacts } from '../facts';

/** ADR 0044: reception and the local admins of a structure keep its ready replies, whoever of them. */
export function keepsReplies(facts: UserFacts, { id, structure, dossier }: AnyDraft): boolean {
	const placed = dossier === null && homeOfReply(id) === structure;
	const keeps = hasRole(facts, structure, 'reception') || hasRole(facts, structure, 'localAdmin');
	return placed && keeps;
}
