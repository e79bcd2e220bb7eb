import type { AnyEnvelope } from '#domain/document';
import { draftOfEnvelope } from '#domain/draft';
import type { NewKey } from '#domain/ids';
import { check, checkEnvelope } from '#protocol/check';
import { ProtocolError } from '#protocol/errors';
import { PUSH_BATCH, PushResponse, type Verdict } from '#protocol/push';
import { PROTOCOL_VERSION } from '#protocol/version';
import { keptConflicts } from './kept-conflicts';
import {
	Overtaken,
	type LocalChange,
	type LocalDoc,
	type LocalDocs,
	type Refused
} from './local-docs';
import { lostWordsIn, ownSides, ownWords } from './own-words';
import { acknowledged, asReceived, reconcile, surelyMadeFrom } from './reconcile';
import type { Exclusive, Transport } from './transport-port';
import { Unreachable } from './unreachable';

/** What the push needs of the device; everything that could be random or timed is passed in. */
export interface PushContext {
	docs: LocalDocs;
	transport: Transport;
	/** Stamps what is kept of a merge; a verdict's own time is the server's. */
	now: () => number;
	/** `now` is this device's clock: the server gave no verdict of its own, and did not say its time. */
	unsure?: true;
	newKey: NewKey;
	exclusive: Exclusive;
	/** True while a file the document names has not left: the document waits for it. */
	heldBack: (doc: AnyEnvelope) => boolean;
	/** Told which documents are under way, for the record marks. */
	onSending: (ids: readonly string[]) => void;
}

interface Sending extends PushContext {
	/** Ids of what the server does not judge for now: it holds up none behind it, and waits for the next push. */
	postponed: Set<string>;
}

/** Documents sent first: few, so that a weak line soon gets some through. */
const FIRST_BATCH = 50;
/** Conflicts merged and sent again in one push, before the rest is left to the next cycle. */
const MAX_ROUNDS = 5;
/** Kinds in which nobody has written anything. */
const WORDLESS: readonly string[] = ['readMark', 'noticeSettings'];

/**
 * Sends what is unsent, in the order it was written, until nothing is left or nothing moves. Every
 * verdict is applied at once, with the local state as it is then.
 * @returns how many documents remain unsent
 */
export async function pushUnsent(ctx: PushContext): Promise<number> {
	const postponed = new Set<string>();
	for (let round = 0, size = FIRST_BATCH; round < MAX_ROUNDS; size = PUSH_BATCH) {
		const waiting = (await unsentDocs(ctx)).filter((local) => !postponed.has(local.id));
		const batch = waiting.slice(0, size);
		if (batch.length === 0) break;
		ctx.onSending(batch.map((local) => local.id));
		const settled = await sendBatch({ ...ctx, postponed }, batch).finally(() => ctx.onSending([]));
		if (settled < batch.length) round++;
	}
	return (await ctx.docs.all()).filter((local) => local.unsent !== null).length;
}

async function unsentDocs(ctx: PushContext): Promise<LocalDoc[]> {
	const all = await ctx.docs.all();
	return inOrder(all.filter((local) => local.unsent !== null && !ctx.heldBack(local.doc)));
}

function inOrder(locals: readonly LocalDoc[]): LocalDoc[] {
	return [...locals].sort((a, b) => (a.unsent ?? 0) - (b.unsent ?? 0));
}

/**
 * A request the server will not read as a whole (too large, or not understood) is sent in halves, down
 * to the one document that is at fault: it is refused like any other, and holds up none behind it (P5).
 * @returns how many of the batch are done with: acknowledged or refused
 */
async function sendBatch(ctx: Sending, batch: LocalDoc[]): Promise<number> {
	const letter = await letterOf(ctx, batch);
	const { sent } = letter;
	if (sent.length === 0) return 0;
	try {
		const { now, verdicts } = await exchange(ctx, sent);
		return await applyVerdicts({ ...ctx, now: () => now }, letter, verdicts);
	} catch (error) {
		if (error instanceof Overtaken) return 0;
		const unreadable =
			error instanceof ProtocolError && (error.code === 'tooLarge' || error.code === 'invalid');
		if (!unreadable) throw error;
	}
	if (sent.length === 1) return refuseAlone(ctx, letter);
	const half = Math.ceil(sent.length / 2);
	return (await sendBatch(ctx, sent.slice(0, half))) + (await sendBatch(ctx, sent.slice(half)));
}

/** One document that no request can carry. */
function refuseAlone(ctx: Sending, letter: Letter): Promise<number> {
	const [alone] = letter.sent as [LocalDoc];
	const verdict = { verdict: 'invalid' as const, id: alone.id, field: '/' };
	return applyVerdicts({ ...ctx, unsure: true }, letter, [verdict]).catch(noneOf);
}

/** Another tab was quicker: what it has left is sent in the next round, on new ground. */
function noneOf(error: unknown): number {
	if (error instanceof Overtaken) return 0;
	throw error;
}

/** What is sent at once, and the turn its verdicts rest on. */
interface Letter {
	sent: LocalDoc[];
	turn: number;
}

