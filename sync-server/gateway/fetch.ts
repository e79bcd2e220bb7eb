import { heldOf } from '#access/held';
import { groupBy } from '#domain/collections';
import { actionsDatabase, type AnyEnvelope } from '#domain/document';
import { NETWORK } from '#domain/ids';
import type { FetchRequest, FetchResponse } from '#protocol/pull';
import { Locations } from '../moves/location';
import type { StoredDoc } from '../store/port';
import type { GatewayContext, GatewayUser } from './context';
import { dossiersOf, factsOf, structuresOf } from './facts';
import { latelyIn } from './lately';
import { marked } from './mac';
import { heldBy } from './seen';
import { fromStored } from './stored';

/**
 * The documents asked for, rights checked again one by one. What does not exist, what is not for this
 * user and what this device does not hold is `missing` alike (F14, PL-70); the device then drops it.
 * Rights are gathered after the bodies were read, with the dossiers those name: a right that ended
 * meanwhile counts (PL-06), and one that an index does not show yet counts too (PL-09).
 */
export async function fetchDocs(
	ctx: GatewayContext,
	user: GatewayUser,
	request: FetchRequest
): Promise<FetchResponse> {
	const found = await read(ctx, request);
	const facts = await factsOf(ctx, user, dossiersOf(found));
	const held = heldOf(facts, request.opened);
	const seen = found.map((doc) => heldBy(held, doc)).filter((doc) => doc !== null);
	const docs = seen.map((doc) => marked(ctx, doc));
	const ids = new Set(docs.map((doc) => doc.id));
	const missing = request.items.map((item) => item.id).filter((id) => !ids.has(id));
	return { epoch: ctx.epoch, docs, missing };
}

async function read(ctx: GatewayContext, request: FetchRequest): Promise<AnyEnvelope[]> {
	const locations = new Locations(ctx.store);
	const byDatabase = [...groupBy(request.items, (item) => item.database)];
	const found = await Promise.all(
		byDatabase.map(async ([name, items]) => {
			// Opening a name makes a database: only those that exist are opened.
			if (!(await exists(ctx, name))) return [];
			const db = await ctx.store.open(name);
			const docs = await db.getMany([...new Set(items.map((item) => item.id))]);
			const travelling = [...docs.values()].filter(isTravelling);
			return (await locations.present(name, travelling)).map(fromStored);
		})
	);
	return found.flat();
}

/** A structure does not cease to be one: whether it is new need only be asked of a name not yet known. */
async function exists(ctx: GatewayContext, name: string): Promise<boolean> {
	const among = (structures: readonly string[]) =>
		name === NETWORK || structures.some((one) => name === one || name === actionsDatabase(one));
	return among(latelyIn(ctx).structures) || among(await structuresOf(ctx));
}

/** Server-only documents (mails, links, files) stand in no channel and never travel. */
function isTravelling(stored: StoredDoc): boolean {
	return Array.isArray(stored.channels) && stored.channels.length > 0;
}
