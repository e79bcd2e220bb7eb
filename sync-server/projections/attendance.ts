import { channelsOf } from '#access/channels';
import { completedBy, withSession } from '#domain/attendance';
import { isKind, type AnyEnvelope, type DocType, type Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { validateTask } from '#domain/gestures/tasks';
import { SYSTEM, traceIdOfTask } from '#domain/ids';
import { homeOfSession, isOver } from '#domain/session';
import { stamped } from '#domain/stamp';
import type { ToolWork } from '#domain/tool';
import { SIGNED_IN, fromStored, toStored } from '../gateway/stored';
import { isMoving } from '../moves/location';
import { tryPut } from '../store/compare-and-set';
import type { Database } from '../store/port';
import type { ProjectionContext } from './context';
import type { Step } from './step';
import { amend } from './system-write';

type Ctx = Pick<ProjectionContext, 'store' | 'now' | 'newKey'>;
type Seat = Envelope<'seat'>;
type Session = Envelope<'session'>;
type Task = Envelope<'task'>;

/**
 * S33: who was there has done the task that asked for it, once the session is over: what she prepared stays
 * in her hands until then. Which task is noted in the seat first, with its round, once and for ever: whatever
 * is done again, and a task that the counsellor gives back since, is not completed a second time (PR-19).
 */
export async function completeAttended(step: Step, doc: AnyEnvelope): Promise<void> {
	if (doc.type !== 'seat' || doc.state !== 'present') return;
	const session = await step.reading.doc(
		'session',
		homeOfSession(doc.body.session),
		doc.body.session
	);
	if (session) await completeOver(step, doc, session);
}

/** The same for all who were signed in before their session was over: time passes, and nothing else changes. */
export async function endAttendances(ctx: Ctx, structure: string): Promise<void> {
	const db = await ctx.store.open(structure);
	for (const id of await db.find(SIGNED_IN)) {
		const seat = await found('seat', db, id);
		if (!seat) continue;
		// Of a dossier that moved since, the session is where she was.
		const home = await ctx.store.open(homeOfSession(seat.body.session));
		const session = await found('session', home, seat.body.session);
		if (session) await completeOver(ctx, seat, session);
	}
}

async function completeOver(ctx: Ctx, signed: Seat, session: Session): Promise<void> {
	if (!isOver(session.body, ctx.now())) return;
	const db = await ctx.store.open(signed.structure);
	if (!signed.body.completes) await choose(ctx, db, signed, session);
	const seat = await found('seat', db, signed.id);
	const completes = seat?.body.completes;
	if (seat?.state !== 'present' || !completes?.task) return;
	await complete(ctx, db, completes.task, completes.round, seat, session);
}

async function found<T extends DocType>(
	type: T,
	db: Database,
	id: string
): Promise<(AnyEnvelope & Envelope<T>) | null> {
	const stored = await db.get(id);
	const doc = stored && fromStored(stored);
	return doc && isKind(type, doc) ? doc : null;
}

/** Notes in a seat which task it completes; none where none asks for it. */
async function choose(ctx: Ctx, db: Database, seat: Seat, session: Session): Promise<void> {
	const docs = await sharedPart(db, seat.dossier ?? '');
	const completes = completedBy(seat, session, docs);
	await amend(ctx, seat.structure, seat.id, (now) =>
		now.type !== 'seat' || now.state !== 'present' || now.body.completes
			? null
			: edited(now, { body: { completes } }, ctx.newKey)
	);
}

/** What the person and her counsellor both see of a dossier: its pathways, their tasks and its seats. */
async function sharedPart(db: Database, dossier: string): Promise<AnyEnvelope[]> {
	const ids = (await db.list(`d:${dossier}`)).map(({ id }) => id);
	const wanted = ids.filter((id) => /^(pathway|task|seat):/.test(id));
	return [...(await db.getMany(wanted)).values()].map(fromStored);
}

/** The trace first, as the person herself would: sealed with what she wrote, and where she was (D07). */
async function complete(
	ctx: Ctx,
	db: Database,
	id: string,
	round: number,
	seat: Seat,
	session: Session
): Promise<void> {
	const stored = await db.get(id);
	if (!stored || isMoving(stored)) return;
	const task = fromStored(stored) as Task;
	if (!isDue(task, round)) return;
	const work = (done: ToolWork) =>
		done.tool === 'workshop' ? withSession(done, seat.id, session) : done;
	const gesture = { newKey: ctx.newKey, user: { id: SYSTEM, name: '' } };
	const [sealed] = validateTask(task, null, gesture);
	if (sealed?.type === 'trace') {
		const draft = { ...sealed, body: { ...sealed.body, work: work(sealed.body.work) } };
		const by = { by: SYSTEM, now: ctx.now(), channelsOf };
		await tryPut(db, toStored(stamped(null, draft as typeof sealed, by)));
	}
	await amend(ctx, task.structure, traceIdOfTask(id), (now) => {
		if (now.type !== 'trace' || now.state !== 'open' || now.body.round !== round) return null;
		return edited(now, { state: 'sealed', body: { work: work(now.body.work) } }, ctx.newKey);
	});
	await amend(ctx, task.structure, id, (now) =>
		now.type === 'task' && isDue(now, round)
			? edited(now, { state: 'validated' }, ctx.newKey)
			: null
	);
}

function isDue(task: Task, round: number): boolean {
	return task.type === 'task' && task.state === 'open' && task.body.round === round;
}
