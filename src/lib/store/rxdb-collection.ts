import {
	createRxDatabase,
	type RxCollection,
	type RxDatabase,
	type RxJsonSchema
} from 'rxdb/plugins/core';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { deleteDatabase } from './idb';

export type EntryKind = 'doc' | 'refused' | 'conflict' | 'turn' | 'epoch';

/**
 * One row on the disk. Nothing of it can be read without the person's keys but its kind and when it was
 * written: the name is a keyed hash of the id.
 */
export interface Entry {
	name: string;
	kind: EntryKind;
	sealed: string;
}

export type EntryCollection = RxCollection<Entry>;
export type EntryDatabase = RxDatabase<{ entries: EntryCollection }>;

const schema: RxJsonSchema<Entry> = {
	version: 0,
	primaryKey: 'name',
	type: 'object',
	properties: {
		name: { type: 'string', maxLength: 43 },
		kind: { type: 'string', maxLength: 8 },
		sealed: { type: 'string' }
	},
	required: ['name', 'kind', 'sealed'],
	indexes: ['kind']
};

/** Opens one person's database. RxDB's dev-mode is never loaded: it is slow, and warns of our direct writes. */
export async function openEntries(name: string, multiInstance: boolean): Promise<EntryDatabase> {
	const database: EntryDatabase = await createRxDatabase({
		name,
		storage: getRxStorageDexie(),
		multiInstance,
		closeDuplicates: true,
		eventReduce: false
	});
	await database.addCollections({ entries: { schema } });
	return database;
}

/**
 * Takes deleted rows off the disk. RxDB only marks them; its `cleanup` would read the whole collection
 * to find them, and these rows are known.
 */
export async function purge(entries: EntryCollection, names: string[]): Promise<void> {
	if (names.length > 0) await (await dexieTableOf(entries)).bulkDelete(names);
}

/** A row as Dexie holds it under RxDB. */
type DexieRow = Entry & { _deleted: '0' | '1' };

/** The table under the collection, for what RxDB offers no way to do, or only a slow one. */
export async function dexieTableOf(entries: EntryCollection): Promise<DexieTable> {
	return (await dexieOf(entries)).dexieTable;
}

/** Tells when the database is closed, by whoever: once the browser has taken it away it does not come back. */
export async function onLoss(entries: EntryCollection, told: () => void): Promise<void> {
	(await dexieOf(entries)).dexieDb.on('close', told);
}

function dexieOf(entries: EntryCollection): Promise<DexieInternals> {
	const instance = entries.storageInstance.originalStorageInstance as unknown as {
		internals: Promise<DexieInternals>;
	};
	return instance.internals;
}

interface DexieInternals {
	dexieTable: DexieTable;
	dexieDb: { on(event: 'close', told: () => void): void };
}

interface DexieTable {
	/** Rows in the order of their key, `:id` to Dexie. */
	where(key: ':id'): {
		above(name: string): { limit(rows: number): { toArray(): Promise<DexieRow[]> } };
	};
	bulkDelete(names: string[]): Promise<void>;
}

/** Deletes the databases themselves: RxDB's own `remove` only empties them. */
export async function deleteEntries(name: string): Promise<void> {
	await deleteDatabase(`rxdb-dexie-${name}--0--entries`);
	await deleteDatabase(`rxdb-dexie-${name}--0--_rxdb_internal`);
}
