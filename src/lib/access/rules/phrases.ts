import { NETWORK } from '#domain/ids';
import type { AnyDraft } from '#domain/document';
import { phrasesId } from '#domain/phrases';
import type { UserFacts } from '../facts';

/** ADR 0033: a counsellor’s own list of remarks is hers alone, to read and to write. */
export function ownsPhrases(facts: UserFacts, { id, structure, dossier }: AnyDraft): boolean {
	const counsels = facts.standings.some(({ roles }) => roles.includes('counsellor'));
	return counsels && structure === NETWORK && dossier === null && id === phrasesId(facts.user);
}
