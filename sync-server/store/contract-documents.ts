import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inChannels, successes, type World } from './contract-world';
import { StoreConflict, type StoredDoc } from './port';

const RIVALS = 50;
const UNKNOWN_REV = `1-${'0'.repeat(32)}`;

/** Rules of reading and writing by id. */
export function documentRules(world: World, runs: number): void {
	writeRules(world);
	conflictRules(world);
	raceRules(world);
	togetherRules(world);
	bodyRules(world, runs);
	readRules(world);
}

function writeRules({ fresh }: World): void {
	it('ST-01 a document is created, read, changed and deleted', async () => {
		const database = await fresh();
		expect(await database.get('doc:1')).toBeNull();
		const first = await database.put({ _id: 'doc:1', body: 'one' });
		expect(await database.get('doc:1')).toEqual({ _id: 'doc:1', _rev: first, body: 'one' });
		const second = await database.put({ _id: 'doc:1', _rev: first, body: 'two' });
		expect(second).not.toBe(first);
		expect((await database.get('doc:1'))?.body).toBe('two');
		await database.remove('doc:1', second);
		expect(await database.get('doc:1')).toBeNull();
	});

	it('ST-02 a deleted document can be made again, and its old revisions stay refused', async () => {
		const database = await fresh();
		const first = await database.put({ _id: 'doc:1' });
		await database.remove('doc:1', first);
		const again = await database.put({ _id: 'doc:1' });
		expect(again).not.toBe(first);
		await expect(database.put({ _id: 'doc:1', _rev: first })).rejects.toThrow(StoreConflict);
		expect((await database.get('doc:1'))?._rev).toBe(again);
	});
}

function togetherRules({ fresh }: World): void {
	it('ST-29 of new documents written together, those that exist stay as they are', async () => {
		const database = await fresh();
		const kept = await database.put({ _id: 'kept', n: 0 });
		await database.remove('gone', await database.put({ _id: 'gone' }));
		const ids = ['new', 'kept', 'gone'];
		const written = await database.putMany(ids.map((_id) => inChannels(_id, `w-${_id}`, 'c')));
		expect([...written].sort()).toEqual(['gone', 'new']);
		expect(await database.get('kept')).toEqual({ _id: 'kept', _rev: kept, n: 0 });
		expect((await database.get('new'))?.w).toBe('w-new');
		expect((await database.list('c')).map(({ id }) => id).sort()).toEqual(['gone', 'new']);
		expect(await database.putMany([])).toEqual(new Set());
	});

	it('ST-29 of documents changed together, each is written from its own revision or left as it is', async () => {
		const database = await fresh();
		const stale = await database.put({ _id: 'moved', n: 0 });
		const moved = await database.put({ _id: 'moved', _rev: stale, n: 1 });
		const current = await database.put(inChannels('current', 'w-1', 'c'));
		const written = await database.putMany([
			{ _id: 'moved', _rev: stale, n: 2 },
			{ ...inChannels('current', 'w-2', 'd'), _rev: current },
			{ _id: 'fresh', n: 2 }
		]);
		expect([...written].sort()).toEqual(['current', 'fresh']);
		expect(await database.get('moved')).toEqual({ _id: 'moved', _rev: moved, n: 1 });
		expect((await database.list('d')).map(({ id, w }) => [id, w])).toEqual([['current', 'w-2']]);
		expect(await database.list('c')).toEqual([]);
	});

	it('ST-29 each of several documents is written by exactly one of those who write them together', async () => {
		const database = await fresh();
		const ids = Array.from({ length: 20 }, (_, n) => `doc:${n}`);
		const rival = (n: number) => database.putMany(ids.map((_id) => ({ _id, n })));
		const winners = (await Promise.all([rival(1), rival(2), rival(3)])).map((set) => [...set]);
		expect(winners.flat().sort()).toEqual([...ids].sort());
	});

	it('ST-29 an id no engine keeps is refused before anything is written', async () => {
		const database = await fresh();
		const docs = [{ _id: 'good' }, { _id: '_bad' }];
		await expect(database.putMany(docs)).rejects.toThrow(TypeError);
		expect(await database.get('good')).toBeNull();
	});
}

