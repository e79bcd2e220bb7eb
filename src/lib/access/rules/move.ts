import type { Envelope } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { same } from '#domain/same';
import { OPEN_MOVE_STATES, RESTING_MOVE_STATES, isAnswerable, moveId } from '#domain/move';
import { isTraining } from '#domain/training';
import { hasRole, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

type Move = Envelope<'move'>;

/** MO-01: the person alone asks and withdraws, reception there alone answers, the server does the rest. */
export function judgeMove(facts: UserFacts, context: WriteContext, after: Move): Judgement {
	const before = context.before as Move | null;
	const { dossier, from, to } = after.body;
	if (after.structure !== NETWORK || after.dossier !== null || after.id !== moveId(dossier)) {
		return 'unknown';
	}
	// Nobody real goes where everything is erased, and nobody fictitious comes from there.
	if (isTraining(from) || isTraining(to)) return 'notAllowed';
	// Of two that are one, each account takes its own elsewhere (ADR 0049).
	if (facts.own?.dossier === dossier) return personFault(facts, before, after);
	if (!before || !hasRole(facts, to, 'reception')) return 'unknown';
	return receptionFault(facts, before, after);
}

function personFault(facts: UserFacts, before: Move | null, after: Move): Judgement {
	if (after.state === 'asked') {
		if (before && !RESTING_MOVE_STATES.includes(before.state)) return 'notOpen';
		const { from, to, reason } = after.body;
		return from === facts.own?.structure && to !== from && reason === '' ? null : 'notAllowed';
	}
	if (after.state !== 'withdrawn' || !before) return 'notAllowed';
	if (!same(before.body, after.body)) return 'notAllowed';
	return OPEN_MOVE_STATES.includes(before.state) ? null : 'notOpen';
}

function receptionFault(facts: UserFacts, before: Move, after: Move): Judgement {
	if (after.state !== 'accepted' && after.state !== 'declined') return 'notAllowed';
	const { reason } = after.state === 'declined' ? after.body : before.body;
	if (!same({ ...before.body, reason }, after.body)) return 'notAllowed';
	return isAnswerable(before, facts.now) ? null : 'notOpen';
}
