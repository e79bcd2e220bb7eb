import type { Envelope } from '#domain/document';
import { isPast } from '#domain/interview';

type Task = Envelope<'task'>;
type Trace = Envelope<'trace'>;
type Interview = Envelope<'interview'>;

/**
 * The two sections of a dossier (S51–S53). The first lists tasks, not traces: one under the veil has
 * no trace on this device, and is shown all the same (D07). Newest first.
 */
export function sectionsOf(tasks: readonly Task[], traces: readonly Trace[]) {
	const handedIn = tasks.filter((task) => task.body.kind === 'advised' && isHandedIn(task, traces));
	const own = traces.filter((trace) => trace.body.kind === 'personal');
	return {
		work: handedIn.sort((a, b) => dateOf(b) - dateOf(a)),
		webfolio: own.sort((a, b) => (b.updatedAt || Infinity) - (a.updatedAt || Infinity))
	};
}

/**
 * Talks that no task leads to, once they were held or missed, or their day is over: what came of them is
 * found here. The newest first. @param today `2026-12-01`
 */
export function pastTalks(interviews: readonly Interview[], today: string): Interview[] {
	return interviews
		.filter(({ body }) => body.task === null)
		.filter((one) => one.state === 'held' || one.state === 'missed' || isPast(one, today))
		.sort((a, b) => dayOf(b).localeCompare(dayOf(a)));
}

function dayOf({ body: { held, appointment } }: Interview): string {
	return held?.day ?? appointment?.day ?? '';
}

function isHandedIn(task: Task, traces: readonly Trace[]): boolean {
	if (task.state === 'validated' || task.state === 'accepted') return true;
	const released = traces.some((one) => one.body.task === task.id && one.state === 'released');
	return task.state === 'waived' && released;
}

/** When it was read, or handed in; what the server has not stamped yet is the newest. */
function dateOf(task: Task): number {
	return task.body.decision?.at || task.body.validatedAt || Number.MAX_SAFE_INTEGER;
}
