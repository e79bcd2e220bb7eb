import { join } from 'node:path';
import { CouchStore } from './couchdb';
import { EmbeddedStore } from './embedded';
import type { ReplicatedStore } from './replica';

/**
 * The store the configuration asks for: CouchDB when its address is given, else the embedded one,
 * below the data directory.
 * @throws StoreDown when the embedded one is in use by another process, or CouchDB does not answer
 */
export async function openStore(config: {
	couchdbUrl: string | null;
	couchdbPrefix: string;
	dataDir: string;
}): Promise<ReplicatedStore> {
	if (config.couchdbUrl === null) return EmbeddedStore.at(join(config.dataDir, 'store'));
	const store = new CouchStore(config.couchdbUrl, { prefix: config.couchdbPrefix });
	await store.ping();
	return store;
}
