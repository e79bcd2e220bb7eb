import { closedAt, givesBack, interviewOfClosed, pathwayOfClosed } from '#domain/closing';
import type { AnyDraft, AnyEnvelope, Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { reopenDossier } from '#domain/gestures/closing';
import { SYSTEM, pathwayIdOfTask, taskIdsOf, typeOfId } from '#domain/ids';
import { OPEN_REQUEST_STATES } from '#domain/request-states';
import { closedKey } from '../gateway/stored';
import type { ProjectionContext } from './context';
import { Reading } from './reading';
import type { Step } from './step';
import { amend } from './system-write';

type Ctx = Pick<ProjectionContext, 'store' | 'now' | 'newKey'>;
type Dossier = Envelope<'dossier'>;

const DAY_MS = 24 * 3_600_000;

/**
 * What is open in a dossier that was closed is settled (CL-11), whichever came last: the closing, or what
 * another device had begun before it knew. A new request opens it again (CL-13).
 */
export async function followClosing(step: Step, doc: AnyEnvelope): Promise<void> {
	if (doc.dossier === null) return;
	if (doc.type === 'dossier') {
		if (doc.state === 'closed') await settleAll(step, doc.structure, doc.id);
		return;
	}
	const dossier = await step.reading.doc('dossier', doc.structure, doc.dossier);
	if (dossier?.state !== 'closed') return;
	if (doc.type === 'request') return reopenFor(step, doc);
	const touched = touchedBy(doc);
	// Reopened since the batch was read, nothing follows.
	const closed = touched && (await closedDossier(step, doc.structure, doc.dossier));
	if (closed) await settle(step, closed, touched);
}

/** A dossier as it stands now, if it is closed. */
async function closedDossier(ctx: Ctx, structure: string, id: string): Promise<Dossier | null> {
	const dossier = await new Reading(ctx.store).doc('dossier', structure, id);
	return dossier?.state === 'closed' ? dossier : null;
}

/** Ids of what `followClosing` reads. */
export function readToSettle(doc: AnyEnvelope): string[] {
	const mayFollow = doc.type === 'request' || touchedBy(doc) !== null;
	return doc.dossier !== null && mayFollow ? [doc.dossier] : [];
}

/** The document in which something may be open by this change; a seat asked for after a closing is nobody's concern. */
function touchedBy(doc: AnyEnvelope): string | null {
	if (doc.type === 'pathway' || doc.type === 'interview') return doc.id;
	return doc.type === 'task' ? pathwayIdOfTask(doc.id) : null;
}

/** The same for what was closed today or yesterday: an index that lagged then may show more by now. */
export async function settleLately(ctx: Ctx, structure: string): Promise<void> {
	const db = await ctx.store.open(structure);
	for (const at of [ctx.now(), ctx.now() - DAY_MS]) {
		for (const id of await db.find(closedKey(at))) await settleAll(ctx, structure, id);
	}
}

async function settleAll(ctx: Ctx, structure: string, id: string): Promise<void> {
	const dossier = await closedDossier(ctx, structure, id);
	if (!dossier) return;
	const rows = await (await ctx.store.open(structure)).list(`d:${id}`);
	for (const row of rows) await settle(ctx, dossier, row.id);
}

/** One pathway, talk or place in a closed dossier; anything else is left as it is. */
async function settle(ctx: Ctx, dossier: Dossier, id: string): Promise<void> {
	switch (typeOfId(id)) {
		case 'pathway':
			return settlePathway(ctx, dossier, id);
		case 'interview':
			return settleIn(ctx, dossier, id, (doc) =>
				doc.type === 'interview' ? interviewOfClosed(dossier, doc, ctx.now()) : null
			);
		case 'seat':
			return settleSeat(ctx, dossier, id);
	}
}

async function settlePathway(ctx: Ctx, dossier: Dossier, id: string): Promise<void> {
	const { structure } = dossier;
	const reading = new Reading(ctx.store);
	await reading.fetch(structure, taskIdsOf(id));
	const slots = await Promise.all(taskIdsOf(id).map((one) => reading.doc('task', structure, one)));
	const tasks = slots.filter((task) => task !== null);
	await settleIn(ctx, dossier, id, (doc) =>
		doc.type === 'pathway' ? pathwayOfClosed(dossier, doc, tasks) : null
	);
}

async function settleSeat(ctx: Ctx, dossier: Dossier, id: string): Promise<void> {
	const reading = new Reading(ctx.store);
	const seat = await reading.doc('seat', dossier.structure, id);
	const session = seat && (await reading.doc('session', dossier.structure, seat.body.session));
	if (!session) return;
	await settleIn(ctx, dossier, id, (doc) =>
		doc.type === 'seat' && givesBack(dossier, doc, session, ctx.now())
			? { state: 'withdrawn' }
			: null
	);
}

async function settleIn(
	ctx: Ctx,
	dossier: Dossier,
	id: string,
	outcome: (doc: AnyEnvelope) => { state: string; body?: object } | null
): Promise<void> {
	await amend(ctx, dossier.structure, id, (doc) => {
		const change = doc.dossier === dossier.id ? outcome(doc) : null;
		return change && changedTo(doc, change, ctx);
	});
}

function changedTo(doc: AnyEnvelope, change: object, { newKey }: Ctx): AnyDraft {
	return edited(doc as Envelope, change, newKey);
}

/** Whoever asks again is followed again: reception finds a counsellor, or the one she had goes on. */
async function reopenFor(ctx: Ctx, request: Envelope<'request'>): Promise<void> {
	if (!OPEN_REQUEST_STATES.includes(request.state)) return;
	const gesture = { newKey: ctx.newKey, user: { id: SYSTEM, name: '' } };
	await amend(ctx, request.structure, request.dossier as string, (now) => {
		const at = now.type === 'dossier' ? closedAt(now) : null;
		const asksAgain = at !== null && request.createdAt > at;
		return asksAgain ? (reopenDossier(now as Dossier & AnyEnvelope, gesture)[0] ?? null) : null;
	});
}
