import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inChannels } from './contract-world';
import type { StoredDoc, StoredFile } from './port';
import {
	byPrecedence,
	type Ends,
	type Leaf,
	type ReplicatedDatabase,
	type ReplicatedStore
} from './replica';

const FILE: StoredFile = { bytes: Uint8Array.of(0, 255, 7), type: 'image/png' };

/** What the suite is given: databases nobody else uses. */
interface World {
	store(): ReplicatedStore;
	fresh(): Promise<ReplicatedDatabase>;
}

/**
 * What a store owes to whoever carries its databases elsewhere, as tests. `open` gives a store without
 * databases of this suite; the suite closes it.
 */
export function replicaContract(name: string, open: () => Promise<ReplicatedStore>): void {
	describe(`${name} replicates`, () => {
		let store: ReplicatedStore;
		let made = 0;
		beforeAll(async () => {
			store = await open();
		});
		afterAll(() => store?.close());
		const world: World = { store: () => store, fresh: () => store.open(`replica-${++made}`) };
		carryRules(world);
		storeRules(world);
		endsRules(world);
		conflictRules(world);
		pruneRules(world);
	});
}

function carryRules({ store, fresh }: World): void {
	it('ST-60 a database is carried whole: revisions, deletions, files, channels and digests', async () => {
		const [from, to] = [await fresh(), await fresh()];
		const first = await from.put(inChannels('doc:1', 'token-1', 'c'));
		await from.put({ ...inChannels('doc:1', 'token-2', 'c', 'd'), _rev: first, find: ['k'] });
		await from.putFile({ _id: 'file:1', name: 'é' }, FILE);
		const gone = await from.put({ _id: 'doc:2' });
		await from.remove('doc:2', gone);
		await from.put({ _id: 'odd/é ÿ', body: JSON.parse('{"__proto__":{"a":"\\u0000 😀"}}') });
		await carry(from, to);
		expect(await allLeaves(to)).toEqual(await allLeaves(from));
		expect(await plain(to)).toEqual(await plain(from));
		expect(await to.digests(['c', 'd'])).toEqual(await from.digests(['c', 'd']));
		expect(await to.list('c')).toEqual(await from.list('c'));
		expect(await to.find('k')).toEqual(['doc:1']);
		expect(await to.getFile('file:1')).toEqual(FILE);
		expect(JSON.stringify(await to.get('odd/é ÿ'))).toBe(JSON.stringify(await from.get('odd/é ÿ')));
	});

	it('ST-60 what was carried is written on like anything else', async () => {
		const [from, to] = [await fresh(), await fresh()];
		await from.putFile({ _id: 'file:1' }, FILE);
		await carry(from, to);
		const doc = await to.get('file:1');
		const rev = await to.put({ ...doc, _id: 'file:1', note: 'kept' });
		expect(rev).toMatch(/^2-/);
		expect(await to.getFile('file:1')).toEqual(FILE);
		await expect(to.put({ _id: 'file:1', _rev: doc?._rev })).rejects.toThrow('conflict');
		await to.remove('file:1', rev);
		expect(await to.get('file:1')).toBeNull();
	});

	it('ST-61 what was carried is lacking no more, nor is what it came from; twice changes nothing', async () => {
		const [from, to] = [await fresh(), await fresh()];
		const first = await from.put({ _id: 'doc:1', n: 1 });
		const second = await from.put({ _id: 'doc:1', _rev: first, n: 2 });
		const ends = { id: 'doc:1', revs: [second] };
		expect(await to.lacking([ends, { id: 'doc:9', revs: [first] }])).toHaveLength(2);
		await carry(from, to);
		await carry(from, to);
		expect(await to.lacking([ends, { id: 'doc:1', revs: [first] }])).toEqual([]);
		const third = `3-${'a'.repeat(32)}`;
		expect(await to.lacking([{ id: 'doc:1', revs: [first, third] }])).toEqual([
			{ id: 'doc:1', revs: [third] }
		]);
		expect(await allLeaves(to)).toEqual(await allLeaves(from));
	});

	it('ST-62 a database that is dropped is gone, and may be made again', async () => {
		const database = await store().open('dropped');
		await database.put({ _id: 'doc:1' });
		await store().drop('dropped');
		expect(await store().names()).not.toContain('dropped');
		const again = await store().open('dropped');
		expect(await again.get('doc:1')).toBeNull();
		expect(await again.put({ _id: 'doc:1' })).toMatch(/^1-/);
	});
}

