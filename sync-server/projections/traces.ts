import type { AnyEnvelope, Envelope } from '#domain/document';
import { taskFollowing, traceFollowing, type TaskTriple } from '#domain/following';
import { pathwayIdOfTask, taskIdOfTrace, traceIdOfTask, taskIdsOf } from '#domain/ids';
import type { ProjectionContext } from './context';
import { Reading } from './reading';
import type { Step } from './step';
import { amend } from './system-write';

/** Keeps task and trace in step after either changed (SPEC VE-05 to VE-08). */
export async function followTask(step: Step, doc: AnyEnvelope): Promise<void> {
	for (const taskId of tasksTouchedBy(doc)) {
		const seen = await tripleOf(step.reading, doc.structure, taskId);
		if (seen && isDue(seen, step)) await settle(step, doc.structure, taskId);
	}
}

/** Ids of what `followTask` reads. */
export function readToFollow(doc: AnyEnvelope): string[] {
	return tasksTouchedBy(doc).flatMap(tripleIds);
}

function tasksTouchedBy(doc: AnyEnvelope): string[] {
	if (doc.type === 'pathway') return doc.state === 'cancelled' ? taskIdsOf(doc.id) : [];
	if (doc.type === 'trace') return [taskIdOfTrace(doc.id)];
	return doc.type === 'task' ? [doc.id] : [];
}

function isDue(triple: TaskTriple, { newKey }: ProjectionContext): boolean {
	return taskFollowing(triple, newKey) !== null || traceFollowing(triple, newKey) !== null;
}

async function settle(ctx: ProjectionContext, structure: string, taskId: string): Promise<void> {
	const triple = await tripleOf(new Reading(ctx.store), structure, taskId);
	if (!triple) return;
	const { newKey } = ctx;
	const { trace } = triple;
	await amend(ctx, structure, taskId, (now) =>
		taskFollowing({ ...triple, task: now as Envelope<'task'> }, newKey)
	);
	if (!trace) return;
	await amend(ctx, structure, trace.id, (now) =>
		traceFollowing({ ...triple, trace: now as typeof trace }, newKey)
	);
}

async function tripleOf(
	reading: Reading,
	structure: string,
	taskId: string
): Promise<TaskTriple | null> {
	await reading.fetch(structure, tripleIds(taskId));
	const task = await reading.doc('task', structure, taskId);
	if (!task || task.body.kind === 'personal') return null;
	return {
		task,
		trace: await reading.doc('trace', structure, traceIdOfTask(taskId)),
		pathway: await reading.doc('pathway', structure, task.body.pathway)
	};
}

function tripleIds(taskId: string): string[] {
	return [taskId, traceIdOfTask(taskId), pathwayIdOfTask(taskId)];
}
