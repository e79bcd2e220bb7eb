import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentRules } from './contract-documents';
import { feedRules } from './contract-feed';
import { fileRules } from './contract-files';
import { indexRules } from './contract-index';
import { inChannels, type ContractOptions, type World } from './contract-world';
import { epochOf } from './epoch';
import type { Store } from './port';

/**
 * The behaviour every Store owes its callers, as tests. `open` gives a store without databases of
 * this suite; the suite closes it.
 */
export function storeContract(
	name: string,
	open: () => Promise<Store>,
	options: ContractOptions = {}
): void {
	describe(`${name} keeps the store contract`, () => {
		let store: Store;
		let made = 0;
		beforeAll(async () => {
			store = await open();
		});
		afterAll(() => store?.close());
		const world: World = { store: () => store, fresh: () => store.open(`fresh-${++made}`) };
		documentRules(world, options.runs ?? 50);
		indexRules(world, options.runs ?? 50);
		feedRules(world);
		fileRules(world);
		storeRules(world);
		const { reopen } = options;
		if (reopen) reopenRules(world, async () => (store = await reopen(store)));
	});
}

function storeRules({ store }: World): void {
	it('ST-23 a database is made on first use and named once', async () => {
		const [one, two] = await Promise.all([store().open('named-1'), store().open('named-1')]);
		expect(one).toBe(two);
		expect(one.name).toBe('named-1');
		await store().open('actions-named-1');
		const named = (await store().names()).filter((name) => name.includes('named'));
		expect(named.sort()).toEqual(['actions-named-1', 'named-1']);
	});

	it('ST-24 a name that could leave its directory is refused', async () => {
		for (const name of ['', '..', '../up', 'A', 'a/b', '_users', 'a_b', 'é']) {
			await expect(store().open(name)).rejects.toThrow(TypeError);
		}
	});

	it('ST-25 an engine that works answers a ping', async () => {
		await expect(store().ping()).resolves.toBeUndefined();
	});

	it('ST-26 processes that start at once agree on one epoch', async () => {
		let key = 0;
		const racers = Array.from({ length: 8 }, () => epochOf(store(), () => `key-${++key}`, 1));
		const epochs = await Promise.all(racers);
		expect(new Set(epochs.map((epoch) => epoch.name)).size).toBe(1);
		expect(await epochOf(store(), () => 'later', 2)).toEqual(epochs[0]);
	});
}

function reopenRules({ store, fresh }: World, reopen: () => Promise<Store>): void {
	it('ST-27 a reopened store finds documents, index, files, feed and epoch again', async () => {
		const before = await fresh();
		const rev = await before.put({ ...inChannels('doc:1', 'token-1', 'c'), find: ['k'] });
		await before.remove('doc:2', await before.put(inChannels('doc:2', 'token-2', 'c')));
		await before.putFile({ _id: 'ÿ file' }, { bytes: Uint8Array.of(7), type: 'image/png' });
		const digest = await before.digests(['c']);
		const epoch = await epochOf(store(), () => 'first', 1);

		const after = await (await reopen()).open(before.name);

		expect((await after.get('doc:1'))?._rev).toBe(rev);
		expect(await after.revisions(['doc:1', 'doc:2'])).toEqual(new Map([['doc:1', rev]]));
		expect(await after.digests(['c'])).toEqual(digest);
		expect(await after.list('c')).toEqual([{ id: 'doc:1', w: 'token-1', rev }]);
		expect(await after.find('k')).toEqual(['doc:1']);
		expect((await after.getFile('ÿ file'))?.bytes).toEqual(Uint8Array.of(7));
		expect(await after.withPrefix('')).toHaveLength(2);
		expect(await epochOf(store(), () => 'second', 2)).toEqual(epoch);
	});
}
