import { consentExpired } from '#access/channels';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { SYSTEM } from '#domain/ids';
import { unshareTrace } from '#domain/gestures/tasks';
import { ENDING_CONSENT } from '../gateway/stored';
import { dayOf } from '../store/expiry';
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

/**
 * Ends what is over before the first answer of a day, so that a device asking one second after midnight
 * is told already (P4): a consent ends with a day, in UTC, so one look a day and process is enough.
 */
export class ConsentDays {
	private readonly done = new Map<string, { day: string; ended: Promise<void> }>();

	constructor(private readonly ctx: Ctx) {}

	/** Resolves when nothing in this structure is shown beyond its day. */
	async settled(structure: string): Promise<void> {
		const day = dayOf(this.ctx.now());
		const known = this.done.get(structure);
		if (known?.day === day) return known.ended;
		const ended = endConsents(this.ctx, structure);
		this.done.set(structure, { day, ended });
		// A look that failed is no look: the next pull tries again.
		ended.catch(() => this.done.delete(structure));
		return ended;
	}
}
