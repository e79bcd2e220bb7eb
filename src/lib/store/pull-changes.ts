import type { NewKey } from '#domain/ids';
import { databaseOf, type AnyEnvelope } from '#domain/document';
import { check, checkEnvelope } from '#protocol/check';
import { FetchResponse, PullResponse } from '#protocol/pull';
import { PROTOCOL_VERSION } from '#protocol/version';
import { digestsOfDevice, rollUpOf, serverVersion } from './local-digests';
import type { KeptConflict, LocalDoc, LocalDocs } from './local-docs';
import { heldWhole, wholeAmong } from './opened';
import { ownSides } from './own-words';
import { keptConflicts } from './kept-conflicts';
import { asReceived, reconcile } from './reconcile';
import { lostIn, lostWords, recoverHeld } from './recover-held';
import type { Exclusive, Transport } from './transport-port';
import { Unreachable } from './unreachable';

export interface PullContext {
	docs: LocalDocs;
	transport: Transport;
	now: () => number;
	newKey: NewKey;
	exclusive: Exclusive;
	/** True when a newer pull has begun: the answer to an older one is not applied (§4.3). */
	superseded: () => boolean;
	/** The server has said that something changed: a first question in one short line would be lost time. */
	woken?: boolean;
	onProgress: (received: number, expected: number) => void;
	/** Whose device this is. */
	user: string;
	/** Sends the bytes of these files once more, as far as this device has them. */
	sendFilesAgain: (ids: readonly string[]) => Promise<void>;
}

/** Documents asked for at a time: few at first, so that a weak line soon brings some that stay. */
const FIRST_BATCH = 25;
const BATCH_GROWS = 4;
const FETCH_BATCH = 500;
/** So few digests travel with the first question: on a weak line a second one costs more. */
const FEW_CHANNELS = 8;

type Same = Extract<PullResponse, { answer: 'same' }>;
type Changes = Extract<PullResponse, { answer: 'changes' }>;

export interface Pulled {
	/** The server proved that both sides hold the same. */
	same: boolean;
	/** Ms since 1970, the server's. */
	now: number;
	/** The store has a new life, and what it had lost was offered: nothing else was done yet. */
	recovered?: true;
}

/** The turn of the next answer to be applied: once another tab has applied one, it has passed. */
export type TakeTurn = () => number;

interface Wanted {
	id: string;
	database: string;
}

/** What the listing said and was asked for with: what is fetched after it is held against the same. */
interface Asking {
	epoch: string;
	/** Dossiers to be held whole. */
	opened: string[];
}

/**
 * Brings the device to what its user may see now. Documents are fetched before any is dropped, and an
 * id is dropped only once the server, asked for that very id, has no document for this user (§4.3):
 * neither a lagging index nor a cut in the middle can take away what is his. A store restored from a
 * backup first gets back what it lost (RE-02).
 */
export async function pullChanges(ctx: PullContext): Promise<Pulled> {
	const takeTurn = await turnsOf(ctx.docs);
	const held = await ctx.docs.all();
	const opened = await heldWhole(ctx.docs, held, ctx.now());
	const answer = await compare(ctx, held, opened);
	const known = await ctx.docs.epoch();
	if (known !== null && known !== answer.epoch) return meetRestored(ctx, takeTurn);
	if (known === null) await keepEpoch(ctx, answer.epoch, takeTurn);
	if (answer.answer === 'same') return { same: true, now: answer.now };
	const asking = { epoch: answer.epoch, opened };
	await fetchAll(ctx, asking, wantedOf(answer, held), takeTurn, held.length);
	return { same: false, now: answer.now };
}

/** Asks what differs from what is held: in one short line each way when nothing does. */
async function compare(
	ctx: PullContext,
	held: LocalDoc[],
	opened: string[]
): Promise<Same | Changes> {
	const digests = digestsOfDevice(held);
	const rollUp = rollUpOf(digests);
	const short = { protocol: PROTOCOL_VERSION, rollUp, opened };
	const whole = { ...short, digests: Object.fromEntries(digests) };
	const first = await ask(ctx, ctx.woken || digests.size <= FEW_CHANNELS ? whole : short);
	const answer = first.answer === 'differs' ? await ask(ctx, whole) : first;
	if (answer.answer === 'differs') throw new Unreachable('unexpected answer');
	return answer;
}

