import type { AnyDraft, Envelope } from '../document';
import type { FileRef } from '../file-ref';
import { traceIdOfTask } from '../ids';
import { emptyWork, type ToolWork } from '../tool';
import { created, edited, type Gesture } from './edit';

type Task = Envelope<'task'>;
type Trace = Envelope<'trace'>;

/** Saves what the person has done so far, as he types. The first save makes the trace. */
export function saveWork(
	task: Task,
	trace: Trace | null,
	work: ToolWork,
	files: FileRef[],
	gesture: Gesture
): AnyDraft[] {
	if (trace)
		return [edited(trace, { body: { work, files, round: task.body.round } }, gesture.newKey)];
	return [newTrace(task, work, files, task.body.kind === 'personal' ? 'kept' : 'open', gesture)];
}

/**
 * S40: the person judges the task done. His work is sealed in the same gesture when the pathway is
 * advised (D07); an empty task leaves an empty trace. Trace first: the server checks in that order.
 */
export function validateTask(task: Task, trace: Trace | null, gesture: Gesture): AnyDraft[] {
	const validated = edited(task, { state: 'validated' }, gesture.newKey);
	const personal = task.body.kind === 'personal';
	if (personal)
		return trace
			? [validated]
			: [newTrace(task, emptyWork(task.body.content), [], 'kept', gesture), validated];
	const sealed = trace
		? edited(trace, { state: 'sealed', body: { round: task.body.round } }, gesture.newKey)
		: newTrace(task, emptyWork(task.body.content), [], 'sealed', gesture);
	return [sealed, validated];
}

/**
 * The person takes up again a task of his own pathway: nobody supervises it, so he may. Whom he showed the
 * work does not look on while he writes: the consent was for what was done (D08).
 */
export function reopenPersonalTask(task: Task, trace: Trace | null, gesture: Gesture): AnyDraft[] {
	const opened = edited(task, { state: 'open' }, gesture.newKey);
	return trace?.state === 'shared' ? [...unshareTrace(trace, gesture), opened] : [opened];
}

/** D08: shares a personal trace, with an end day or none. */
export function shareTrace(trace: Trace, until: string | null, gesture: Gesture): AnyDraft[] {
	return [edited(trace, { state: 'shared', body: { sharedUntil: until } }, gesture.newKey)];
}

/** D08: withdraws the consent. */
export function unshareTrace(trace: Trace, gesture: Gesture): AnyDraft[] {
	return [edited(trace, { state: 'kept', body: { sharedUntil: null } }, gesture.newKey)];
}

/** S42: accepts the work that was read; the server then releases the trace (architecture §4.8). */
export function acceptTask(task: Task, trace: Trace, remark: string, gesture: Gesture): AnyDraft {
	const decision = decisionOf('accepted', remark, trace, gesture);
	return edited(task, { state: 'accepted', body: { decision } }, gesture.newKey);
}

/** D04: gives the task back, with a remark; the work is the person's own again. */
export function returnTask(task: Task, trace: Trace, remark: string, gesture: Gesture): AnyDraft {
	const decision = decisionOf('returned', remark, trace, gesture);
	const round = task.body.round + 1;
	return edited(task, { state: 'open', body: { decision, round } }, gesture.newKey);
}

/** D04: the task need not be done; work already sealed is released. */
export function waiveTask(
	task: Task,
	trace: Trace | null,
	reason: string,
	gesture: Gesture
): AnyDraft {
	const decision = decisionOf('waived', reason, trace, gesture);
	return edited(task, { state: 'waived', body: { decision } }, gesture.newKey);
}

function decisionOf(
	outcome: 'accepted' | 'returned' | 'waived',
	remark: string,
	trace: Trace | null,
	{ user }: Gesture
) {
	return { outcome, remark, judged: trace?.w ?? null, by: user.id, byName: user.name, at: 0 };
}

function newTrace(
	task: Task,
	work: ToolWork,
	files: FileRef[],
	state: 'open' | 'sealed' | 'kept',
	gesture: Gesture
): AnyDraft {
	const { kind, title, round, content } = task.body;
	const asked = kind === 'personal' ? content : null;
	return created<'trace'>(
		{
			id: traceIdOfTask(task.id),
			type: 'trace',
			structure: task.structure,
			dossier: task.dossier,
			state,
			body: { task: task.id, kind, title, asked, work, files, round, sharedUntil: null }
		},
		gesture.newKey
	);
}
