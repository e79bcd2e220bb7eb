import { currentPathway, workableTasks } from '#domain/current-pathway';
import type { Envelope } from '#domain/document';

/** How a task stands for the person who opens it. */
export type TaskStand =
	'workable' | 'veiled' | 'released' | 'waived' | 'personalDone' | 'shut' | 'later' | 'cancelled';

interface Surroundings {
	pathway: Envelope<'pathway'> | undefined;
	/** Of the whole dossier. */
	pathways: readonly Envelope<'pathway'>[];
	tasks: readonly Envelope<'task'>[];
}

/** D04, D05, D07: what may be done with a task, and what is shown of it. */
export function standOf(task: Envelope<'task'>, around: Surroundings): TaskStand {
	if (task.state === 'accepted') return 'released';
	if (task.state === 'waived') return 'waived';
	const personal = task.body.kind === 'personal';
	if (task.state === 'validated') return personal ? 'personalDone' : 'veiled';
	const { pathway } = around;
	if (pathway?.state === 'cancelled') return 'cancelled';
	if (personal || !pathway) return 'workable';
	if (currentPathway(around.pathways, around.tasks)?.id !== pathway.id) return 'later';
	const open = workableTasks(pathway, around.tasks);
	return open.some((one) => one.id === task.id) ? 'workable' : 'shut';
}
