import type { Envelope } from '#domain/document';
import { taskIdOfTrace } from '#domain/ids';
import { endsWithInterview } from '#domain/interview';
import { same } from '#domain/same';
import type { TraceState } from '#domain/trace';
import { owns, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

type Trace = Envelope<'trace'>;

/**
 * Only the person writes a trace, and only while it is his: open or sealing it when advised, kept or
 * shared when personal. What is sealed is out of his hands until it is decided (D07).
 */
export function judgeTrace(facts: UserFacts, context: WriteContext, after: Trace): Judgement {
	if (!owns(facts, after.dossier)) return 'unknown';
	const before = context.before as Trace | null;
	if (before?.state === 'sealed') return 'sealed';
	if (before?.state === 'released') return 'notOpen';
	const task = context.related.get(taskIdOfTrace(after.id));
	if (task?.type !== 'task' || task.dossier !== after.dossier || after.body.task !== task.id) {
		return 'unknown';
	}
	if (task.body.kind !== after.body.kind || task.body.content.tool !== after.body.work.tool) {
		return 'notAllowed';
	}
	const allowed: readonly TraceState[] =
		after.body.kind === 'advised' ? ['open', 'sealed'] : ['kept', 'shared'];
	if (!allowed.includes(after.state)) return 'notAllowed';
	if (after.body.kind === 'advised') return advisedFault(task, after);
	const untitled =
		after.body.title !== task.body.title && !same(before?.body.title, after.body.title);
	return untitled ? 'notAllowed' : null;
}

/** Work belongs to the round it was done for: a late write of an earlier one is refused, not mixed in. */
function advisedFault(task: Envelope<'task'>, after: Trace): Judgement {
	// What is prepared for a talk stays the person's own: no word of it is handed in (ADR 0027).
	if (after.state === 'sealed' && endsWithInterview(task)) return 'notAllowed';
	if (after.body.sharedUntil !== null || after.body.round > task.body.round) return 'notAllowed';
	// `validated` is met when the task arrived before its trace, after a crash between the two.
	const workable = task.state === 'open' || task.state === 'validated';
	return workable && after.body.round === task.body.round ? null : 'notOpen';
}
