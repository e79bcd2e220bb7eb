import type { Envelope } from '#domain/document';
import { clock } from '$lib/store/clock.svelte';
import { device } from '$lib/store/device.svelte';
import type { DatedWork } from '$lib/tools/contract';
import { isOwnDossier } from './is-own-dossier';

type Trace = Envelope<'trace'>;

/** What is known where works of several dates are looked for. */
export interface Held {
	traces: readonly Trace[];
	taskOf: (trace: Trace) => Envelope<'task'> | undefined;
	/** Whether a trace is the reader's own, in his dossier or in the one it is one with. */
	isOwn: (trace: Trace) => boolean;
	/** Ms since 1970. */
	now: number;
}

/** What this device holds. */
function heldHere(): Held {
	return {
		traces: device.all('trace'),
		taskOf: ({ body }) => device.get('task', body.task),
		isOwn: ({ dossier }) => isOwnDossier(dossier),
		now: clock.now
	};
}

/**
 * When the work of a trace was done, ms since 1970: the task tells. Where it is the person's alone, the
 * trace tells when it was begun: its last change may be that it was shared. Both have their time from the
 * server; done just now, it has none yet.
 */
export function doneAt(trace: Trace, held: Held = heldHere()): number {
	return held.taskOf(trace)?.body.validatedAt || trace.createdAt || held.now;
}

/** What else the same person finished with the same tool, oldest first, as far as the reader may see it. */
export function othersLike(trace: Trace, held: Held = heldHere()): DatedWork[] {
	return held.traces
		.filter((one) => one.id !== trace.id && one.dossier === trace.dossier)
		.filter((one) => one.body.work.tool === trace.body.work.tool && isReadable(one, held))
		.flatMap((one) => {
			const content = one.body.asked ?? held.taskOf(one)?.body.content;
			return content ? [{ content, work: one.body.work, at: doneAt(one, held) }] : [];
		})
		.sort((a, b) => a.at - b.at);
}

/** Under the veil one's own work is not read, though on its way out it may still be here (D07). */
function isReadable(trace: Trace, { taskOf, isOwn }: Held): boolean {
	if (trace.state === 'open' || taskOf(trace)?.state === 'open') return false;
	return trace.state !== 'sealed' || !isOwn(trace);
}
