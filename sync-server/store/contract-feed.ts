import { expect, it } from 'vitest';
import { oneByOne, readFeed, type World } from './contract-world';
import type { Change, ChangeBatch, Database } from './port';

/** Rules of the changes feed. */
export function feedRules(world: World): void {
	replayRules(world);
	liveRules(world);
}

function replayRules({ fresh }: World): void {
	it('ST-16 from 0 the feed tells every document and every deletion', async () => {
		const database = await fresh();
		const rev = await database.put({ _id: 'a', body: 1 });
		await database.put({ _id: 'b', body: 2 });
		await database.remove('a', rev);
		const seen = new Map<string, unknown>();
		await readFeed(database, '0', (changes) => {
			for (const { id, doc } of changes) seen.set(id, doc && doc.body);
			return seen.has('b') && seen.get('a') === null;
		});
		expect([...seen].sort()).toEqual([
			['a', null],
			['b', 2]
		]);
	});

	it('ST-28 a feed says when it was read to its end, be there something to tell or not', async () => {
		const database = await fresh();
		await putAll(database, 0, 450);
		const batches: ChangeBatch[] = [];
		for await (const batch of database.changes('0', new AbortController().signal)) {
			batches.push(batch);
			if (!batch.more) break;
		}
		const ids = batches.flatMap(({ changes }) => changes.map(({ id }) => id));
		expect([batches.length, new Set(ids).size]).toEqual([3, 450]);
		const last = batches.at(-1)?.changes.at(-1)?.seq ?? '';
		for await (const batch of database.changes(last, new AbortController().signal)) {
			expect(batch).toEqual({ changes: [], more: false });
			break;
		}
	});

	it('ST-17 a feed resumed from a seq tells everything after it', async () => {
		const database = await fresh();
		for (let n = 0; n < 450; n += 50) await putAll(database, n, n + 50);
		const ids = new Set<string>();
		let since = '0';
		while (ids.size < 450) {
			const changes = await readFeed(database, since, ({ length }) => length >= 90);
			for (const change of changes) ids.add(change.id);
			since = changes.at(-1)?.seq ?? since;
		}
		await database.put({ _id: 'last' });
		const [next] = await readFeed(database, since, endsWith('last'));
		expect(next?.id).toBe('last');
	});
}

function liveRules({ fresh }: World): void {
	it('ST-18 a change is told while the feed is open', async () => {
		const database = await fresh();
		const told = readFeed(database, '0', ({ length }) => length === 3);
		for (const _id of ['a', 'b', 'c']) {
			await new Promise((resolve) => setTimeout(resolve, 20));
			await database.put({ _id, body: _id });
		}
		expect((await told).map(({ doc }) => doc?.body)).toEqual(['a', 'b', 'c']);
	});

	it('ST-28 a feed from now on tells only what comes after', async () => {
		const database = await fresh();
		await putAll(database, 0, 3);
		const controller = new AbortController();
		const batches: ChangeBatch[] = [];
		for await (const batch of database.changes('now', controller.signal)) {
			batches.push(batch);
			if (batch.changes.length > 0) break;
			await database.put({ _id: 'later' });
		}
		const told = batches.flatMap(({ changes }) => changes.map(({ id }) => id));
		expect([batches[0], told]).toEqual([{ changes: [], more: false }, ['later']]);
	});

	it('ST-19 of a document changed often, the last state is always told', async () => {
		const database = await fresh();
		const told = readFeed(database, '0', (changes) => changes.at(-1)?.doc?.n === 30);
		let _rev: string | undefined;
		for (let n = 1; n <= 30; n++) _rev = await database.put({ _id: 'a', _rev, n });
		expect((await told).at(-1)?.doc?._rev).toBe(_rev);
	});

	it('ST-20 an aborted feed ends at once, waiting or not', async () => {
		const database = await fresh();
		await putAll(database, 0, 5);
		for (const wait of [0, 50]) {
			const controller = new AbortController();
			const ended = drain(database, controller.signal);
			await new Promise((resolve) => setTimeout(resolve, wait));
			const start = Date.now();
			controller.abort();
			await ended;
			expect(Date.now() - start).toBeLessThan(1_000);
		}
		expect(await drain(database, AbortSignal.abort())).toEqual([]);
	});
}

function endsWith(id: string): (changes: Change[]) => boolean {
	return (changes) => changes.at(-1)?.id === id;
}

async function putAll(database: Database, from: number, to: number): Promise<void> {
	const ids = Array.from({ length: to - from }, (_, n) => `doc:${from + n}`);
	await Promise.all(ids.map((_id) => database.put({ _id })));
}

async function drain(database: Database, signal: AbortSignal): Promise<string[]> {
	const ids: string[] = [];
	for await (const { id } of oneByOne(database.changes('0', signal))) ids.push(id);
	return ids;
}
