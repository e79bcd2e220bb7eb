import { isCounsellorIn } from '#domain/is-counsellor-in';
import { LEFT_WHY, type LeftWhy, type Outcome } from '#domain/caseload-transfer';
import { isDayOver } from '#domain/day';
import type { AnyEnvelope, Envelope, LogEntry } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { endStandIn, handOver } from '#domain/gestures/handover';
import { SYSTEM, staffId } from '#domain/ids';
import { isConfidedTo, namedStandIn, standInAt } from '#domain/stand-in';
import type { Transition } from '#domain/transition-kinds';
import { inParallel } from '../parallel';
import { countCaseloads } from './caseloads';
import type { ProjectionContext } from './context';
import { Reading } from './reading';
import { amend } from './system-write';
import { endStandIns } from './stand-ins';
import { planOf, type PlanLine } from './transfer-plan';

type Ctx = Pick<ProjectionContext, 'store' | 'now' | 'newKey'>;
type Transfer = Envelope<'caseloadTransfer'>;
type Dossier = Envelope<'dossier'>;
type Counsels = (user: string) => boolean;

/** Dossiers written at the same time: enough for writes to share a disk's fsync. */
const AT_ONCE = 8;

/** What says that somebody has decided about a dossier as a whole. */
const DECISIONS: readonly Transition[] = [
	'counsellorAssigned',
	'counsellorChanged',
	'counsellorRemoved',
	'standInBegun',
	'standInEnded',
	'dossierClosed',
	'dossierReopened'
];

/** Carries out what a local admin ordered, or takes it back (ADR 0048), by the writes of ADR 0035. */
export async function followTransfer(ctx: Ctx, doc: AnyEnvelope): Promise<void> {
	if (doc.type !== 'caseloadTransfer') return;
	const ordered = await asItStands(ctx, doc);
	if (!ordered || (ordered.body.outcome && !isToUndo(ordered))) return;
	const counsels = await counsellorsOf(ctx, doc.structure);
	if (!ordered.body.outcome) await carryOut(ctx, ordered, counsels);
	// Taken back while it was carried out: all of it is done first, so that nothing moves behind the undoing.
	const now = await asItStands(ctx, doc);
	if (now && isToUndo(now)) await undo(ctx, now, counsels);
	await countCaseloads(ctx, doc.structure);
}

function isToUndo({ state, body }: Transfer): boolean {
	return state === 'takenBack' && body.outcome !== null && body.undone === null;
}

async function asItStands(ctx: Ctx, { id, structure }: AnyEnvelope): Promise<Transfer | null> {
	return new Reading(ctx.store).doc('caseloadTransfer', structure, id);
}

async function counsellorsOf(ctx: Ctx, structure: string): Promise<Counsels> {
	const staff = await new Reading(ctx.store).doc('staff', structure, staffId(structure));
	return (user) => isCounsellorIn(staff, user);
}

async function carryOut(ctx: Ctx, transfer: Transfer, counsels: Counsels): Promise<void> {
	// One that is over and still named would hide that another begins.
	await endStandIns(ctx, transfer.structure);
	const { lines } = await planOf(ctx.store, transfer);
	const moved = new Map<string, number>();
	const left = new Map<LeftWhy, number>();
	await inParallel(lines, AT_ONCE, async (line) => {
		const why = await moveOne(ctx, transfer, line, counsels);
		if (why) left.set(why, (left.get(why) ?? 0) + 1);
		else if (line.to) moved.set(line.to, (moved.get(line.to) ?? 0) + 1);
	});
	const outcome: Outcome = {
		at: ctx.now(),
		moved: transfer.body.to
			.map(({ counsellor }) => ({ counsellor, count: moved.get(counsellor) ?? 0 }))
			.filter(({ count }) => count > 0),
		left: LEFT_WHY.map((why) => ({ why, count: left.get(why) ?? 0 })).filter(
			({ count }) => count > 0
		)
	};
	await amend(ctx, transfer.structure, transfer.id, (doc) => {
		const now = doc as Transfer;
		return now.body.outcome ? null : edited(now, { body: { outcome } }, ctx.newKey);
	});
}

