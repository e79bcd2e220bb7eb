import { join } from 'node:path';
import { CouchStore } from '../../sync-server/store/couchdb';
import { EmbeddedStore } from '../../sync-server/store/embedded';
import type { Store } from '../../sync-server/store/port';
import { fill, type Filled, type Size } from './base/fill';
import { couchSink, storeSink } from './base/sink';
import type { Couch } from './host/couch';
import { startServer, type Server } from './host/server';

export type StoreKind = 'couchdb' | 'embedded';

export interface StagePlace {
	couch: Couch | null;
	couchUrl: string | null;
	/** Of the databases in CouchDB. */
	prefix: string;
	/** DATA_DIR. */
	folder: string;
}

/** A filled store with a real server on it. */
export class Stage {
	private constructor(
		readonly kind: StoreKind,
		readonly place: StagePlace,
		readonly filled: Filled,
		readonly server: Server
	) {}

	static async open(kind: StoreKind, size: Size, place: StagePlace): Promise<Stage> {
		const filled = await filledStore(kind, size, place);
		return new Stage(kind, place, filled, await startServer({ env: environmentOf(kind, place) }));
	}

	/** The database of a name, in CouchDB. */
	database(name: string): string {
		return this.place.prefix + name;
	}

	close(): Promise<void> {
		return this.server.stop();
	}
}

/** The settings of a server on this store. */
export function environmentOf(kind: StoreKind, place: StagePlace): Record<string, string> {
	const couch = { COUCHDB_URL: place.couchUrl ?? '', COUCHDB_PREFIX: place.prefix };
	const none = { COUCHDB_URL: '', COUCHDB_PREFIX: '' };
	return { DATA_DIR: place.folder, ...(kind === 'couchdb' ? couch : none) };
}

/** Fills and closes again: the embedded store admits one process. */
export async function filledStore(
	kind: StoreKind,
	size: Size,
	place: StagePlace,
	more: (store: Store, filled: Filled) => Promise<void> = async () => undefined
): Promise<Filled> {
	const store = await openedStore(kind, place);
	try {
		const { couch, prefix } = place;
		const sink = kind === 'couchdb' && couch ? couchSink(couch, prefix) : storeSink(store);
		const filled = await fill(store, sink, size);
		await more(store, filled);
		return filled;
	} finally {
		await store.close();
	}
}

async function openedStore(kind: StoreKind, { couchUrl, prefix, folder }: StagePlace) {
	if (kind === 'embedded') return EmbeddedStore.at(join(folder, 'store'));
	if (couchUrl === null) throw new Error('COUCHDB_URL is not set');
	return new CouchStore(couchUrl, { prefix });
}
