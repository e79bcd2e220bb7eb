import { same } from './same';
import type { TemplateTask } from './template';

/** One task on its way through three lists: where it stands in each, null where it does not. */
export interface TaskRow {
	base: number | null;
	mine: number | null;
	source: number | null;
}

type Tasks = readonly TemplateTask[];
/** Whether a task and another, at these places, are the same one, perhaps reworded. */
type Likeness = (a: TemplateTask, b: TemplateTask, i: number, j: number) => boolean;

/** From the surest to the weakest: tasks of a template have no identity of their own. */
const LIKENESSES: readonly Likeness[] = [
	(a, b, i, j) => i === j && same(a, b),
	(a, b) => same(a, b),
	(a, b) => plain(a.title) === plain(b.title),
	(a, b) => a.instruction === b.instruction && same(a.content, b.content),
	(a, b, i, j) => i === j && (sameWords(a, b) || same(a.content, b.content))
];

/** For each task of one list its place in the other, for as many as can be found again. */
export function matchTasks(before: Tasks, after: Tasks): Map<number, number> {
	const matched = new Map<number, number>();
	const taken = new Set<number>();
	for (const alike of LIKENESSES) {
		for (const [i, task] of before.entries()) {
			if (matched.has(i)) continue;
			const j = after.findIndex((other, at) => !taken.has(at) && alike(task, other, i, at));
			if (j < 0) continue;
			matched.set(i, j);
			taken.add(j);
		}
	}
	return matched;
}

/** Every task of the three lists, once. What both sides added in the same words is one. */
export function taskRows(base: Tasks, mine: Tasks, source: Tasks): TaskRow[] {
	const [inMine, inSource] = [matchTasks(base, mine), matchTasks(base, source)];
	const rows: TaskRow[] = base.map((_, at) => ({
		base: at,
		mine: inMine.get(at) ?? null,
		source: inSource.get(at) ?? null
	}));
	const added = rest(source, inSource);
	const own = rest(mine, inMine);
	for (const at of added) {
		const twin = own.findIndex((other) => same(mine[other], source[at]));
		const [shared = null] = twin < 0 ? [] : own.splice(twin, 1);
		rows.push({ base: null, mine: shared, source: at });
	}
	return [...rows, ...own.map((at) => ({ base: null, mine: at, source: null }))];
}

function rest(tasks: Tasks, matched: ReadonlyMap<number, number>): number[] {
	const known = new Set(matched.values());
	return [...tasks.keys()].filter((at) => !known.has(at));
}

function sameWords(a: TemplateTask, b: TemplateTask): boolean {
	return a.instruction !== '' && a.instruction === b.instruction;
}

function plain(title: string): string {
	return title.trim().toLowerCase();
}
