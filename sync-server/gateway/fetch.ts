import { channelsOfUser } from '#access/channels';
import type { UserFacts } from '#access/facts';
import { groupBy } from '#domain/collections';
import type { AnyEnvelope } from '#domain/document';
import type { FetchRequest, FetchResponse } from '#protocol/pull';
import type { GatewayContext } from './context';
import { seenBy } from './seen';
import { fromStored } from './stored';

/**
 * The documents asked for, rights checked again one by one. What does not exist and what is not for
 * this user is `missing` alike (F14); the device then drops it.
 */
export async function fetchDocs(
	ctx: GatewayContext,
	facts: UserFacts,
	request: FetchRequest
): Promise<FetchResponse> {
	const open = new Set(channelsOfUser(facts).map((place) => place.database));
	const byDatabase = groupBy(request.items, (item) => item.database);
	const docs: AnyEnvelope[] = [];
	for (const [name, items] of byDatabase) {
		if (!open.has(name)) continue;
		const db = await ctx.store.open(name);
		const found = await db.getMany(items.map((item) => item.id));
		for (const stored of found.values()) {
			const doc = isTravelling(stored) ? seenBy(facts, fromStored(stored)) : null;
			if (doc) docs.push(doc);
		}
	}
	const ids = new Set(docs.map((doc) => doc.id));
	const missing = request.items.map((item) => item.id).filter((id) => !ids.has(id));
	return { epoch: ctx.epoch, docs, missing };
}

/** Server-only documents (mails, links, files) stand in no channel and never travel. */
function isTravelling(stored: { channels?: string[] }): boolean {
	return Array.isArray(stored.channels) && stored.channels.length > 0;
}
