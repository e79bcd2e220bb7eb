import type { Envelope } from '#domain/document';
import { same } from '#domain/merge';
import { isPair, pairId, pairOf } from '#domain/pair';
import { hasRole, type UserFacts } from '../facts';
import type { Judgement } from '../refusal';

type Pair = Envelope<'pair'>;

/** D14: the server alone says that two may be one; reception says that they are not, or doubts again. */
export function judgePair(facts: UserFacts, before: Pair | null, after: Pair): Judgement {
	if (after.dossier !== null || !hasRole(facts, after.structure, 'reception')) return 'unknown';
	const { first, second } = after.body;
	const named = isPair(first, second) && same(pairOf(first, second), after.body);
	if (!named || pairId(after.body) !== after.id) return 'unknown';
	return before || after.state === 'distinct' ? null : 'notAllowed';
}
