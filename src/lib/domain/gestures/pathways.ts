import { rankOf } from '../current-pathway';
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

type Pathway = Envelope<'pathway'>;

interface Target {
	/** The pathway's id: fresh, or the welcome pathway's (ids.ts). */
	id: string;
	dossier: string;
	structure: string;
	welcome?: boolean;
	/** Its place in line, where those before it were given places: see `rankBehind`. */
	rank?: number;
}

/** S38, S53: a pathway and its tasks, as one bulk write. The server's stamp puts it in line (D05). */
export function proposePathway(plan: PathwayPlan, target: Target, gesture: Gesture): AnyDraft[] {
	const { id, dossier, structure, welcome = false, rank } = target;
	const { title, aim, kind, template } = plan;
	const line = rank === undefined ? {} : { rank };
	const begun = { welcome, cancellation: null, endCounted: false, ...line };
	const body = { kind, title, aim, template, ...begun };
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
	{ dueDate = null, ...outline }: PathwayPlan['tasks'][number],
	where: Pick<TaskBody, 'pathway' | 'slot' | 'position' | 'kind'>
): TaskBody {
	return { ...where, ...outline, dueDate, round: 1, validatedAt: 0, decision: null };
}

/** Stops a pathway; what was validated in it is released by the server (architecture §4.8). */
export function cancelPathway(pathway: Pathway, reason: string, gesture: Gesture): AnyDraft[] {
	return [
		edited(pathway, { state: 'cancelled', body: { cancellation: { reason } } }, gesture.newKey)
	];
}

/**
 * Puts the pathways that wait in another order, all of them behind the one they wait for; only those
 * that have to move are written (ADR 0025).
 * @param waiting in the order wanted
 */
export function reorderWaiting(
	waiting: readonly Pathway[],
	current: Pathway | null,
	gesture: Gesture
): AnyDraft[] {
	let last = Math.max(0, rankOf(current));
	return waiting.flatMap((pathway) => {
		// A place given on purpose is taken away on purpose only.
		if (rankOf(pathway) < 0) return [];
		const stays = rankOf(pathway) > last;
		last = stays ? rankOf(pathway) : last + 1;
		return stays ? [] : [edited(pathway, { body: { rank: last } }, gesture.newKey)];
	});
}

/** Makes a pathway that waits the current one, before any that has begun: only ever on purpose (ADR 0025). */
export function putFirst(
	pathway: Pathway,
	others: readonly Pathway[],
	gesture: Gesture
): AnyDraft[] {
	const rank = Math.min(0, ...others.map(rankOf)) - 1;
	return [edited(pathway, { body: { rank } }, gesture.newKey)];
}
