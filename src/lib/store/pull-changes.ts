import type { NewKey } from '#domain/ids';
import { databaseOf, type AnyEnvelope } from '#domain/document';
import { check, checkEnvelope } from '#protocol/check';
import { FetchResponse, PullResponse } from '#protocol/pull';
import { PROTOCOL_VERSION } from '#protocol/version';
import { digestsOfDevice, rollUpOf, serverVersion } from './local-digests';
import type { KeptConflict, LocalDoc, LocalDocs } from './local-docs';
import { ownSides } from './own-words';
import { keptConflicts } from './kept-conflicts';
import { asReceived, reconcile } from './reconcile';
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
	onProgress: (received: number, expected: number) => void;
}

const FETCH_BATCH = 500;
/** So few digests travel with the first question: on a weak line a second one costs more. */
const FEW_CHANNELS = 8;

type Changes = Extract<PullResponse, { answer: 'changes' }>;

export interface Pulled {
	/** The server proved that both sides hold the same. */
	same: boolean;
	/** Ms since 1970, the server's. */
	now: number;
}

interface Wanted {
	id: string;
	database: string;
}

/**
 * Brings the device to what its user may see now. Documents are fetched before any is dropped, and an
 * id is dropped only once the server, asked for that very id, has no document for this user (§4.3):
 * neither a lagging index nor a cut in the middle can take away what is his.
 */
export async function pullChanges(ctx: PullContext): Promise<Pulled> {
	const held = await ctx.docs.all();
	const digests = digestsOfDevice(held);
	const rollUp = rollUpOf(digests);
	const short = { protocol: PROTOCOL_VERSION, rollUp };
	const whole = { ...short, digests: Object.fromEntries(digests) };
	const first = await ask(ctx, digests.size <= FEW_CHANNELS ? whole : short);
	const answer = first.answer === 'differs' ? await ask(ctx, whole) : first;
	if (answer.answer === 'same') return { same: true, now: answer.now };
	if (answer.answer !== 'changes') throw new Unreachable('unexpected answer');
	await fetchAll(ctx, wantedOf(answer, held));
	return { same: false, now: answer.now };
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

/** While one batch is sealed and written, the next is already on its way. */
async function fetchAll(ctx: PullContext, wanted: Wanted[]): Promise<void> {
	let next = fetchBatch(ctx, wanted, 0);
	for (let start = 0; start < wanted.length; start += FETCH_BATCH) {
		const { items, answer } = await next;
		if (ctx.superseded()) return;
		next = fetchBatch(ctx, wanted, start + FETCH_BATCH);
		await ctx.exclusive(() => applyFetched(ctx, items, answer));
		ctx.onProgress(Math.min(start + FETCH_BATCH, wanted.length), wanted.length);
	}
}

interface Fetched {
	items: Wanted[];
	answer: FetchResponse;
}

/** Asks for one batch; there is nothing to ask for at the end. */
function fetchBatch(ctx: PullContext, wanted: Wanted[], start: number): Promise<Fetched> {
	const items = wanted.slice(start, start + FETCH_BATCH);
	const fetched = askFor(ctx, items).then((answer) => ({ items, answer }));
	// Nobody may come to wait for it, when the batch before it could not be kept.
	fetched.catch(() => undefined);
	return fetched;
}

async function askFor(ctx: PullContext, items: Wanted[]): Promise<FetchResponse> {
	if (items.length === 0) return { epoch: '', docs: [], missing: [] };
	const answer = await ctx.transport('fetch', { protocol: PROTOCOL_VERSION, items });
	const checked = check(FetchResponse, answer);
	if (!checked.ok) throw new Unreachable('not an answer');
	return checked.value;
}

async function applyFetched(
	ctx: PullContext,
	items: Wanted[],
	{ docs, missing }: FetchResponse
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
	const { refused } = left;
	await ctx.docs.apply({ put, drop, refused, conflicts: [...conflicts, ...left.conflicts] });
}
