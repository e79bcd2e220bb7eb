import type { Envelope } from './document';

type Pathway = Envelope<'pathway'>;
type Task = Envelope<'task'>;

/** A task that needs nothing more from the person (D05): validated, accepted or waived. */
export function isDone(task: Task): boolean {
	return task.state !== 'open';
}

/** Tasks of one pathway, in the order of the path. */
export function tasksOf(pathwayId: string, tasks: Iterable<Task>): Task[] {
	return [...tasks]
		.filter((task) => task.body.pathway === pathwayId)
		.sort((a, b) => a.body.position - b.body.position || a.body.slot - b.body.slot);
}

/** D05: finished means that every task is validated or waived. One without tasks is not finished. */
export function isFinished(pathway: Pathway, tasks: Iterable<Task>): boolean {
	const own = tasksOf(pathway.id, tasks);
	return own.length > 0 && own.every(isDone);
}

/**
 * The order of pathways is the server's stamp, never a device's clock; those not yet acknowledged
 * come last. Two stamped in the same millisecond are told apart by id, the same way everywhere.
 */
export function inLine(pathways: Iterable<Pathway>): Pathway[] {
	const stamp = (p: Pathway) => p.createdAt || Number.MAX_SAFE_INTEGER;
	return [...pathways].sort((a, b) => stamp(a) - stamp(b) || (a.id < b.id ? -1 : 1));
}

/** D05: the first advised pathway in line that is neither finished nor cancelled, or null. */
export function currentPathway(pathways: Iterable<Pathway>, tasks: Iterable<Task>): Pathway | null {
	const all = [...tasks];
	const live = [...pathways].filter((p) => p.body.kind === 'advised' && p.state !== 'cancelled');
	return inLine(live).find((p) => !isFinished(p, all)) ?? null;
}

/** Advised pathways that wait behind the current one, in order. */
export function waitingPathways(pathways: Iterable<Pathway>, tasks: Iterable<Task>): Pathway[] {
	const all = [...tasks];
	const live = [...pathways].filter((p) => p.body.kind === 'advised' && p.state !== 'cancelled');
	return inLine(live)
		.filter((p) => !isFinished(p, all))
		.slice(1);
}

/**
 * D04: tasks the person may work on. A gate that is not accepted or waived closes those behind it;
 * a personal pathway has no gates.
 */
export function workableTasks(pathway: Pathway, tasks: Iterable<Task>): Task[] {
	const workable: Task[] = [];
	for (const task of tasksOf(pathway.id, tasks)) {
		if (task.state === 'open') workable.push(task);
		const shut = task.body.gate && task.state !== 'accepted' && task.state !== 'waived';
		if (shut && pathway.body.kind === 'advised') break;
	}
	return workable;
}

/** How each stone of the path is drawn. */
export type Stone = 'todo' | 'current' | 'open' | 'validated' | 'accepted' | 'returned' | 'waived';

/** The stones of a pathway; `current` is the first task to do of the current pathway. */
export function stonesOf(pathway: Pathway, tasks: Iterable<Task>, isCurrent: boolean) {
	const own = tasksOf(pathway.id, tasks);
	const next = isCurrent ? workableTasks(pathway, own)[0] : undefined;
	return own.map((task) => ({ task, title: task.body.title, state: stoneOf(task, next) }));
}

function stoneOf(task: Task, next: Task | undefined): Stone {
	const personalDone = task.body.kind === 'personal' && task.state === 'validated';
	if (personalDone) return 'accepted';
	if (task.state !== 'open') return task.state;
	if (task.body.decision?.outcome === 'returned') return 'returned';
	return task === next ? 'current' : 'todo';
}
