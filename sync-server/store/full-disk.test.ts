import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PretendedEngine } from '../../tests/support/pretended-engine';
import { smallDisks, type SmallDisk } from '../../tests/support/small-disk';
import { readFeed } from './contract-world';
import { EmbeddedStore } from './embedded';
import { LEVELDB } from './level';
import { StoreConflict, StoreDown, StoreFull, type Database } from './port';

const TEXT = 'é'.repeat(10_000);
const doc = (_id: string) => ({ _id, w: 'token', channels: ['c'], text: TEXT });
const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => prefix + n);

/** Writes one after the other until there is no room. @returns what was acknowledged */
async function writeUntilFull(database: Database): Promise<string[]> {
	const acknowledged: string[] = [];
	for (const id of ids('more:', 100)) {
		const written = await database.put(doc(id)).catch((error: unknown) => error);
		if (written instanceof StoreFull) return acknowledged;
		expect(written).toBeTypeOf('string');
		acknowledged.push(id);
	}
	throw new Error('the disk was never full');
}

describe.each(smallDisks())('The embedded store on %s', (_, make) => {
	let disk: SmallDisk;
	let store: EmbeddedStore;
	let database: Database;
	beforeEach(async () => {
		disk = await make();
		store = await EmbeddedStore.at(join(disk.path, 'store'), disk.engine);
		database = await store.open('one');
		for (const id of ids('doc:', 20)) await database.put(doc(id));
	});
	afterEach(async () => {
		await store.close();
		await disk.remove();
	});

	/** What a process killed at this instant would leave. */
	async function afterCrash(): Promise<EmbeddedStore> {
		const image = join(disk.path, 'image');
		await cp(join(disk.path, 'store'), image, { recursive: true });
		return EmbeddedStore.at(image);
	}

	it('ST-33 full, it refuses to write and goes on reading', async () => {
		await disk.fill();
		const acknowledged = [...ids('doc:', 20), ...(await writeUntilFull(database))];
		await expect(database.put(doc('late'))).rejects.toThrow(StoreFull);
		await expect(database.putMany([doc('late')])).rejects.toThrow(StoreFull);
		const file = { bytes: new Uint8Array(300_000), type: 'application/pdf' };
		await expect(database.putFile({ _id: 'file:1' }, file)).rejects.toThrow(StoreFull);
		const rev = (await database.get('doc:0'))?._rev ?? '';
		await expect(database.remove('doc:0', rev)).rejects.toThrow(StoreFull);
		expect((await database.getMany(acknowledged)).size).toBe(acknowledged.length);
		expect((await database.list('c')).length).toBe(acknowledged.length);
		expect(await database.get('file:1')).toBeNull();
		await store.ping();
	});

	it('ST-33 with room again it writes on, and a crash then loses nothing that was acknowledged', async () => {
		await disk.fill();
		const acknowledged = [...ids('doc:', 20), ...(await writeUntilFull(database))];
		await expect(database.put(doc('late'))).rejects.toThrow(StoreFull);
		await disk.clear();
		for (const id of ids('after:', 20)) await database.put(doc(id));
		acknowledged.push(...ids('after:', 20));
		expect((await database.list('c')).length).toBeGreaterThanOrEqual(acknowledged.length);

		const left = await afterCrash();
		const found = await (await left.open('one')).getMany(acknowledged);
		await left.close();
		expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
	});

	it('ST-33 a feed misses nothing that was written before, and after', async () => {
		const last = 'after';
		const feed = readFeed(database, '0', (told) => told.some(({ id }) => id === last));
		await disk.fill();
		const acknowledged = [...ids('doc:', 20), ...(await writeUntilFull(database)), last];
		await disk.clear();
		await database.put(doc(last));
		const told = new Set((await feed).map(({ id }) => id));
		expect(acknowledged.filter((id) => !told.has(id))).toEqual([]);
	});
});