/**
 * Another life of the store (RE-02). What is held is read from the disk: a tab that slept remembers
 * another version than the one that was acknowledged since, and would give that one up. What is unsent
 * leaves under new tokens: the life that is over may have accepted it already, under another date, and
 * others hold that version (RE-06).
 */
async function meetRestored(ctx: PullContext, takeTurn: TakeTurn): Promise<Pulled> {
	const { epoch, now, lost } = await lostBy(ctx);
	await recoverHeld(ctx, epoch, lost, takeTurn);
	const notTaken = byId(lost.length > 0 ? (await lostBy(ctx)).lost : []);
	await ctx.exclusive(async () => {
		const renewed = (await ctx.docs.reread()).flatMap((local) => renew(ctx, local, notTaken));
		await keepEpoch(ctx, epoch, takeTurn, renewed);
	});
	return { same: false, now, recovered: true };
}

/** How a document that was held here goes into the new life; nothing where it stays as it is. */
function renew(
	ctx: PullContext,
	local: LocalDoc,
	notTaken: ReadonlyMap<string, AnyEnvelope>
): LocalDoc[] {
	const lost = notTaken.get(local.id);
	const own = lost ? lostIn(local, lost, ctx.user) : null;
	if (local.unsent !== null) return [{ ...local, ...own, doc: { ...local.doc, w: ctx.newKey() } }];
	return own ? [{ ...local, ...own }] : [];
}

function byId(versions: readonly AnyEnvelope[]): Map<string, AnyEnvelope> {
	return new Map(versions.map((version) => [version.id, version]));
}

/**
 * The server's versions held here that it lists otherwise by now, or not at all. What it would only leave
 * out, of a dossier that was closed meanwhile, is not lost.
 */
async function lostBy(ctx: PullContext) {
	const held = await ctx.docs.reread();
	const answer = await compare(ctx, held, wholeAmong(held));
	const lost = answer.answer === 'same' ? [] : heldAmong(held, wantedOf(answer, held));
	return { epoch: answer.epoch, now: answer.now, lost };
}

async function keepEpoch(
	ctx: PullContext,
	epoch: string,
	takeTurn: TakeTurn,
	put: LocalDoc[] = []
): Promise<void> {
	if (!ctx.superseded()) await ctx.docs.apply({ put, epoch, turn: takeTurn() });
}

/** The turns of one exchange: all of it rests on what was here before the server was asked (PL-12). */
async function turnsOf(docs: LocalDocs): Promise<TakeTurn> {
	let turn = await docs.turn();
	return () => turn++;
}

/** The server's versions held here of what is to be asked for: listed otherwise there, or not at all. */
function heldAmong(held: LocalDoc[], wanted: Wanted[]): AnyEnvelope[] {
	const ids = new Set(wanted.map((one) => one.id));
	return held.flatMap((local) => {
		const version = ids.has(local.id) ? serverVersion(local) : null;
		return version ? [version] : [];
	});
}

async function ask(ctx: PullContext, request: unknown): Promise<PullResponse> {
	const checked = check(PullResponse, await ctx.transport('pull', request));
	if (!checked.ok) throw new Unreachable('not an answer');
	return checked.value;
}

/**
 * What to ask for: listed documents that are new or newer, and held ones that a channel lists no more.
 * New ones come first, so that a list fills before anything leaves it.
 */
function wantedOf(answer: Changes, held: LocalDoc[]): Wanted[] {
	const known = new Map(held.flatMap((local) => entryOf(serverVersion(local))));
	const wanted = new Map<string, Wanted>();
	for (const { channel, database, rows } of answer.changed) {
		for (const [id, w] of rows) {
			const version = known.get(id);
			const current = version?.w === w && version.channels.includes(channel);
			if (!current) wanted.set(id, { id, database });
		}
	}
	const listed = new Map(answer.changed.map((one) => [one.channel, idsIn(one.rows)]));
	const gone = new Set(answer.gone);
	for (const version of known.values()) {
		const leaves = version.channels.some(
			(channel) => gone.has(channel) || listed.get(channel)?.has(version.id) === false
		);
		if (leaves) wanted.set(version.id, { id: version.id, database: databaseOf(version) });
	}
	return [...wanted.values()];
}

