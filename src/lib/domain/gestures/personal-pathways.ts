import type { AnyDraft, Envelope } from '../document';
import { created, edited, type Gesture } from './edit';
import { taskId, traceIdOfTask } from '../ids';
import { MAX_TASKS } from '../limits';
import type { ToolContent } from '../tool';

type Pathway = Envelope<'pathway'>;
type Task = Envelope<'task'>;

/** One step of a personal pathway as its owner wants it. */
export interface PersonalStep {
	/** The task it is already; null for a new one. */
	task: string | null;
	title: string;
	content: ToolContent;
}

export interface PersonalPlan {
	title: string;
	aim: string;
	/** One to seven, in order. */
	steps: readonly PersonalStep[];
}

/** A personal pathway with every task it ever had, and the ids of the traces its owner has. */
export interface PersonalPathway {
	pathway: Pathway;
	tasks: readonly Task[];
	traces: ReadonlySet<string>;
}

/** Something was done in it: it keeps its name, its tool and its slot (D06). */
export function isStarted(task: Task, traces: ReadonlySet<string>): boolean {
	return task.state === 'validated' || traces.has(traceIdOfTask(task.id));
}

/**
 * A step its owner took away: nobody waives anything in a personal pathway. One that was begun meanwhile on
 * another device is shown all the same.
 */
export function isTakenAway(task: Task, traces: ReadonlySet<string>): boolean {
	const away = task.body.kind === 'personal' && task.state === 'waived';
	return away && !isStarted(task, traces);
}

/**
 * S53: what has to be written so that a personal pathway is as its owner wants it now, and no more. A step
 * that came from another device since he began stays: he took away only what he saw.
 * @param shown ids of the tasks that stood there when he began
 * @returns null when there is no slot left for all new steps
 */
export function revisePersonal(
	before: PersonalPathway,
	shown: readonly string[],
	plan: PersonalPlan,
	gesture: Gesture
): AnyDraft[] | null {
	const kept = new Set(plan.steps.map((step) => step.task));
	const left = before.tasks.filter(
		(task) =>
			!kept.has(task.id) &&
			!isStarted(task, before.traces) &&
			(shown.includes(task.id) || isTakenAway(task, before.traces))
	);
	const free = freeSlots(before.tasks, left);
	const fresh = plan.steps.filter((step) => !before.tasks.some((one) => one.id === step.task));
	if (fresh.length > free.length) return null;
	const taken = new Set<string>();
	const steps = plan.steps.flatMap((step, index) => {
		const position = index + 1;
		const task = before.tasks.find((one) => one.id === step.task);
		if (task) return keptStep(task, step, position, before, gesture);
		const slot = free.shift();
		if (slot === undefined) return [];
		const again = left.find((one) => one.body.slot === slot);
		if (!again) return [newStep(before.pathway, step, { slot, position }, gesture)];
		taken.add(again.id);
		return [takenUpAgain(again, step, position, gesture)];
	});
	const away = left.filter((task) => task.state === 'open' && !taken.has(task.id));
	return [
		...renamed(before.pathway, plan, gesture),
		...steps,
		...away.map((task) => edited(task, { state: 'waived' }, gesture.newKey))
	];
}

/** Slots never used come first; then those of steps that were taken away before anything was done in them. */
function freeSlots(tasks: readonly Task[], left: readonly Task[]): number[] {
	const slots = Array.from({ length: MAX_TASKS }, (_, index) => index + 1);
	const unused = slots.filter((slot) => !tasks.some((task) => task.body.slot === slot));
	return [...unused, ...left.map((task) => task.body.slot)];
}

function renamed(pathway: Pathway, { title, aim }: PersonalPlan, { newKey }: Gesture): AnyDraft[] {
	const changed = pathway.body.title !== title || pathway.body.aim !== aim;
	return changed ? [edited(pathway, { body: { title, aim } }, newKey)] : [];
}

function keptStep(
	task: Task,
	{ title, content }: PersonalStep,
	position: number,
	{ traces }: PersonalPathway,
	{ newKey }: Gesture
): AnyDraft[] {
	const wanted = isStarted(task, traces) ? { position } : { position, title, content };
	const changed = Object.entries(wanted).some(
		([field, value]) =>
			JSON.stringify(value) !== JSON.stringify(task.body[field as keyof typeof wanted])
	);
	if (!changed) return [];
	// Changed here and taken away on another device: what was written last is not lost.
	const again = isTakenAway(task, traces) ? { state: 'open' as const } : {};
	return [edited(task, { ...again, body: wanted }, newKey)];
}

function takenUpAgain(
	task: Task,
	{ title, content }: PersonalStep,
	position: number,
	{ newKey }: Gesture
): AnyDraft {
	return edited(task, { state: 'open', body: { title, content, position } }, newKey);
}

function newStep(
	{ id, dossier, structure }: Pathway,
	{ title, content }: PersonalStep,
	{ slot, position }: { slot: number; position: number },
	{ newKey }: Gesture
): AnyDraft {
	const outline = { title, instruction: '', content, place: '', gate: false, dueDate: null };
	const begun = { round: 1, validatedAt: 0, decision: null };
	const body = { pathway: id, slot, position, kind: 'personal' as const, ...outline, ...begun };
	return created<'task'>(
		{ id: taskId(id, slot), type: 'task', structure, dossier, state: 'open', body },
		newKey
	);
}
