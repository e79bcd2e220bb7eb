import { consentExpired } from '#access/channels';
import type { Envelope } from '#domain/document';
import { unshareTrace } from '#domain/gestures/tasks';
import { ENDING_CONSENT } from '../gateway/stored';
import type { ProjectionContext } from './context';
import { SYSTEM, amend } from './system-write';

/**
 * D08: a consent whose last day is over is already refused at each read; this rewrites the trace, so
 * that it leaves the counsellor's devices too (architecture §4.9).
 */
export async function endConsents(ctx: ProjectionContext, structure: string): Promise<void> {
	const db = await ctx.store.open(structure);
	const gesture = { newKey: ctx.newKey, user: { id: SYSTEM, name: '' } };
	for (const id of await db.find(ENDING_CONSENT)) {
		await amend(ctx, structure, id, (doc) => {
			const trace = doc as Envelope<'trace'>;
			const over = trace.state === 'shared' && consentExpired(trace, ctx.now());
			return over ? (unshareTrace(trace, gesture)[0] ?? null) : null;
		});
	}
}