function entryOf(version: AnyEnvelope | null): [string, AnyEnvelope][] {
	return version ? [[version.id, version]] : [];
}

function idsIn(rows: [string, string][]): Set<string> {
	return new Set(rows.map(([id]) => id));
}

/**
 * While one batch is sealed and written, the next is already on its way.
 * @param here how many documents were here before: a load that was cut shows how far it is in all
 */
async function fetchAll(
	ctx: PullContext,
	asking: Asking,
	wanted: Wanted[],
	takeTurn: TakeTurn,
	here: number
): Promise<void> {
	const batches = inBatches(wanted);
	let next = askAhead(ctx, asking, batches[0]);
	let done = 0;
	for (const [n, items] of batches.entries()) {
		const answer = await next;
		if (ctx.superseded()) return;
		next = askAhead(ctx, asking, batches[n + 1]);
		const turn = takeTurn();
		await ctx.exclusive(() => applyFetched(ctx, items, answer, turn));
		done += items.length;
		ctx.onProgress(here + done, here + wanted.length);
	}
}

function inBatches(wanted: Wanted[]): Wanted[][] {
	const batches: Wanted[][] = [];
	for (let start = 0, size = FIRST_BATCH; start < wanted.length; start += size) {
		if (start > 0) size = Math.min(FETCH_BATCH, size * BATCH_GROWS);
		batches.push(wanted.slice(start, start + size));
	}
	return batches;
}

/** Asks for one batch; there is nothing to ask for at the end. */
function askAhead(ctx: PullContext, asking: Asking, items: Wanted[] = []): Promise<FetchResponse> {
	const answer = askFor(ctx, asking, items);
	// Nobody may come to wait for it, when the batch before it could not be kept.
	answer.catch(() => undefined);
	return answer;
}

async function askFor(
	ctx: PullContext,
	{ epoch, opened }: Asking,
	items: Wanted[]
): Promise<FetchResponse> {
	if (items.length === 0) return { epoch, docs: [], missing: [] };
	const answer = await ctx.transport('fetch', { protocol: PROTOCOL_VERSION, items, opened });
	const checked = check(FetchResponse, answer);
	// What another life of the store lacks must not be dropped here before it was offered (RE-02).
	if (!checked.ok || checked.value.epoch !== epoch) throw new Unreachable('not an answer');
	return checked.value;
}

async function applyFetched(
	ctx: PullContext,
	items: Wanted[],
	{ docs, missing }: FetchResponse,
	turn: number
): Promise<void> {
	const asked = new Set(items.map((item) => item.id));
	const local = await ctx.docs.get([...asked]);
	const put: LocalDoc[] = [];
	const conflicts: KeptConflict[] = [];
	for (const value of docs) {
		const checked = checkEnvelope(value);
		// One unreadable document must not spoil the batch: it stays wanted, the others are kept (§8.6).
		if (!checked.ok || !asked.has(checked.value.id)) continue;
		const mine = local.get(checked.value.id);
		const met = mine ? reconcile(mine, checked.value, ctx.newKey) : null;
		put.push(met?.local ?? asReceived(checked.value));
		conflicts.push(...keptConflicts(ctx, checked.value.id, met?.conflicts ?? []));
	}
	// Unsent words wait for their verdict before the document leaves (§4.6, F12).
	const drop = missing.filter((id) => asked.has(id) && local.get(id)?.unsent === null);
	const left = await ownSides(ctx.docs, drop);
	const lost = drop.flatMap((id) => lostWords(ctx, local.get(id) as LocalDoc));
	const refused = [...left.refused, ...lost];
	await ctx.docs.apply({ put, drop, refused, conflicts: [...conflicts, ...left.conflicts], turn });
}
