import type { AnyEnvelope, Envelope } from '#domain/document';
import { taskFollowing, traceFollowing, type TaskTriple } from '#domain/following';
import { taskIdOfTrace, traceIdOfTask } from '#domain/ids';
import type { ProjectionContext } from './context';
import { amend, load } from './system-write';

/** Keeps task and trace in step after either changed (SPEC VE-05 to VE-08). */
export async function followTask(ctx: ProjectionContext, doc: AnyEnvelope): Promise<void> {
	if (doc.type === 'pathway' && doc.state === 'cancelled') return followPathway(ctx, doc);
	if (doc.type !== 'task' && doc.type !== 'trace') return;
	const taskId = doc.type === 'task' ? doc.id : taskIdOfTrace(doc.id);
	await settle(ctx, doc.structure, taskId);
}

async function settle(ctx: ProjectionContext, structure: string, taskId: string): Promise<void> {
	const triple = await tripleOf(ctx, structure, taskId);
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
	ctx: ProjectionContext,
	structure: string,
	taskId: string
): Promise<TaskTriple | null> {
	const task = (await load(ctx, structure, taskId)) as Envelope<'task'> | null;
	if (!task || task.body.kind === 'personal') return null;
	const [trace, pathway] = await Promise.all([
		load(ctx, structure, traceIdOfTask(taskId)),
		load(ctx, structure, task.body.pathway)
	]);
	return {
		task,
		trace: trace as Envelope<'trace'> | null,
		pathway: pathway as Envelope<'pathway'> | null
	};
}

async function followPathway(ctx: ProjectionContext, pathway: AnyEnvelope): Promise<void> {
	const db = await ctx.store.open(pathway.structure);
	for (const taskId of await db.find(`pathway:${pathway.id}`)) {
		await settle(ctx, pathway.structure, taskId);
	}
}
