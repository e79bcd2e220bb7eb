import type { AnyDraft, Envelope } from '../document';
import { taskId } from '../ids';
import type { PathwayKind } from '../pathway';
import type { TaskBody } from '../task';
import type { TemplateTask } from '../template';
import { created, edited, type Gesture } from './edit';

/** A pathway as it is composed, before it belongs to anyone. */
export interface PathwayPlan {
	title: string;
	aim: string;
	kind: PathwayKind;
	template: { id: string; version: number } | null;
	/** At most seven (S28), in order. */
	tasks: (TemplateTask & { dueDate?: string | null })[];
}

interface Target {
	/** The pathway's id: fresh, or the welcome pathway's (ids.ts). */
	id: string;
	dossier: string;
	structure: string;
	welcome?: boolean;
}

/** S38, S53: a pathway and its tasks, as one bulk write. The server's stamp puts it in line (D05). */
export function proposePathway(plan: PathwayPlan, target: Target, gesture: Gesture): AnyDraft[] {
	const { id, dossier, structure, welcome = false } = target;
	const { title, aim, kind, template } = plan;
	const body = { kind, title, aim, welcome, template, cancellation: null, endCounted: false };
	const pathway = created<'pathway'>(
		{ id, type: 'pathway', structure, dossier, state: 'proposed', body },
		gesture.newKey
	);
	const tasks = plan.tasks.map((task, index) =>
		created<'task'>(
			{
				id: taskId(id, index + 1),
				type: 'task',
				structure,
				dossier,
				state: 'open',
				body: taskBody(task, { pathway: id, slot: index + 1, position: index + 1, kind })
			},
			gesture.newKey
		)
	);
	return [pathway, ...tasks];
}

function taskBody(
	{ title, instruction, content, place, gate, dueDate }: PathwayPlan['tasks'][number],
	where: Pick<TaskBody, 'pathway' | 'slot' | 'position' | 'kind'>
): TaskBody {
	const outline = { title, instruction, content, place, gate, dueDate: dueDate ?? null };
	return { ...where, ...outline, round: 1, validatedAt: 0, decision: null };
}

/** Stops a pathway; what was validated in it is released by the server (architecture §4.8). */
export function cancelPathway(
	pathway: Envelope<'pathway'>,
	reason: string,
	gesture: Gesture
): AnyDraft[] {
	return [
		edited(pathway, { state: 'cancelled', body: { cancellation: { reason } } }, gesture.newKey)
	];
}
