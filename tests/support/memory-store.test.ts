import { describe, expect, it } from 'vitest';
import { storeContract } from '../../sync-server/store/contract';
import { StoreDown } from '../../sync-server/store/port';
import { MemoryStore } from './memory-store';

storeContract('The memory store', async () => new MemoryStore());

describe('The memory store', () => {
	it('ST-50 a lagging index shows a write once settled, the primary index at once', async () => {
		const store = new MemoryStore({ lag: true });
		const database = await store.open('one');
		const rev = await database.put({ _id: 'a', w: 'token', channels: ['c'], find: ['k'] });
		expect(await database.revisions(['a'])).toEqual(new Map([['a', rev]]));
		expect([(await database.digests(['c'])).size, await database.find('k')]).toEqual([0, []]);
		store.settle();
		expect(await database.list('c')).toEqual([{ id: 'a', w: 'token', rev }]);
		await database.remove('a', rev);
		expect(await database.list('c')).toHaveLength(1);
		store.settle();
		expect(await database.list('c')).toEqual([]);
	});

	it('ST-51 a hook makes it fail before a write, or lose the answer after it', async () => {
		let when: 'before' | 'after' | null = null;
		const store = new MemoryStore({
			hook: (call) => {
				if (call.op === 'put' && call.when === when) throw new StoreDown('by the hook');
			}
		});
		const database = await store.open('one');
		for (when of ['before', 'after'] as const) {
			await expect(database.put({ _id: when })).rejects.toThrow(StoreDown);
		}
		expect([...(await database.revisions(['before', 'after'])).keys()]).toEqual(['after']);
	});

	it('ST-52 the same history gives the same revisions', async () => {
		const play = async () => {
			const database = await new MemoryStore().open('one');
			const first = await database.put({ _id: 'a', body: 1 });
			return [first, await database.put({ _id: 'a', _rev: first, body: 2 })];
		};
		expect(await play()).toEqual(await play());
	});
});
