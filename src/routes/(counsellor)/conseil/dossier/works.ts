import type { Envelope } from '#domain/document';
import type { Followed } from '../caseload';

type Task = Envelope<'task'>;

/** How the first section of a dossier stands for the two who read it (S52, S54, D07). */
export type Veil = 'yours' | 'both' | 'hers';

/** A work of the first section. */
export interface Work {
	task: Task;
	/** `yours`: handed in, and read by the counsellor alone; `both`: released; `hers`: under way, and hers alone. */
	veil: Veil;
	trace: Envelope<'trace'> | undefined;
	/** Since when it stands so, ms since 1970; 0 where nothing tells. */
	since: number;
}

/** Works of advised pathways, what awaits a decision first, then the newest. */
export function worksOf({ tasks, traces }: Pick<Followed, 'tasks' | 'traces'>): Work[] {
	const works = tasks.flatMap((task) => {
		const trace = traces.find(({ body }) => body.task === task.id);
		const veil = veilOf(task, trace);
		return veil ? [{ task, veil, trace, since: sinceOf(task) }] : [];
	});
	const rank = { yours: 0, hers: 1, both: 2 } as const;
	return works.sort((a, b) => rank[a.veil] - rank[b.veil] || b.since - a.since);
}

function veilOf({ state, body }: Task, trace: Envelope<'trace'> | undefined): Veil | null {
	if (state === 'validated') return 'yours';
	if (trace?.state === 'released') return 'both';
	// Given back: she works on it anew, and nobody looks on.
	return state === 'open' && body.round > 1 ? 'hers' : null;
}

function sinceOf({ state, body }: Task): number {
	return state === 'validated' ? body.validatedAt : (body.decision?.at ?? 0);
}
