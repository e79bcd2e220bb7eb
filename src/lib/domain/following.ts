import { withEarlier } from './earlier';
import type { AnyDraft, Envelope } from './document';
import { edited } from './gestures/edit';
import type { NewKey } from './ids';

/** A task, its trace and its pathway, as they stand. */
export interface TaskTriple {
	task: Envelope<'task'>;
	trace: Envelope<'trace'> | null;
	pathway: Envelope<'pathway'> | null;
}

/**
 * How the trace follows its task (architecture §4.8): accepted or waived work is released, returned
 * work is the person's own again, work of a cancelled pathway is released. Null when it stands right.
 * A task validated by a device that died before its trace was sealed gets it sealed here: the veil
 * never waits for that device.
 */
export function traceFollowing(triple: TaskTriple, newKey: NewKey): AnyDraft | null {
	const { task, trace, pathway } = triple;
	if (!trace || trace.body.kind === 'personal') return null;
	const round = task.body.round;
	if (trace.state === 'sealed') {
		const settled = task.state === 'accepted' || task.state === 'waived';
		const cancelled = pathway?.state === 'cancelled';
		if (settled || cancelled) return edited(trace, { state: 'released' }, newKey);
		return trace.body.round < round ? givenBack(trace, task, newKey) : null;
	}
	const forgotten =
		trace.state === 'open' && task.state === 'validated' && trace.body.round === round;
	return forgotten ? edited(trace, { state: 'sealed' }, newKey) : null;
}

/** The person's own again, in the new round; what was judged stays beside it, with the remark. */
function givenBack(
	trace: Envelope<'trace'>,
	{ body: { round, decision } }: Envelope<'task'>,
	newKey: NewKey
): AnyDraft {
	// A decision of a later round says nothing of this work.
	const own = decision?.outcome === 'returned' && round === trace.body.round + 1;
	const earlier = withEarlier(trace.body, own ? decision : null);
	return edited(trace, { state: 'open', body: { round, earlier } }, newKey);
}

/** A trace sealed by a device that died before it said so of the task: the task follows. */
export function taskFollowing({ task, trace }: TaskTriple, newKey: NewKey): AnyDraft | null {
	if (!trace || trace.body.kind === 'personal') return null;
	const sealed = trace.state === 'sealed' && trace.body.round === task.body.round;
	return sealed && task.state === 'open' ? edited(task, { state: 'validated' }, newKey) : null;
}
