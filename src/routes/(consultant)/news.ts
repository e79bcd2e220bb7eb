import type { Envelope } from '#domain/document';

type Task = Envelope<'task'>;

export interface NewsItem {
	task: Task;
	kind: 'returned' | 'released' | 'waived';
	at: number;
}

const FRESH_MS = 14 * 24 * 3_600_000;
const MOST_NEWS = 2;

/** What was decided lately, newest first; what was given back stays until it is taken up again. */
export function newsOf(tasks: readonly Task[], now: number): NewsItem[] {
	return tasks
		.flatMap((task) => itemOf(task, now))
		.sort((a, b) => b.at - a.at)
		.slice(0, MOST_NEWS);
}

function itemOf(task: Task, now: number): NewsItem[] {
	const { decision } = task.body;
	if (!decision) return [];
	const { at, outcome } = decision;
	if (outcome === 'returned') return task.state === 'open' ? [{ task, kind: 'returned', at }] : [];
	if (now - at > FRESH_MS) return [];
	return [{ task, kind: outcome === 'waived' ? 'waived' : 'released', at }];
}
