import type { Envelope } from '#domain/document';
import { traceIdOfTask } from '#domain/ids';
import { isAwaiting, type Followed } from './caseload';

/** One task that waits for the counsellor's decision (S42). */
export interface Awaiting {
	task: Envelope<'task'>;
	/** The sealed work to read; null while it has not reached this device, and then nothing can be judged. */
	trace: Envelope<'trace'> | null;
	pathway: Envelope<'pathway'>;
	person: Followed;
	/** When the person validated it; ms since 1970. */
	since: number;
}

/** Everything to supervise, the oldest first. */
export function supervisionQueue(people: Followed[], now: number): Awaiting[] {
	return people
		.flatMap((person) => awaitingOf(person, now))
		.sort((a, b) => a.since - b.since || (a.task.id < b.task.id ? -1 : 1));
}

/** What one person has handed in and awaits. */
export function awaitingOf(person: Followed, now: number): Awaiting[] {
	return person.tasks.flatMap((task) => {
		const pathway = person.pathways.find((one) => one.id === task.body.pathway);
		if (!pathway || !isAwaiting(task, person.pathways)) return [];
		const trace = sealedTrace(task, person.traces);
		return [{ task, trace, pathway, person, since: task.body.validatedAt || now }];
	});
}

/** The work of this round, sealed; an older round's is not what the person handed in now. */
function sealedTrace(task: Envelope<'task'>, traces: Envelope<'trace'>[]) {
	const trace = traces.find((one) => one.id === traceIdOfTask(task.id));
	return trace?.state === 'sealed' && trace.body.round === task.body.round ? trace : null;
}
