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

/** Where the counsellor put a pathway in line; 0 where nobody did. */
export function rankOf(pathway: Pathway | null): number {
	return pathway?.body.rank ?? 0;
}

/** Something of it was handed in: the first of the work that everyone who follows it knows of. */
export function isBegun(pathway: Pathway, tasks: Iterable<Task>): boolean {
	const handedIn = ({ state, body }: Task) =>
		state === 'validated' || state === 'accepted' || body.round > 1;
	return tasksOf(pathway.id, tasks).some(handedIn);
}

/**
 * By the server's stamp, never a device's clock; those not yet acknowledged come last. Two stamped in
 * the same millisecond are told apart by id, the same way everywhere.
 */
export function byProposal(pathways: Iterable<Pathway>): Pathway[] {
	return [...pathways].sort(compareStamps);
}

function compareStamps(a: Pathway, b: Pathway): number {
	const stamp = (p: Pathway) => p.createdAt || Number.MAX_SAFE_INTEGER;
	return stamp(a) - stamp(b) || (a.id < b.id ? -1 : 1);
}

/**
 * The line (ADR 0025): first what was put before all others on purpose (a rank below 0), then what has
 * begun, then what has not; among these the counsellor's rank, then the order of proposal. All of it
 * stands in the documents, so that every device that holds them sees one line.
 */
export function inLine(pathways: Iterable<Pathway>, tasks: Iterable<Task>): Pathway[] {
	const all = [...tasks];
	const group = (p: Pathway) => (rankOf(p) < 0 ? 0 : isBegun(p, all) ? 1 : 2);
	return [...pathways]
		.map((pathway) => ({ pathway, group: group(pathway), rank: rankOf(pathway) }))
		.sort((a, b) => a.group - b.group || a.rank - b.rank || compareStamps(a.pathway, b.pathway))
		.map(({ pathway }) => pathway);
}

/** D05: the first advised pathway in line that is neither finished nor cancelled, or null. */
export function currentPathway(pathways: Iterable<Pathway>, tasks: Iterable<Task>): Pathway | null {
	return liveLine(pathways, tasks)[0] ?? null;
}

/** Advised pathways that wait behind the current one, in order. */
export function waitingPathways(pathways: Iterable<Pathway>, tasks: Iterable<Task>): Pathway[] {
	return liveLine(pathways, tasks).slice(1);
}

function liveLine(pathways: Iterable<Pathway>, tasks: Iterable<Task>): Pathway[] {
	const all = [...tasks];
	const live = [...pathways].filter((p) => p.body.kind === 'advised' && p.state !== 'cancelled');
	return inLine(
		live.filter((p) => !isFinished(p, all)),
		all
	);
}

/**
 * The rank with which a new pathway stands last; undefined where none is needed. Behind one that has no
 * stamp yet it is a higher one: until both are acknowledged nothing else tells which came first.
 */
export function rankBehind(pathways: Iterable<Pathway>, tasks: Iterable<Task>): number | undefined {
	const line = liveLine(pathways, tasks);
	const last = Math.max(0, ...line.map(rankOf));
	const unstamped = line.some((p) => p.createdAt === 0 && rankOf(p) === last);
	const rank = unstamped ? last + 1 : last;
	return rank > 0 ? rank : undefined;
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
