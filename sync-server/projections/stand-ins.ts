import type { AnyEnvelope, Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { standInAt } from '#domain/stand-in';
import { ENDING_STAND_IN } from '../gateway/stored';
import type { ProjectionContext } from './context';
import { amend } from './system-write';

type Ctx = Pick<ProjectionContext, 'store' | 'now' | 'newKey'>;

/**
 * A stand-in whose last day is over follows nothing any more at the next read; this rewrites the dossiers,
 * so that everyone concerned is told, and the end stands in the log (CL-04).
 */
export async function endStandIns(ctx: Ctx, structure: string): Promise<void> {
	const db = await ctx.store.open(structure);
	for (const id of await db.find(ENDING_STAND_IN)) await endStandIn(ctx, structure, id);
}

/** The same for a dossier that has just changed: its stand-in may be over, or in nobody's place any more. */
export async function followStandIn(ctx: Ctx, doc: AnyEnvelope): Promise<void> {
	if (isOver(ctx, doc)) await endStandIn(ctx, doc.structure, doc.id);
}

async function endStandIn(ctx: Ctx, structure: string, id: string): Promise<void> {
	await amend(ctx, structure, id, (doc) =>
		isOver(ctx, doc) ? edited(doc, { body: { standIn: null } }, ctx.newKey) : null
	);
}

function isOver(ctx: Ctx, doc: AnyEnvelope): doc is Envelope<'dossier'> & AnyEnvelope {
	return doc.type === 'dossier' && Boolean(doc.body.standIn) && !standInAt(doc, ctx.now());
}
