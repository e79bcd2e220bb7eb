import type { Envelope } from '#domain/document';
import { cardIdOf } from '#domain/entry-card';
import { hasRole, type UserFacts } from '../facts';
import type { Judgement } from '../refusal';

type EntryCard = Envelope<'entryCard'>;

/** D02: reception hands codes over and revokes them; that one was used is the server's word alone. */
export function judgeEntryCard(
	facts: UserFacts,
	before: EntryCard | null,
	after: EntryCard
): Judgement {
	if (after.dossier !== null || !hasRole(facts, after.structure, 'reception')) return 'unknown';
	if (cardIdOf(after.body.dossier) !== after.id) return 'unknown';
	if (before && before.body.dossier !== after.body.dossier) return 'unknown';
	if (after.state === 'used') return 'notAllowed';
	const renewed = before === null || before.body.hash !== after.body.hash;
	if (after.state === 'issued' && !renewed && before.state !== 'issued') return 'notAllowed';
	return after.state === 'revoked' && renewed ? 'notAllowed' : null;
}
