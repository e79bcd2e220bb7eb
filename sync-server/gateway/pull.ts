import type { UserFacts } from '#access/facts';
import { heldOf, heldPlaces, type HeldPlace } from '#access/held';
import { groupBy } from '#domain/collections';
import { EMPTY_DIGEST, addTo, hashOf, rollUp, sameDigest, type Digest } from '#protocol/digest';
import type { ChannelListing, PullRequest, PullResponse } from '#protocol/pull';
import type { ChannelRow, Database } from '../store/port';
import type { GatewayContext, GatewayUser } from './context';
import { factsOf } from './facts';
import { seenBy } from './seen';
import { fromStored } from './stored';

/**
 * Answers what differs between a device and the store (architecture §4.3). Digests only detect change;
 * each id is confirmed against the primary index before it is listed, since an index may lag (F11).
 * Rights are gathered once more before anything is named: one that ended meanwhile counts (PL-06).
 */
export async function pull(
	ctx: GatewayContext,
	user: GatewayUser,
	facts: UserFacts,
	request: PullRequest,
	early: EarlyDigests = new EarlyDigests(ctx, [])
): Promise<PullResponse> {
	const sign = { epoch: ctx.epoch, now: ctx.now() };
	const { opened } = request;
	const places = heldPlaces(heldOf(facts, opened));
	const digests = await early.of(places);
	if (sameDigest(rollUp(digests), request.rollUp)) return { answer: 'same', ...sign };
	const held = request.digests;
	if (!held) return { answer: 'differs', ...sign };
	const differing = places.filter(
		({ channel }) => !sameDigest(digestIn(digests, channel), heldDigest(held, channel))
	);
	const listings = await Promise.all(differing.map((place) => listing(ctx, facts, place)));
	const now = heldPlaces(heldOf(await factsOf(ctx, user), opened));
	const still = new Set(now.map((place) => place.channel));
	const changed = listings.filter(({ channel }) => still.has(channel));
	const gone = Object.keys(held).filter((channel) => !still.has(channel));
	return { answer: 'changes', ...sign, changed, gone };
}

/** Digests asked for while rights are still being gathered, of the places a user had lately. */
export class EarlyDigests {
	readonly #asked: Promise<Map<string, Digest>>;

	/** @param before what must have happened before any digest is read */
	constructor(
		private readonly ctx: GatewayContext,
		private readonly guess: readonly HeldPlace[],
		before: Promise<unknown> = Promise.resolve()
	) {
		this.#asked = before.then(() => digestsOf(ctx, guess));
		this.#asked.catch(() => undefined);
	}

	/** Digests of these places: those asked for when it was a good guess, else asked for now. */
	of(places: readonly HeldPlace[]): Promise<Map<string, Digest>> {
		const good = nameOf(places) === nameOf(this.guess);
		return good ? this.#asked : digestsOf(this.ctx, places);
	}
}

function nameOf(places: readonly HeldPlace[]): string {
	const names = places.map(({ channel, database, head }) => [database, channel, head?.[1]]);
	return names.map((name) => name.join(' ')).join('\n');
}

async function digestsOf(
	ctx: GatewayContext,
	places: readonly HeldPlace[]
): Promise<Map<string, Digest>> {
	const heads = places.flatMap(({ channel, head }) =>
		head ? [[channel, addTo(EMPTY_DIGEST, hashOf(...head))] as const] : []
	);
	const stored = places.filter(({ head }) => !head);
	const byDatabase = groupBy(stored, (place) => place.database);
	const parts = await Promise.all(
		[...byDatabase].map(async ([name, group]) => {
			const db = await ctx.store.open(name);
			return db.digests(group.map((place) => place.channel));
		})
	);
	return new Map([...parts.flatMap((part) => [...part]), ...heads]);
}

function digestIn(digests: Map<string, Digest>, channel: string): Digest {
	return digests.get(channel) ?? EMPTY_DIGEST;
}

function heldDigest(held: Record<string, Digest>, channel: string): Digest {
	return (Object.hasOwn(held, channel) ? held[channel] : undefined) ?? EMPTY_DIGEST;
}

async function listing(
	ctx: GatewayContext,
	facts: UserFacts,
	{ channel, database, head }: HeldPlace
): Promise<ChannelListing> {
	// It was read from its own document at this very request: nothing can lag.
	if (head) return { channel, database, rows: [head] };
	const db = await ctx.store.open(database);
	const rows = await db.list(channel);
	const confirmed = await confirm(db, facts, channel, rows);
	return { channel, database, rows: confirmed.map(({ id, w }) => [id, w]) };
}

/**
 * Rows that hold at this instant. A row whose revision is the document's current one is true as it
 * stands; another is looked up. What a consent's end day decides is always looked up (§4.9).
 */
async function confirm(
	db: Database,
	facts: UserFacts,
	channel: string,
	rows: ChannelRow[]
): Promise<ChannelRow[]> {
	const current = await db.revisions(rows.map((row) => row.id));
	const timed = channel.endsWith(':web');
	const isFresh = (row: ChannelRow) => !timed && current.get(row.id) === row.rev;
	const doubtful = rows.filter((row) => !isFresh(row) && current.has(row.id));
	const bodies = await db.getMany(doubtful.map((row) => row.id));
	const seen = doubtful.flatMap((row) => {
		const stored = bodies.get(row.id);
		const doc = stored && seenBy(facts, fromStored(stored));
		return doc?.channels.includes(channel) ? [{ ...row, w: doc.w }] : [];
	});
	return [...rows.filter(isFresh), ...seen];
}