/** As it stands on the disk: what a tab that slept remembers may have been sent by another (F23). */
async function letterOf(ctx: PushContext, batch: LocalDoc[]): Promise<Letter> {
	const turn = await ctx.docs.turn();
	const here = await ctx.docs.get(batch.map((local) => local.id));
	const sent = batch.flatMap(({ id }) => here.get(id) ?? []);
	// What was put behind others meanwhile leaves behind them (PU-50).
	return { sent: inOrder(sent.filter((local) => local.unsent !== null)), turn };
}

async function exchange(ctx: PushContext, sent: LocalDoc[]) {
	const items = sent.map(({ doc, base }) => ({
		draft: draftOfEnvelope(doc),
		base: base?.w ?? null
	}));
	const epoch = await ctx.docs.epoch();
	const answer = await ctx.transport('push', { protocol: PROTOCOL_VERSION, epoch, items });
	const checked = check(PushResponse, answer);
	if (!checked.ok || checked.value.verdicts.length !== sent.length) throw new Unreachable();
	const { now } = checked.value;
	return { now, verdicts: checked.value.verdicts as Verdict[] };
}

/**
 * Applies the verdicts of one batch as one atomic write, on the documents as they are by then. A verdict
 * whose document cannot be read is left for another time, and spoils none of the others (§8.6).
 * @returns how many are done with: acknowledged or refused
 */
async function applyVerdicts(
	ctx: Sending,
	{ sent, turn }: Letter,
	verdicts: Verdict[]
): Promise<number> {
	return ctx.exclusive(async () => {
		const current = await ctx.docs.get(sent.map((local) => local.id));
		const all: LocalChange = { put: [], drop: [], refused: [], conflicts: [], turn };
		let settled = 0;
		for (const [i, one] of sent.entries()) {
			const local = current.get(one.id);
			const verdict = verdicts[i] as Verdict;
			if (verdict.verdict === 'later') ctx.postponed.add(one.id);
			const change = local ? changeFor(ctx, one, local, verdict) : {};
			if (!change) continue;
			if (verdict.verdict !== 'conflict') settled++;
			addChange(all, change);
		}
		addChange(all, await ownSides(ctx.docs, all.drop ?? []));
		await ctx.docs.apply(all);
		return settled;
	});
}

function addChange(all: LocalChange, { put, drop, refused, conflicts }: LocalChange): void {
	all.put?.push(...(put ?? []));
	all.drop?.push(...(drop ?? []));
	all.refused?.push(...(refused ?? []));
	all.conflicts?.push(...(conflicts ?? []));
}

function changeFor(
	ctx: PushContext,
	sent: LocalDoc,
	current: LocalDoc,
	verdict: Verdict
): LocalChange | null {
	const doc = 'doc' in verdict && verdict.doc ? checkEnvelope(verdict.doc) : null;
	if (doc && !doc.ok) return null;
	switch (verdict.verdict) {
		case 'ok':
			return doc
				? { put: [acknowledged(current, sent.doc.w, doc.value)] }
				: dropAcknowledged(ctx, sent, current);
		case 'conflict': {
			if (!doc) return null;
			const { local, conflicts } = reconcile(current, doc.value, ctx.newKey);
			return { put: [local], conflicts: keptConflicts(ctx, sent.id, conflicts) };
		}
		case 'refused':
			return refuse(ctx, current, verdict.code, doc?.value ?? null);
		case 'invalid':
			return refuse(ctx, current, 'invalid', current.base);
		case 'later':
			return null;
	}
}

/**
 * Stored, and no longer for its author's eyes (a sealed trace): it leaves the device. Words typed while
 * it was under way come too late for it; they are kept for him as a refusal, never dropped unseen.
 */
function dropAcknowledged(ctx: PushContext, sent: LocalDoc, current: LocalDoc): LocalChange {
	if (current.doc.w === sent.doc.w) return { drop: [sent.id] };
	// What was sent is what it was made from: only what was typed since is kept.
	const late = { ...current, base: sent.doc, own: undefined };
	return { drop: [sent.id], refused: [refusal(ctx, late, 'sealed', true)] };
}

function refuse(
	ctx: PushContext,
	current: LocalDoc,
	code: string,
	stands: AnyEnvelope | null
): LocalChange {
	// How far somebody has read, and how he wants to be told, are no words that he could read again (MS-12, NO-04).
	const wordless = WORDLESS.includes(current.doc.type);
	const refused = wordless ? [] : [refusal(ctx, current, code, stands === null)];
	return stands ? { put: [asReceived(stands)], refused } : { drop: [current.id], refused };
}

/** @param leaves the document itself leaves the device: only its author's words stay (PU-29) */
function refusal(ctx: PushContext, local: LocalDoc, code: string, leaves: boolean): Refused {
	const draft = draftOfEnvelope(local.doc);
	const base = surelyMadeFrom(local);
	// Whoever edits a trace is its person.
	const own = local.own?.lost ? lostWordsIn(draft, base, true) : ownWords(draft, base);
	const kept = leaves ? { draft: own } : { draft, base };
	const when = { at: ctx.now(), ...(ctx.unsure && { unsure: true as const }) };
	return { key: ctx.newKey(), ...when, code, ...kept };
}
