import type { Envelope } from '#domain/document';
import { same } from '#domain/same';
import { isPair, pairId, pairOf } from '#domain/pair';
import { hasRole, type UserFacts } from '../facts';
import type { Judgement } from '../refusal';

type Pair = Envelope<'pair'>;

/**
 * D14: the server alone says that two may be one; reception says that they are not, or that they are, and
 * doubts again.
 */
export function judgePair(facts: UserFacts, before: Pair | null, after: Pair): Judgement {
	if (after.dossier !== null || !hasRole(facts, after.structure, 'reception')) return 'unknown';
	const { first, second } = after.body;
	const named = isPair(first, second) && same(pairOf(first, second), { first, second });
	if (!named || pairId(after.body) !== after.id) return 'unknown';
	if (!before) return after.state === 'distinct' && isUnjoined(after) ? null : 'notAllowed';
	return joiningFault(before, after);
}

/** Two that are joined name the one that stays, and what it takes over; why they could not be is not theirs to say. */
function joiningFault(before: Pair, after: Pair): Judgement {
	const { first, second, keeps, take, hindered } = after.body;
	if (hindered && hindered !== before.body.hindered) return 'notAllowed';
	if (after.state !== 'joined') return isUnjoined(after) ? null : 'notAllowed';
	const stays = keeps === first || keeps === second;
	return stays && take && new Set(take).size === take.length ? null : 'notAllowed';
}

function isUnjoined({ body }: Pair): boolean {
	return !body.keeps && !body.take;
}
