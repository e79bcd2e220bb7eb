import type { AnyDraft, Envelope } from '#domain/document';
import { traceFollowing } from '#domain/following';
import type { Gesture } from '#domain/gestures/edit';
import { acceptTask, returnTask } from '#domain/gestures/tasks';
import { stamped } from '#domain/stamp';
import type { Awaiting } from '../supervision-queue';

type Task = Envelope<'task'>;
type Trace = Envelope<'trace'>;

/** A task and its work as the person will have them. */
export interface Seen {
	task: Task;
	trace: Trace;
}

/**
 * D07: what she will see, made by the very gestures and projections that will make it: no second truth
 * stands beside them. Null while the work is not here.
 * @param now ms since 1970
 */
export function asSeen(
	{ task, trace, pathway }: Pick<Awaiting, 'task' | 'trace' | 'pathway'>,
	outcome: 'accepted' | 'returned',
	remark: string,
	gesture: Gesture,
	now: number
): Seen | null {
	if (!trace) return null;
	const { user } = gesture;
	const standing = { by: user.id, byName: user.name, now, channelsOf: () => [] };
	const as = <T extends Task | Trace>(before: T, draft: AnyDraft) =>
		stamped(before, draft, standing) as T;
	const decide = outcome === 'accepted' ? acceptTask : returnTask;
	const decided = as(task, decide(task, trace, remark, gesture));
	const followed = traceFollowing({ task: decided, trace, pathway }, gesture.newKey);
	if (!followed) return null;
	const system = { ...standing, by: 'system' };
	return { task: decided, trace: stamped(trace, followed, system) as Trace };
}
