import { consentExpired } from '#access/channels';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { SYSTEM } from '#domain/ids';
import { unshareTrace } from '#domain/gestures/tasks';
import { ENDING_CONSENT } from '../gateway/stored';
import type { ProjectionContext } from './context';
import { amend } from './system-write';

type Ctx = Pick<ProjectionContext, 'store' | 'now' | 'newKey'>;

/**
 * D08: a consent whose last day is over is already refused at each read; this rewrites the traces, so
 * that they leave the counsellors' devices too (architecture §4.9).
 */
export async function endConsents(ctx: Ctx, structure: string): Promise<void> {
	const db = await ctx.store.open(structure);
	for (const id of await db.find(ENDING_CONSENT)) await endConsent(ctx, structure, id);
}

/** The same for a trace that has just changed: its consent may have been given with an end already past. */
export async function followConsent(ctx: Ctx, doc: AnyEnvelope): Promise<void> {
	if (isOver(ctx, doc)) await endConsent(ctx, doc.structure, doc.id);
}

/** The same for one trace; nothing happens to one whose consent still holds. */
async function endConsent(ctx: Ctx, structure: string, id: string): Promise<void> {
	const gesture = { newKey: ctx.newKey, user: { id: SYSTEM, name: '' } };
	await amend(ctx, structure, id, (doc) =>
		isOver(ctx, doc) ? (unshareTrace(doc, gesture)[0] ?? null) : null
	);
}

function isOver(ctx: Ctx, doc: AnyEnvelope): doc is Envelope<'trace'> & AnyEnvelope {
	return doc.type === 'trace' && doc.state === 'shared' && consentExpired(doc, ctx.now());
}
