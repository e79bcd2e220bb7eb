import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CouchStore } from '../../sync-server/store/couchdb';
import { EmbeddedStore } from '../../sync-server/store/embedded';
import type { ReplicatedStore } from '../../sync-server/store/replica';

/** A CouchDB to test on; empty when there is none. */
export const COUCH = process.env.COUCHDB_URL ?? '';

export type Engine = 'embedded' | 'couchdb';

/** Stores of one test, on either engine, removed at its end. */
export class Engines {
	readonly #stores: ReplicatedStore[] = [];
	readonly #couch: CouchStore[] = [];
	readonly #folders: string[] = [];

	async open(engine: Engine): Promise<ReplicatedStore> {
		return engine === 'couchdb' ? this.couch() : this.embedded();
	}

	async embedded(): Promise<EmbeddedStore> {
		const store = await EmbeddedStore.at(join(await this.folder(), 'store'));
		this.#stores.push(store);
		return store;
	}

	async couch(prefix = `t${randomBytes(6).toString('hex')}_`): Promise<CouchStore> {
		const store = new CouchStore(COUCH, { prefix });
		this.#couch.push(store);
		return store;
	}

	async folder(): Promise<string> {
		const folder = await mkdtemp(join(tmpdir(), 'jm-engine-'));
		this.#folders.push(folder);
		return folder;
	}

	async close(): Promise<void> {
		for (const store of this.#couch) {
			for (const name of await store.names()) await store.drop(name);
			await store.close();
		}
		for (const store of this.#stores) await store.close();
		for (const folder of this.#folders) await rm(folder, { recursive: true, force: true });
	}
}