function storeRules({ store }: World): void {
	it('ST-67 a store tells which databases hold a document, and makes none by it', async () => {
		await (await store().open('filled-1')).put({ _id: 'doc:1' });
		await store().open('filled-2');
		const third = await store().open('filled-3');
		await third.remove('doc:1', await third.put({ _id: 'doc:1' }));
		const names = await store().names();
		const filled = (await store().filled()).filter((name) => name.startsWith('filled-'));
		expect(filled).toEqual(['filled-1']);
		expect(await store().names()).toEqual(names);
	});
}

function endsRules({ fresh }: World): void {
	it('ST-63 the ends are told page by page, each document once, and from where one left off', async () => {
		const database = await fresh();
		const ids = Array.from({ length: 450 }, (_, n) => `doc:${n}`);
		for (let n = 0; n < 450; n += 50) {
			await Promise.all(ids.slice(n, n + 50).map((_id) => database.put({ _id })));
		}
		const { ends, seq } = await allEnds(database, '0');
		expect(ends.map(({ id }) => id).sort()).toEqual([...ids].sort());
		const rev = await database.put({ _id: 'later' });
		expect((await allEnds(database, seq)).ends).toEqual([{ id: 'later', revs: [rev] }]);
	});

	it('ST-64 who waits is told the next change, and is let go when he stops waiting', async () => {
		const database = await fresh();
		const { seq } = await allEnds(database, '0');
		const told = database.ends(seq, AbortSignal.timeout(10_000));
		const rev = await database.put({ _id: 'doc:1' });
		const page = await told;
		expect(page.ends).toEqual([{ id: 'doc:1', revs: [rev] }]);
		const stop = new AbortController();
		const idle = database.ends(page.seq, stop.signal);
		stop.abort();
		expect(await idle).toMatchObject({ ends: [], more: false });
	});
}

function conflictRules({ fresh }: World): void {
	it('ST-65 of two branches the same stands everywhere, and both are told', async () => {
		const [one, two] = [await fresh(), await fresh()];
		const base = await one.put({ ...inChannels('doc:1', 'token-0', 'c'), text: 'base' });
		await carry(one, two);
		const mine = { ...inChannels('doc:1', 'token-1', 'c'), _rev: base, text: 'mine' };
		const theirs = { ...inChannels('doc:1', 'token-2', 'd'), _rev: base, text: 'theirs' };
		await one.put(mine);
		await two.put(theirs);
		await carry(one, two);
		await carry(two, one);
		const told = await one.conflicts('doc:1');
		expect(told.map(({ fields }) => fields.text).sort()).toEqual(['mine', 'theirs']);
		expect(told.map(({ revs }) => revs[1])).toEqual([base, base]);
		expect(await two.conflicts('doc:1')).toEqual(told);
		for (const database of [one, two]) {
			const stands = await database.get('doc:1');
			expect(stands?._rev).toBe(told[0]?.revs[0]);
			const channel = stands?.text === 'mine' ? 'c' : 'd';
			expect(await database.list(channel)).toEqual([
				{ id: 'doc:1', w: stands?.w, rev: stands?._rev }
			]);
			expect([...(await database.digests(['c', 'd'])).keys()]).toEqual([channel]);
		}
	});

	it('ST-65 the longer branch stands before the greater revision, and a deleted one never', async () => {
		const database = await fresh();
		const leaf = (revs: string[], fields: Leaf['fields'], deleted = false): Leaf => ({
			id: 'doc:1',
			revs: revs.map((rev) => `${rev.slice(0, 2)}${rev.slice(2).repeat(32)}`),
			deleted,
			fields,
			file: null
		});
		await database.graft([
			leaf(['2-f', '1-0'], { n: 'greater' }),
			leaf(['3-a', '2-b', '1-0'], { n: 'longer' }),
			leaf(['4-c', '3-c', '2-c', '1-0'], {}, true)
		]);
		expect((await database.get('doc:1'))?.n).toBe('longer');
		const told = await database.conflicts('doc:1');
		expect(told.map(({ fields }) => fields.n)).toEqual(['longer', 'greater']);
		expect([...told].reverse().sort(byPrecedence)).toEqual(told);
	});

	it('ST-65 one branch is no conflict, and what does not exist or was deleted has none', async () => {
		const database = await fresh();
		const rev = await database.put({ _id: 'doc:1', n: 1 });
		expect(await database.conflicts('doc:1')).toMatchObject([{ revs: [rev], fields: { n: 1 } }]);
		await database.remove('doc:1', rev);
		expect(await database.conflicts('doc:1')).toEqual([]);
		expect(await database.conflicts('doc:9')).toEqual([]);
	});
}