function conflictRules({ fresh }: World): void {
	it('ST-03 a stale revision is refused', async () => {
		const database = await fresh();
		const first = await database.put({ _id: 'doc:1', body: 1 });
		const second = await database.put({ _id: 'doc:1', _rev: first, body: 2 });
		await expect(database.put({ _id: 'doc:1', _rev: first })).rejects.toThrow(StoreConflict);
		await expect(database.remove('doc:1', first)).rejects.toThrow(StoreConflict);
		expect(await database.get('doc:1')).toEqual({ _id: 'doc:1', _rev: second, body: 2 });
	});

	it('ST-04 making what exists, or changing what does not, is refused', async () => {
		const database = await fresh();
		await database.put({ _id: 'doc:1' });
		const gone = await database.put({ _id: 'doc:2' });
		await database.remove('doc:2', gone);
		for (const doc of [
			{ _id: 'doc:1' },
			{ _id: 'doc:2', _rev: gone },
			{ _id: 'doc:1', _rev: 'no revision' }
		]) {
			await expect(database.put(doc)).rejects.toThrow(new StoreConflict(doc._id));
		}
		await expect(database.remove('doc:2', gone)).rejects.toThrow(StoreConflict);
		await expect(database.remove('doc:3', UNKNOWN_REV)).rejects.toThrow(StoreConflict);
		expect([...(await database.revisions(['doc:1', 'doc:2', 'doc:3'])).keys()]).toEqual(['doc:1']);
	});
}

function raceRules({ fresh }: World): void {
	const rivals = <T>(attempt: (n: number) => Promise<T>) =>
		successes(Array.from({ length: RIVALS }, (_, n) => attempt(n)));

	it('ST-05 of concurrent writes from the same state exactly one wins', async () => {
		const database = await fresh();
		expect(await rivals((n) => database.put({ _id: 'new', n }))).toBe(1);
		const _rev = (await database.get('new'))?._rev;
		expect(await rivals((n) => database.put({ _id: 'new', _rev, n }))).toBe(1);
		await database.remove('new', (await database.get('new'))?._rev ?? '');
		expect(await rivals((n) => database.put({ _id: 'new', n }))).toBe(1);
	});

	it('ST-06 exactly one wins even when all write the same words', async () => {
		const database = await fresh();
		expect(await rivals(() => database.put({ _id: 'link', used: false }))).toBe(1);
		const _rev = (await database.get('link'))?._rev;
		expect(await rivals(() => database.put({ _id: 'link', _rev, used: true }))).toBe(1);
	});

	it('ST-07 of concurrent deletions exactly one wins', async () => {
		const database = await fresh();
		const rev = await database.put({ _id: 'code' });
		expect(await rivals(() => database.remove('code', rev))).toBe(1);
	});
}

