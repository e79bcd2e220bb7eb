import type { Change, ChangeBatch, Database, Store, StoredDoc } from './port';

/** What the contract's tests are given: the store under test, and databases nobody else uses. */
export interface World {
	store(): Store;
	/** A database that is new and empty. */
	fresh(): Promise<Database>;
}

/** What a suite may know of the implementation. */
export interface ContractOptions {
	/** Closes and opens again what `open` gave; present where the store outlives the process. */
	reopen?: (store: Store) => Promise<Store>;
	/** Random histories per property: fewer where each write is a request. */
	runs?: number;
}

/** A document that stands in channels. */
export function inChannels(_id: string, w: string, ...channels: string[]): StoredDoc {
	return { _id, w, channels };
}

/** How many of the promises succeeded. */
export async function successes(promises: Promise<unknown>[]): Promise<number> {
	const results = await Promise.allSettled(promises);
	return results.filter(({ status }) => status === 'fulfilled').length;
}

/** Reads the feed from `since` until `enough` says so; a feed that stays silent fails the test. */
export async function readFeed(
	database: Database,
	since: string,
	enough: (changes: Change[]) => boolean
): Promise<Change[]> {
	const changes: Change[] = [];
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), 10_000);
	for await (const change of oneByOne(database.changes(since, controller.signal))) {
		changes.push(change);
		if (enough(changes)) break;
	}
	clearTimeout(timer);
	if (!enough(changes)) throw new Error(`the feed stopped after ${JSON.stringify(changes)}`);
	return changes;
}

/** The changes in the batches of a feed. */
export async function* oneByOne(feed: AsyncIterable<ChangeBatch>): AsyncIterable<Change> {
	for await (const { changes } of feed) yield* changes;
}
