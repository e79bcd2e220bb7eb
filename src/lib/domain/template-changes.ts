import { same } from './same';
import { needsNetwork } from './task';
import { taskRows, type TaskRow } from './task-rows';
import type { TemplateContent, TemplateTask } from './template';

/** The three versions that meet where a copy's parent has changed. */
export interface Sides {
	/** The parent as it was copied; null when nobody kept it. */
	base: TemplateContent | null;
	/** The copy. */
	mine: TemplateContent;
	/** The parent now. */
	source: TemplateContent;
}

const FIELDS = ['title', 'aim', 'theme', 'audience'] as const;
const TASK_FIELDS = ['title', 'instruction', 'content', 'place', 'gate', 'offline'] as const;
export type ChangedField = (typeof FIELDS)[number] | (typeof TASK_FIELDS)[number];

/** One thing that changed at the source and that the copy does not say yet. */
export interface Change {
	key: string;
	/** `field`: of the whole or of a task. `task`: added (mine is null) or removed (source is null). */
	what: 'field' | 'task' | 'order';
	/** Title of the task it is about, as the copy calls it; null when it is about the whole. */
	task: string | null;
	field: ChangedField | null;
	/** A field's value, a task or null, or the titles in their order. */
	before: unknown;
	mine: unknown;
	source: unknown;
	/** The copy changed it too, or nobody knows: only a person can say which one stands. */
	clash: boolean;
}

export type Choice = 'mine' | 'source';
export type Choices = Readonly<Record<string, Choice>>;

const ORDER = 'order';
type Tasks = readonly TemplateTask[];

/** What changed at the source, in reading order (S46, ADR 0024). Empty when there is nothing to take. */
export function changesAtSource(sides: Sides): Change[] {
	const { base, mine, source } = known(sides);
	const unsure = sides.base === null;
	const changes: Change[] = [];
	for (const field of FIELDS) {
		const values = { before: base[field], mine: mine[field], source: source[field] };
		changes.push(...fieldChange(field, null, field, values));
	}
	const rows = taskRows(base.tasks, mine.tasks, source.tasks);
	for (const [n, row] of rows.entries())
		changes.push(...rowChanges(n, row, { base, mine, source }));
	changes.push(...orderChange(rows, { base, mine, source }));
	return unsure ? changes.map((one) => ({ ...one, clash: true })) : changes;
}

/**
 * The copy with what was chosen of the source. What nobody chose: the source's where only the source
 * changed, the copy's where both did.
 */
export function withChoices(sides: Sides, choices: Choices): TemplateContent {
	const { base, mine, source } = known(sides);
	const changes = changesAtSource(sides);
	const takes = new Set(changes.filter((one) => isTaken(one, choices)).map(({ key }) => key));
	const whole = { ...mine };
	for (const field of FIELDS) if (takes.has(field)) whole[field] = source[field];
	const rows = taskRows(base.tasks, mine.tasks, source.tasks);
	const made = new Map(
		rows.map((row, n) => [row, madeTask(n, row, mine.tasks, source.tasks, takes)])
	);
	const tasks = inOrder(rows, takes.has(ORDER)).flatMap((row) => made.get(row) ?? []);
	return { ...whole, tasks };
}

/** Whether a change is taken, as far as anybody has said. */
export function isTaken({ key, clash }: Change, choices: Choices): boolean {
	return (choices[key] ?? (clash ? 'mine' : 'source')) === 'source';
}

/** Where nobody knows what was copied, the copy itself stands for it: all that differs is asked. */
function known({ base, mine, source }: Sides) {
	return { base: base ?? mine, mine, source };
}

function fieldChange(
	key: string,
	task: string | null,
	field: ChangedField,
	values: Pick<Change, 'before' | 'mine' | 'source'>
): Change[] {
	const { before, mine, source } = values;
	if (same(source, before) || same(source, mine)) return [];
	return [{ key, what: 'field', task, field, ...values, clash: !same(mine, before) }];
}

function rowChanges(
	n: number,
	row: TaskRow,
	{ base, mine, source }: Record<'base' | 'mine' | 'source', TemplateContent>
): Change[] {
	const before = taskAt(base.tasks, row.base);
	const [m, s] = [taskAt(mine.tasks, row.mine), taskAt(source.tasks, row.source)];
	if (m && s) {
		return TASK_FIELDS.flatMap((field) => {
			const values = {
				before: before && valueOf(before, field),
				mine: valueOf(m, field),
				source: valueOf(s, field)
			};
			return fieldChange(`${n}.${field}`, m.title, field, values);
		});
	}
	// Added by the copy alone, gone from both, or left out of the copy and unchanged since.
	if ((!before && m) || (!m && !s) || (!m && before && same(before, s))) return [];
	const clash = before !== null && !same(before, m);
	const task = (m ?? s)?.title ?? null;
	return [{ key: `${n}`, what: 'task', task, field: null, before, mine: m, source: s, clash }];
}

function orderChange(
	rows: readonly TaskRow[],
	{ base, mine, source }: Record<'base' | 'mine' | 'source', TemplateContent>
): Change[] {
	const shared = rows.filter((row) => row.mine !== null && row.source !== null);
	const old = shared.filter((row) => row.base !== null);
	const moved = !same(sorted(old, 'source'), sorted(old, 'base'));
	if (!moved || same(sorted(shared, 'source'), sorted(shared, 'mine'))) return [];
	const titles = (of: 'base' | 'mine' | 'source', tasks: Tasks) =>
		sorted(of === 'base' ? old : shared, of).map((row) => taskAt(tasks, row[of])?.title);
	return [
		{
			key: ORDER,
			what: 'order',
			task: null,
			field: null,
			before: titles('base', base.tasks),
			mine: titles('mine', mine.tasks),
			source: titles('source', source.tasks),
			clash: !same(sorted(old, 'mine'), sorted(old, 'base'))
		}
	];
}

function madeTask(
	n: number,
	row: TaskRow,
	mine: Tasks,
	source: Tasks,
	takes: ReadonlySet<string>
): TemplateTask | null {
	const [m, s] = [taskAt(mine, row.mine), taskAt(source, row.source)];
	if (!m || !s) return takes.has(`${n}`) ? s : m;
	const taken = TASK_FIELDS.filter((field) => takes.has(`${n}.${field}`));
	return { ...m, ...Object.fromEntries(taken.map((field) => [field, valueOf(s, field)])) };
}

/** All rows in the order of one side; what only the other has stands behind what it followed there. */
function inOrder(rows: readonly TaskRow[], bySource: boolean): TaskRow[] {
	const [first, second] = bySource ? (['source', 'mine'] as const) : (['mine', 'source'] as const);
	const order = sorted(rows, first);
	let behind = -1;
	for (const row of sorted(rows, second)) {
		const at = order.indexOf(row);
		if (at < 0) order.splice(behind + 1, 0, row);
		behind = at < 0 ? behind + 1 : at;
	}
	return order;
}

/** The rows that stand in one list, in its order. */
function sorted(rows: readonly TaskRow[], by: 'base' | 'mine' | 'source'): TaskRow[] {
	return rows.filter((row) => row[by] !== null).sort((a, b) => Number(a[by]) - Number(b[by]));
}

/** A task that says nothing about the network needs none. */
function valueOf(task: TemplateTask, field: (typeof TASK_FIELDS)[number]): unknown {
	return field === 'offline' ? !needsNetwork(task) : task[field];
}

function taskAt(tasks: Tasks, at: number | null): TemplateTask | null {
	return at === null ? null : (tasks[at] ?? null);
}