function bodyRules({ fresh }: World, runs: number): void {
	it('ST-08 any JSON comes back as it was written, under any id', async () => {
		const database = await fresh();
		const json = fc.jsonValue({ stringUnit: 'grapheme' }).map(withoutTinyNumbers);
		const key = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
		let run = 0;
		await fc.assert(
			fc.asyncProperty(key, json, async (part, body) => {
				const _id = `any:${++run}/${part}`;
				const _rev = await database.put({ _id, body });
				expect(JSON.stringify((await database.get(_id))?.body)).toBe(JSON.stringify(body));
				await database.remove(_id, _rev);
			}),
			{ numRuns: runs }
		);
	});

	it.each([
		['a field named __proto__', JSON.parse('{"__proto__":{"admin":true},"constructor":1}')],
		['characters outside the basic plane', { 'clé 🔑': 'ÿ \u0000 \u2028 😀 ﷽' }],
		['a backslash before what looks like half a character', { text: '\\ud83d' }],
		['200 kB', { text: 'é'.repeat(100_000) }]
	])('ST-08 %s comes back', async (_what, body) => {
		const database = await fresh();
		await database.put({ _id: 'doc:1', body });
		expect(JSON.stringify((await database.get('doc:1'))?.body)).toBe(JSON.stringify(body));
	});

	it.each(['a b/c?d=e&f#g%20', 'doc:_local', 'ÿ:1', '😀', '../up', '__proto__'.slice(2), '"\\'])(
		'ST-08 the id %s is as good as any',
		async (_id) => {
			const database = await fresh();
			const rev = await database.put({ ...inChannels(_id, 'token', 'c'), find: [_id] });
			expect((await database.get(_id))?._rev).toBe(rev);
			expect(await database.list('c')).toEqual([{ id: _id, w: 'token', rev }]);
			expect(await database.find(_id)).toEqual([_id]);
			await database.remove(_id, rev);
			expect(await database.get(_id)).toBeNull();
		}
	);

	it('ST-09 what an engine would refuse is refused before it', async () => {
		const database = await fresh();
		for (const _id of ['', '_design/x', 'cut \ud83d']) {
			await expect(database.put({ _id })).rejects.toThrow(TypeError);
		}
		await expect(database.put({ _id: 'a', text: 'cut \ud83d' })).rejects.toThrow(TypeError);
		expect(await database.withPrefix('')).toEqual([]);
	});
}

function readRules({ fresh }: World): void {
	it('ST-10 getMany and revisions leave out what does not exist', async () => {
		const database = await fresh();
		const rev = await database.put({ _id: 'doc:1', body: 1 });
		await database.remove('doc:2', await database.put({ _id: 'doc:2' }));
		const ids = ['doc:3', 'doc:2', 'doc:1', 'doc:1'];
		const doc: StoredDoc = { _id: 'doc:1', _rev: rev, body: 1 };
		expect(await database.getMany(ids)).toEqual(new Map([['doc:1', doc]]));
		expect(await database.revisions(ids)).toEqual(new Map([['doc:1', rev]]));
		expect(await database.getMany([])).toEqual(new Map());
	});

	it('ST-11 nobody shares an object with the store', async () => {
		const database = await fresh();
		const doc = { ...inChannels('doc:1', 'token', 'c'), body: { list: [1] } };
		const writing = database.put(doc);
		doc.body.list.push(2);
		doc.channels?.push('d');
		await writing;
		const read = await database.get('doc:1');
		(read?.body as { list: number[] }).list.push(3);
		expect((await database.get('doc:1'))?.body).toEqual({ list: [1] });
		expect(await database.list('d')).toEqual([]);
	});

	it('ST-12 withPrefix gives whole documents in order of id', async () => {
		const database = await fresh();
		const ids = ['a:', 'a:1', 'a:10', 'a:2', 'a:B', 'a:b', 'a:é', 'a:ﬀ', 'a:😀'];
		for (const _id of [...ids, 'a', 'b:1', 'A:1'].reverse()) await database.put({ _id, body: _id });
		const gone = await database.put({ _id: 'a:0' });
		await database.remove('a:0', gone);
		const found = await database.withPrefix('a:');
		expect(found.map((doc) => doc._id)).toEqual(ids);
		expect(found.map((doc) => doc.body)).toEqual(ids);
		expect(await database.withPrefix('')).toHaveLength(12);
	});
}

/** CouchDB makes 0 of the smallest number there is. */
function withoutTinyNumbers(value: unknown): unknown {
	const isTiny = (one: unknown) => typeof one === 'number' && Math.abs(one) < 1e-300;
	return JSON.parse(JSON.stringify(value), (_, one: unknown) => (isTiny(one) ? 0 : one));
}
