import type { AnyEnvelope } from '#domain/document';
import { toStored } from '../../../sync-server/gateway/stored';
import { withHash } from '../../../sync-server/store/couch-views';
import type { Store } from '../../../sync-server/store/port';
import type { Couch } from '../host/couch';

/** Fills a store with documents as the server would have written them, many at a time. */
export interface Sink {
	write(database: string, docs: AnyEnvelope[]): Promise<void>;
	/** Where the feed of a database ends. */
	end(database: string): Promise<string>;
}

/** Past the Store port: fifty thousand single writes would take longer than everything measured. */
export function couchSink(couch: Couch, prefix: string): Sink {
	return {
		write: (database, docs) =>
			couch.bulk(
				prefix + database,
				docs.map((doc) => withHash(toStored(doc)))
			),
		end: (database) => couch.lastSeq(prefix + database)
	};
}

/** Through the Store port: writes at once share their fsync. */
export function storeSink(store: Store): Sink {
	return {
		write: async (database, docs) => {
			const db = await store.open(database);
			await Promise.all(docs.map((doc) => db.put(toStored(doc))));
		},
		end: async (database) => {
			const db = await store.open(database);
			await db.put({ _id: END });
			const stop = new AbortController();
			for await (const { changes } of db.changes('0', stop.signal)) {
				const end = changes.find(({ id }) => id === END);
				if (end) return end.seq;
			}
			throw new Error('the feed ended');
		}
	};
}

const END = 'bench-end';