function pruneRules({ fresh }: World): void {
	const forked = async () => {
		const database = await fresh();
		const rev = (digit: string) => `1-${digit.repeat(32)}`;
		const leaf = (digit: string): Leaf => ({
			id: 'doc:1',
			revs: [rev(digit)],
			deleted: false,
			fields: { w: `token-${digit}`, channels: [digit] },
			file: null
		});
		await database.graft(['a', 'b', 'c'].map(leaf));
		return { database, rev };
	};

	it('ST-66 a branch that lost is ended, once; the one that stands never is', async () => {
		const { database, rev } = await forked();
		await database.prune('doc:1', rev('a'));
		await database.prune('doc:1', rev('a'));
		await database.prune('doc:1', rev('c'));
		await database.prune('doc:1', `9-${'a'.repeat(32)}`);
		const left = await database.conflicts('doc:1');
		expect(left.map(({ revs }) => revs[0])).toEqual([rev('c'), rev('b')]);
		expect((await database.get('doc:1'))?.w).toBe('token-c');
	});

	it('ST-66 when the branch that stands is deleted the next one stands, in the index too', async () => {
		const { database, rev } = await forked();
		await database.remove('doc:1', rev('c'));
		expect((await database.get('doc:1'))?.w).toBe('token-b');
		expect(await database.list('b')).toEqual([{ id: 'doc:1', w: 'token-b', rev: rev('b') }]);
		expect([...(await database.digests(['a', 'b', 'c'])).keys()]).toEqual(['b']);
		const next = await database.put({ _id: 'doc:1', _rev: rev('b'), n: 1 });
		expect((await database.get('doc:1'))?._rev).toBe(next);
	});
}

/** Documents without what each engine notes of their files. */
async function plain(database: ReplicatedDatabase): Promise<StoredDoc[]> {
	const docs = await database.withPrefix('');
	return docs.map((doc) => ({ ...doc, _attachments: doc._attachments !== undefined }));
}

/** Everything that one database has and the other lacks. */
async function carry(from: ReplicatedDatabase, to: ReplicatedDatabase): Promise<void> {
	const leaves: Leaf[] = [];
	const lacking = await to.lacking((await allEnds(from, '0')).ends);
	for await (const leaf of from.leaves(lacking)) leaves.push(leaf);
	await to.graft(leaves);
}

async function allLeaves(database: ReplicatedDatabase): Promise<Leaf[]> {
	const leaves: Leaf[] = [];
	for await (const leaf of database.leaves((await allEnds(database, '0')).ends)) leaves.push(leaf);
	return leaves.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function allEnds(
	database: ReplicatedDatabase,
	since: string
): Promise<{ ends: Ends[]; seq: string }> {
	const ends: Ends[] = [];
	for (let seq = since; ;) {
		const page = await database.ends(seq);
		ends.push(...page.ends);
		seq = page.seq;
		if (!page.more) return { ends, seq };
	}
}
