import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { deleteDatabase } from './idb';
import { localDocsContract, someConflict, someDoc, someRefusal } from './local-docs.contract';
import { QuotaExceeded, type LocalDocs } from './local-docs';
import { RxdbDocs, type RxdbDocsOptions } from './rxdb-docs';
import { newPersonKeys } from './sealer';

const MARKER = 'Bahnhofstrasse-Marker-4711';
let count = 0;
/** RxDB's free edition opens at most sixteen collections at once: each test closes its own. */
let open: RxdbDocs[] = [];

afterEach(async () => {
	for (const docs of open) await docs.close();
	open = [];
});

async function opened(options: RxdbDocsOptions): Promise<RxdbDocs> {
	const docs = await RxdbDocs.open(options);
	open.push(docs);
	return docs;
}

async function fresh(): Promise<RxdbDocs> {
	const keys = await newPersonKeys();
	const forgetKeys = vi.fn(async () => undefined);
	return opened({ name: `jm-t${count++}`, keys, forgetKeys, multiInstance: false });
}

async function reopen(docs: LocalDocs): Promise<RxdbDocs> {
	await docs.close();
	return opened((docs as RxdbDocs).options);
}

/** Lets one row through, then fails as a browser without room does: half a change must not stay. */
function fill(): () => void {
	let room = 1;
	const put = IDBObjectStore.prototype.put;
	const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
		this: IDBObjectStore,
		...args: Parameters<IDBObjectStore['put']>
	) {
		if (room-- > 0) return put.apply(this, args);
		throw new DOMException('full', 'QuotaExceededError');
	});
	return () => spy.mockRestore();
}

/** Every row of every IndexedDB database of this store, as it lies on the disk. */
async function raw(name: string): Promise<{ store: string; row: Record<string, unknown> }[]> {
	const rows: { store: string; row: Record<string, unknown> }[] = [];
	for (const info of await indexedDB.databases()) {
		if (!info.name?.includes(name)) continue;
		const database = await asked<IDBDatabase>(indexedDB.open(info.name));
		for (const store of database.objectStoreNames) {
			const all = database.transaction(store).objectStore(store).getAll();
			for (const row of await asked<Record<string, unknown>[]>(all)) {
				rows.push({ store: `${info.name}/${store}`, row });
			}
		}
		database.close();
	}
	return rows;
}

function asked<T>(request: IDBRequest): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result as T);
		request.onerror = () => reject(request.error);
	});
}

const entriesOf = async (docs: RxdbDocs) =>
	(await raw(docs.options.name)).filter(({ store }) => store.endsWith('entries/docs'));

describe('documents in RxDB', () => {
	localDocsContract({ fresh, reopen, fill });

	test('DS-02 no room is told as such', async () => {
		const docs = await fresh();
		const room = fill();
		const change = { put: [someDoc('task:a'), someDoc('task:b')] };
		await expect(docs.apply(change)).rejects.toBeInstanceOf(QuotaExceeded);
		room();
		expect(await entriesOf(docs)).toEqual([]);
	});

	test('DS-03 a dropped document leaves no row on the disk, marked or not', async () => {
		const docs = await fresh();
		await docs.apply({ put: [someDoc('task:a'), someDoc('task:b')] });
		await docs.apply({ drop: ['task:a'], put: [someDoc('task:c')] });
		expect(await entriesOf(docs)).toHaveLength(2);
	});

	test('DS-10 on the disk neither words nor ids can be read', async () => {
		const docs = await fresh();
		await docs.apply({
			put: [someDoc(`task:${MARKER}`, MARKER, 1)],
			refused: [{ ...someRefusal(MARKER), code: MARKER }],
			conflicts: [{ ...someConflict(MARKER), mine: MARKER }]
		});
		const disk = JSON.stringify(await raw(docs.options.name));
		expect(disk).toContain('sealed');
		for (const text of [MARKER, btoa(MARKER), 'dossier:d1', 'task']) {
			expect(disk).not.toContain(text);
		}
		const rows = await entriesOf(docs);
		const fields = new Set(rows.flatMap(({ row }) => Object.keys(row)));
		const own = [...fields].filter((field) => !field.startsWith('_'));
		expect(own.sort()).toEqual(['kind', 'name', 'sealed']);
	});

	test('DS-11 with other keys nothing opens, and a damaged row is as if absent', async () => {
		const docs = await fresh();
		await docs.apply({ put: [someDoc('task:a')] });
		await docs.close();
		const others = { ...docs.options, keys: await newPersonKeys() };
		const stranger = await opened(others);
		expect(await stranger.all()).toEqual([]);
		expect((await stranger.get(['task:a'])).size).toBe(0);
	});

	test('DS-25 a database taken away under the app is told once, one closed by it is not', async () => {
		const lost = vi.fn();
		const options = { ...(await fresh()).options, name: `jm-t${count++}`, onLost: lost };
		const docs = await opened(options);
		await docs.apply({ put: [someDoc('task:a')] });
		await deleteDatabase(`rxdb-dexie-${options.name}--0--entries`);
		expect(lost).toHaveBeenCalledOnce();
		await docs.close();
		await (await opened(options)).close();
		expect(lost).toHaveBeenCalledOnce();
	});

	test('DS-09 keys go first, then the databases', async () => {
		const docs = await fresh();
		await docs.apply({ put: [someDoc('task:a')] });
		await docs.destroy();
		expect(docs.options.forgetKeys).toHaveBeenCalledOnce();
		const left = (await indexedDB.databases()).map((info) => info.name);
		expect(left.filter((name) => name?.includes(docs.options.name))).toEqual([]);
	});
});