describe('The embedded store whose LevelDB fails', () => {
	let engine: PretendedEngine;
	let disk: SmallDisk;
	let store: EmbeddedStore;
	let database: Database;
	beforeEach(async () => {
		disk = await smallDisks().at(-1)![1]();
		engine = disk.engine as PretendedEngine;
		store = await EmbeddedStore.at(join(disk.path, 'store'), engine);
		database = await store.open('one');
		await database.put(doc('doc:0'));
	});
	afterEach(async () => {
		await store.close();
		await disk.remove();
	});

	it('ST-33 a write that failed and stands all the same is known before the next one', async () => {
		engine.trouble = 'deaf';
		await expect(database.put(doc('doubtful'))).rejects.toThrow(StoreDown);
		engine.trouble = 'none';
		const feed = readFeed(database, '0', (told) => told.some(({ id }) => id === 'doubtful'));
		await expect(database.put(doc('doubtful'))).rejects.toThrow(StoreConflict);
		expect((await database.list('c')).map(({ id }) => id).sort()).toEqual(['doc:0', 'doubtful']);
		expect((await feed).map(({ id }) => id)).toContain('doubtful');
	});

	it('ST-33 reads and writes that come while it is opened anew wait for it', async () => {
		engine.trouble = 'full';
		await expect(database.put(doc('lost'))).rejects.toThrow(StoreFull);
		engine.trouble = 'none';
		const writes = ids('both:', 30).map((id) => database.put(doc(id)));
		const reads = ids('both:', 30).map(() => database.get('doc:0'));
		const scan = database.withPrefix('doc:');
		expect((await Promise.all(reads)).every((one) => one?.text === TEXT)).toBe(true);
		expect(await scan).toHaveLength(1);
		await Promise.all(writes);
		expect((await database.list('c')).length).toBe(31);
	});

	it('ST-33 one that could not be opened again is told by a ping, and is opened by whoever asks next', async () => {
		engine.trouble = 'full';
		await expect(database.put(doc('lost'))).rejects.toThrow(StoreFull);
		engine.prove = async () => undefined;
		await expect(database.put(doc('lost'))).rejects.toThrow(StoreFull);
		await expect(store.ping()).rejects.toThrow(StoreDown);
		await expect(database.get('doc:0')).rejects.toThrow(StoreDown);
		engine.trouble = 'none';
		expect((await database.get('doc:0'))?.text).toBe(TEXT);
		await store.ping();
		await database.put(doc('doc:1'));
	});

	it('ST-34 what it cannot read is StoreDown, never a missing document', async () => {
		engine.trouble = 'blind';
		await expect(database.get('doc:0')).rejects.toThrow(StoreDown);
		await expect(database.getMany(['doc:0', 'none'])).rejects.toThrow(StoreDown);
		expect(await database.get('none')).toBeNull();
		engine.trouble = 'none';
		expect((await database.get('doc:0'))?.text).toBe(TEXT);
	});

	it('ST-35 without the room it keeps free nothing is written, and LevelDB never meets the end of it', async () => {
		let free = 5_000_000_000;
		const path = join(disk.path, 'reserved');
		const reserved = { ...LEVELDB, free: async () => free };
		const kept = await EmbeddedStore.at(path, reserved);
		const one = await kept.open('one');
		await one.put(doc('doc:1'));
		expect(await kept.room()).toBe('enough');
		free = 900_000_000;
		expect(await kept.room()).toBe('low');
		await one.put(doc('doc:2'));
		free = LEVELDB.reserve - 1;
		expect(await kept.room()).toBe('full');
		await expect(one.put(doc('doc:3'))).rejects.toThrow(StoreFull);
		expect((await one.list('c')).length).toBe(2);
		free = LEVELDB.reserve;
		await one.put(doc('doc:3'));
		await kept.close();
	});

	it('ST-33 on a disk without any room it says so in one sentence, and is opened later', async () => {
		engine.trouble = 'full';
		const path = join(disk.path, 'later');
		await expect(EmbeddedStore.at(path, engine)).rejects.toThrow(/is full: make room/);
		engine.trouble = 'none';
		await (await EmbeddedStore.at(path, engine)).close();
	});
});
