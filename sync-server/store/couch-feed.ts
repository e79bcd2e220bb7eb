import { setTimeout as sleep } from 'node:timers/promises';
import type { CouchClient } from './couch-client';
import { HASH_FIELD } from './couch-views';
import { StoreDown, type ChangeBatch, type StoredDoc } from './port';

/** Changes as CouchDB tells them. */
export interface FeedPage {
	results: { id: string; seq: string; deleted?: boolean; doc?: StoredDoc }[];
	last_seq: string;
}

/** Changes read at a time: the feed never holds more. */
export const PAGE = 200;
/** CouchDB answers a poll that waits after this long… */
const POLL = 25_000;
/** …so an answer later than this means that it, or the network, is gone. */
const POLL_PATIENCE = 40_000;
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 10_000;

/**
 * The changes of a database, at the consumer's pace: page by page up to the end, from then on by long
 * polling. While CouchDB is down it tries again, ever more slowly, from where it was; it ends when
 * `signal` aborts.
 * @throws CouchRefusal when `since` is none of this database's
 */
export async function* couchFeed(
	client: CouchClient,
	db: string,
	since: string,
	signal: AbortSignal
): AsyncIterable<ChangeBatch> {
	let from = since;
	let more = true;
	let pause = FIRST_PAUSE;
	while (!signal.aborted) {
		const page = await poll(
			client,
			db,
			{ since: from, feed: more ? 'normal' : 'longpoll' },
			signal
		);
		if (page === null) {
			await sleep(pause, undefined, { signal }).catch(() => undefined);
			pause = Math.min(pause * 2, LONGEST_PAUSE);
			continue;
		}
		pause = FIRST_PAUSE;
		more = page.results.length === PAGE;
		yield { changes: changesIn(page), more };
		from = page.last_seq;
	}
}

export function changesIn({ results }: FeedPage): ChangeBatch['changes'] {
	return results
		.filter(({ id }) => !id.startsWith('_design/'))
		.map(({ id, seq, deleted, doc }) => ({ id, seq, doc: deleted || !doc ? null : stripped(doc) }));
}

/** Where to read on from, and whether to wait when there is nothing. */
interface FeedPlace {
	since: string;
	feed: 'normal' | 'longpoll';
}

/** One page of changes. @throws StoreDown when CouchDB does not answer */
export function readPage(
	client: CouchClient,
	db: string,
	place: FeedPlace,
	signal?: AbortSignal
): Promise<FeedPage> {
	const qs = { ...place, timeout: POLL, limit: PAGE, include_docs: true };
	const request = { method: 'POST', db, path: '_changes', qs, body: '{}' } as const;
	return client.ask<FeedPage>({ ...request, patience: POLL_PATIENCE, ...(signal && { signal }) });
}

/** One page of changes; null when CouchDB is down. */
async function poll(
	client: CouchClient,
	db: string,
	place: FeedPlace,
	signal: AbortSignal
): Promise<FeedPage | null> {
	try {
		return await readPage(client, db, place, signal);
	} catch (error) {
		if (signal.aborted || error instanceof StoreDown) return null;
		throw error;
	}
}

/** A document as it was given to `put`. */
export function stripped(doc: StoredDoc): StoredDoc {
	delete doc[HASH_FIELD];
	return doc;
}
