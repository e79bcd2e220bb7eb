import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { noRoom } from '../../../tests/support/no-room';
import { localDocsContract, someConflict, someDoc, someRefusal } from './local-docs.contract';
import { QuotaExceeded, type LocalDocs } from './local-docs';
import { SealedDocs, type SealedDocsOptions } from './sealed-docs';
import { deleteRows } from './sealed-rows';
import { newPersonKeys } from './sealer';

const MARKER = 'Bahnhofstrasse-Marker-4711';
let count = 0;
/** Each test closes its own. */
let open: SealedDocs[] = [];

afterEach(async () => {
	for (const docs of open) await docs.close();
	open = [];
});

async function opened(options: SealedDocsOptions): Promise<SealedDocs> {
	const docs = await SealedDocs.open(options);
	open.push(docs);
	return docs;
}

async function fresh(): Promise<SealedDocs> {
	const keys = await newPersonKeys();
	const forgetKeys = vi.fn(async () => undefined);
	return opened({ name: `jm-t${count++}`, keys, forgetKeys });
}

async function reopen(docs: LocalDocs): Promise<SealedDocs> {
	await docs.close();
	return opened((docs as SealedDocs).options);
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

const rowsOf = async (docs: SealedDocs, shelf = 'docs') =>
	(await raw(docs.options.name)).filter(({ store }) => store.endsWith(`-docs/${shelf}`));

describe('sealed documents in IndexedDB', () => {
	localDocsContract({ fresh, reopen, fill: noRoom });

	test('DS-02 no room is told as such', async () => {
		const docs = await fresh();
		const room = noRoom();
		const change = { put: [someDoc('task:a'), someDoc('task:b')] };
		await expect(docs.apply(change)).rejects.toBeInstanceOf(QuotaExceeded);
		room();
		expect(await rowsOf(docs)).toEqual([]);
	});

	test('DS-03 a dropped document leaves no row on the disk, marked or not', async () => {
		const docs = await fresh();
		await docs.apply({ put: [someDoc('task:a'), someDoc('task:b')] });
		await docs.apply({ drop: ['task:a'], put: [someDoc('task:c')] });
		expect(await rowsOf(docs)).toHaveLength(2);
	});

	test('DS-10 on the disk neither words nor ids can be read', async () => {
		const docs = await fresh();
		await docs.apply({
			put: [someDoc(`task:${MARKER}`, MARKER, 1)],
			refused: [{ ...someRefusal(MARKER), code: MARKER }],
			conflicts: [{ ...someConflict(MARKER), mine: MARKER }]
		});
		const rows = await raw(docs.options.name);
		expect(rows).toHaveLength(3);
		const bytes = (sealed: unknown) => Buffer.from(sealed as Uint8Array).toString('latin1');
		const disk = rows.map(({ row }) => `${String(row.name)} ${bytes(row.sealed)}`).join(' ');
		for (const text of [MARKER, btoa(MARKER), 'dossier:d1', 'task', 'refused', 'conflict']) {
			expect(disk).not.toContain(text);
		}
		const fields = new Set(rows.flatMap(({ row }) => Object.keys(row)));
		expect([...fields].sort()).toEqual(['name', 'sealed']);
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
		await deleteRows(options.name);
		expect(lost).toHaveBeenCalledOnce();
		await docs.close();
		await (await opened(options)).close();
		expect(lost).toHaveBeenCalledOnce();
	});

	test('DS-05 what one tab writes the other is told, as it stands on the disk', async () => {
		const one = await fresh();
		const other = await opened(one.options);
		const heard: unknown[] = [];
		other.watch((change) => heard.push(change));
		await one.apply({ put: [someDoc('task:a', 'first'), someDoc('task:b')] });
		await one.apply({ put: [someDoc('task:a', 'last')], drop: ['task:b'] });
		await one.apply({ refused: [someRefusal('r')] });
		await vi.waitFor(() => expect(heard).toHaveLength(3));
		expect(heard.slice(1)).toEqual([
			{ put: [someDoc('task:a', 'last')], drop: ['task:b'] },
			{ put: [], drop: [] }
		]);
		expect(await other.refusals()).toEqual([someRefusal('r')]);
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
