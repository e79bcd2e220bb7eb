import { setTimeout as sleep } from 'node:timers/promises';
import type { CouchClient } from './couch-client';
import { HASH_FIELD } from './couch-views';
import { StoreDown, type Change, type StoredDoc } from './port';

interface FeedPage {
	results: { id: string; seq: string; deleted?: boolean; doc?: StoredDoc }[];
	last_seq: string;
}

/** Changes read at a time: the feed never holds more. */
const PAGE = 200;
/** CouchDB answers an idle poll after this long… */
const POLL = 25_000;
/** …so an answer later than this means that it, or the network, is gone. */
const POLL_PATIENCE = 40_000;
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 10_000;

/**
 * The changes of a database by long polling, at the consumer's pace. While CouchDB is down it tries
 * again, ever more slowly, from where it was; it ends when `signal` aborts.
 * @throws CouchRefusal when `since` is none of this database's
 */
export async function* couchFeed(
	client: CouchClient,
	db: string,
	since: string,
	signal: AbortSignal
): AsyncIterable<Change> {
	let from = since;
	let pause = FIRST_PAUSE;
	while (!signal.aborted) {
		const page = await poll(client, db, from, signal);
		if (page === null) {
			await sleep(pause, undefined, { signal }).catch(() => undefined);
			pause = Math.min(pause * 2, LONGEST_PAUSE);
			continue;
		}
		pause = FIRST_PAUSE;
		for (const { id, seq, deleted, doc } of page.results) {
			if (signal.aborted) return;
			if (id.startsWith('_design/')) continue;
			yield { id, seq, doc: deleted || !doc ? null : stripped(doc) };
		}
		from = page.last_seq;
	}
}

/** One page of changes, waited for when there is none; null when CouchDB is down. */
async function poll(
	client: CouchClient,
	db: string,
	since: string,
	signal: AbortSignal
): Promise<FeedPage | null> {
	const qs = { feed: 'longpoll', since, timeout: POLL, limit: PAGE, include_docs: true };
	const request = { method: 'POST', db, path: '_changes', qs, body: '{}' } as const;
	try {
		return await client.ask<FeedPage>({ ...request, patience: POLL_PATIENCE, signal });
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
