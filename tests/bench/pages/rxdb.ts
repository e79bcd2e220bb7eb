import { createRxDatabase } from 'rxdb/plugins/core';
import { replicateCouchDB } from 'rxdb/plugins/replication-couchdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { offer } from './contender';

/** Larger than the 60 of the plugin's page, in its favour: fewer exchanges. */
const BATCH = 500;

const text = { type: 'string' } as const;
const schema = {
	version: 0,
	primaryKey: '_id',
	type: 'object',
	properties: {
		_id: { type: 'string', maxLength: 150 },
		type: text,
		structure: text,
		dossier: { type: ['string', 'null'] },
		state: text,
		body: { type: 'object' },
		w: text,
		author: text,
		createdAt: { type: 'number' },
		updatedAt: { type: 'number' },
		channels: { type: 'array', items: text },
		log: { type: 'array' }
	}
} as const;

/** RxDB's CouchDB plugin as its page says, two-way, on the free edition's storage in browsers. */
offer({
	async firstSync({ database: remote }) {
		const start = performance.now();
		const database = await createRxDatabase({ name: 'peer', storage: getRxStorageDexie() });
		const { docs } = await database.addCollections({ docs: { schema } });
		const replication = replicateCouchDB({
			replicationIdentifier: 'bench',
			collection: docs as never,
			url: `${location.origin}/couch/${remote}/`,
			live: true,
			pull: { batchSize: BATCH },
			push: { batchSize: BATCH }
		});
		await replication.awaitInitialReplication();
		const ms = performance.now() - start;
		const documents = await docs!.count().exec();
		await replication.cancel();
		return { ms, documents };
	}
});
