import type { Envelope } from '#domain/document';
import { taskId, traceIdOfTask } from '#domain/ids';
import { endsWithInterview } from '#domain/interview';
import { same } from '#domain/same';
import { follows, owns, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

type Task = Envelope<'task'>;

/** S40, S42, D04, D06: the person validates, the counsellor sets and decides. */
export function judgeTask(facts: UserFacts, context: WriteContext, after: Task): Judgement {
	const before = context.before as Task | null;
	const person = owns(facts, after.dossier);
	const counsellor = follows(facts, after.dossier);
	if (after.body.kind === 'personal') return person ? personalFault(context, after) : 'unknown';
	if (!before)
		return counsellor ? creationFault(context, after) : person ? 'notAllowed' : 'unknown';
	if (!same(fixedPart(context, before), fixedPart(context, after))) return 'notAllowed';
	if (person) return validationFault(before, after);
	return counsellor ? decisionFault(context, before, after) : 'unknown';
}

/**
 * What never changes once a task exists. A started one keeps its content: the work answers it (D09); a
 * personal one its title too, or another step's would stand over the work (D06, DO-14).
 */
function fixedPart({ related }: WriteContext, { id, body }: Task) {
	const started = related.has(traceIdOfTask(id));
	const asked = body.kind === 'personal' ? [body.content, body.title] : [body.content];
	return [body.pathway, body.slot, body.kind, started ? asked : null];
}

function creationFault(context: WriteContext, after: Task): Judgement {
	const pathway = context.related.get(after.body.pathway);
	const fits =
		pathway?.type === 'pathway' &&
		pathway.dossier === after.dossier &&
		pathway.structure === after.structure &&
		pathway.body.kind === after.body.kind &&
		after.id === taskId(pathway.id, after.body.slot);
	if (!fits) return 'unknown';
	// One's own pathway may be done, and even put away, before its tasks first leave the device.
	if (after.body.kind === 'personal') return isPersonalState(after) ? null : 'notAllowed';
	return isFresh(after) && takesTasks(pathway) ? null : 'notAllowed';
}

/** PU-17: one that was cancelled before it ever left its device has its tasks behind it, on their way. */
function takesTasks({ state, log, createdAt }: Envelope<'pathway'>): boolean {
	if (state !== 'cancelled') return true;
	return log.some(({ kind, at }) => kind === 'pathwayCancelled' && at === createdAt);
}

/** A new advised task is open; or waived already, by the counsellor who set it offline. */
function isFresh({ state, body }: Task): boolean {
	if (body.round !== 1) return false;
	if (state === 'open') return body.decision === null;
	return state === 'waived' && body.decision?.outcome === 'waived';
}

/** Nobody supervises a personal task: it is open, done, or taken away by its owner. */
function isPersonalState({ state, body }: Task): boolean {
	const known = state === 'open' || state === 'validated' || state === 'waived';
	return known && body.decision === null && body.round === 1;
}

function personalFault(context: WriteContext, after: Task): Judgement {
	const before = context.before as Task | null;
	if (!before) return creationFault(context, after);
	if (!same(fixedPart(context, before), fixedPart(context, after))) return 'notAllowed';
	return isPersonalState(after) ? null : 'notAllowed';
}

/** The person only says «J’ai terminé»; the task's own text and decision stay as they are. */
function validationFault(before: Task, after: Task): Judgement {
	if (before.state !== 'open') return 'notOpen';
	if (after.state !== 'validated' || endsWithInterview(before)) return 'notAllowed';
	const rest = ({ body }: Task) => ({ ...body, validatedAt: 0 });
	return same(rest(before), rest(after)) ? null : 'notAllowed';
}

function decisionFault(context: WriteContext, before: Task, after: Task): Judgement {
	const decided = !same(before.body.decision, after.body.decision) || before.state !== after.state;
	if (!decided) return before.body.round === after.body.round ? null : 'notAllowed';
	const decision = after.body.decision;
	if (!decision) return 'notAllowed';
	if (decision.outcome === 'waived') return waiverFault(before, after);
	if (before.state !== 'validated') return 'notOpen';
	const shape =
		decision.outcome === 'accepted'
			? after.state === 'accepted' && after.body.round === before.body.round
			: after.state === 'open' && after.body.round === before.body.round + 1;
	if (!shape) return 'notAllowed';
	// §4.8: a decision names the work it judged; a newer one must be read first.
	const trace = context.related.get(traceIdOfTask(after.id));
	return trace?.state === 'sealed' && trace.w === decision.judged ? null : 'traceChanged';
}

function waiverFault(before: Task, after: Task): Judgement {
	if (before.state === 'accepted' || before.state === 'waived') return 'notOpen';
	return after.state === 'waived' && after.body.round === before.body.round ? null : 'notAllowed';
}