/** Hands one dossier over, once. @returns why it was left; null when it is with the colleague */
async function moveOne(
	ctx: Ctx,
	transfer: Transfer,
	line: PlanLine,
	counsels: Counsels
): Promise<LeftWhy | null> {
	const to = transfer.body.to.find(({ counsellor }) => counsellor === line.to);
	if (!to) return 'noRoom';
	const { until } = transfer.body;
	// One that is on its way elsewhere is not even asked about.
	let why: LeftWhy | null = 'moving';
	await amend(ctx, transfer.structure, line.dossier, (doc) => {
		const dossier = doc as Dossier;
		const done = isWith(dossier, transfer, to.counsellor);
		why = done ? null : hindrance(dossier, transfer, line, counsels, ctx.now());
		if (why || done) return null;
		const handover = { to: { id: to.counsellor, name: to.name }, until, note: '' };
		return handOver(dossier, handover, asSystem(ctx))[0] ?? null;
	});
	return why;
}

function hindrance(
	dossier: Dossier,
	{ body }: Transfer,
	line: PlanLine,
	counsels: Counsels,
	now: number
): LeftWhy | null {
	const elsewhere = dossier.state !== 'open' || !isConfidedTo(dossier, body.counsellor);
	if (elsewhere || decidedSince(dossier, line).length > 0) return 'changed';
	if (!counsels(line.to ?? '')) return 'notCounsellor';
	if (body.until === null) return null;
	if (isDayOver(body.until, now)) return 'over';
	return standInAt(dossier, now) ? 'stoodIn' : null;
}

/** Whether a dossier is where the order sends it. */
function isWith(dossier: Dossier, { body }: Transfer, to: string): boolean {
	if (body.until === null) return isConfidedTo(dossier, to);
	const standIn = namedStandIn(dossier);
	return standIn?.counsellor === to && standIn.until === body.until;
}

function decidedSince({ log }: Dossier, line: PlanLine): LogEntry[] {
	return log.slice(line.log).filter(({ kind }) => DECISIONS.includes(kind));
}

/** Takes back what is still as the order left it; what somebody has decided since stands (CL-64). */
async function undo(ctx: Ctx, transfer: Transfer, counsels: Counsels): Promise<void> {
	const { lines } = await planOf(ctx.store, transfer);
	let [count, stays] = [0, 0];
	await inParallel(lines, AT_ONCE, async (line) => {
		const came = await undoOne(ctx, transfer, line, counsels);
		if (came === 'back') count++;
		else if (came === 'stays') stays++;
	});
	await amend(ctx, transfer.structure, transfer.id, (doc) => {
		const now = doc as Transfer;
		if (now.body.undone) return null;
		return edited(now, { body: { undone: { at: ctx.now(), count, stays } } }, ctx.newKey);
	});
}

/** `untouched`: the order never moved it. */
type Came = 'back' | 'stays' | 'untouched';

async function undoOne(
	ctx: Ctx,
	transfer: Transfer,
	line: PlanLine,
	counsels: Counsels
): Promise<Came> {
	const { body, structure } = transfer;
	let came: Came = line.to ? 'stays' : 'untouched';
	await amend(ctx, structure, line.dossier, (doc) => {
		const dossier = doc as Dossier;
		came = whatComes(dossier, transfer, line, counsels);
		if (came !== 'back' || !isWith(dossier, transfer, line.to ?? '')) return null;
		if (body.until !== null) return endStandIn(dossier, asSystem(ctx))[0] ?? null;
		const to = { id: body.counsellor, name: body.counsellorName };
		return handOver(dossier, { to, until: null, note: '' }, asSystem(ctx))[0] ?? null;
	});
	return came;
}

/** What becomes of a dossier, or has become of it when the undoing died before it could say so. */
function whatComes(dossier: Dossier, transfer: Transfer, line: PlanLine, counsels: Counsels): Came {
	const { body } = transfer;
	const forGood = body.until === null;
	// Whoever gives a dossier away for good ends whatever stand-in it had by the same write.
	const since = decidedSince(dossier, line).filter(
		({ kind, by }) => !(forGood && kind === 'standInEnded' && by === SYSTEM)
	);
	const [first, second, third] = since;
	const begun = forGood ? 'counsellorChanged' : 'standInBegun';
	if (!line.to || first?.kind !== begun || first.by !== SYSTEM) return 'untouched';
	if (!second && !isWith(dossier, transfer, line.to)) return 'untouched';
	if (!second) return !forGood || counsels(body.counsellor) ? 'back' : 'stays';
	const ended = forGood ? 'counsellorChanged' : 'standInEnded';
	const back = isConfidedTo(dossier, body.counsellor) && !namedStandIn(dossier);
	return !third && second.kind === ended && second.by === SYSTEM && back ? 'back' : 'stays';
}

function asSystem({ newKey }: Ctx) {
	return { newKey, user: { id: SYSTEM, name: '' } };
}
