import { randomBytes } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { dropDatabases } from '../../tests/support/couch-databases';
import { CouchProxy } from '../../tests/support/couch-proxy';
import { storeContract } from './contract';
import { replicaContract } from './contract-replica';
import { readFeed } from './contract-world';
import { CouchStore } from './couchdb';
import { StoreDown } from './port';

const url = process.env.COUCHDB_URL ?? '';
const prefix = `t${randomBytes(6).toString('hex')}_`;

describe.skipIf(url === '')('CouchDB', () => {
	afterAll(() => dropDatabases(url, prefix));

	storeContract('CouchDB', async () => new CouchStore(url, { prefix }), {
		reopen: async (store) => {
			await store.close();
			return new CouchStore(url, { prefix });
		},
		runs: 8
	});

	replicaContract('CouchDB', async () => new CouchStore(url, { prefix }));

	it('ST-40 without an answer, or without the right to ask, it is StoreDown', async () => {
		const nobody = new CouchStore('http://127.0.0.1:9');
		await expect(nobody.ping()).rejects.toThrow(StoreDown);
		await expect(nobody.open('one')).rejects.toThrow(StoreDown);
		const stranger = new URL(url);
		stranger.password = 'wrong';
		await expect(new CouchStore(stranger.href).open('one')).rejects.toThrow(StoreDown);
	});

	it('ST-41 a database opened again later finds its views as they were', async () => {
		const one = await new CouchStore(url, { prefix }).open('views');
		await one.put({ _id: 'a', w: 'token', channels: ['c'] });
		const two = await new CouchStore(url, { prefix }).open('views');
		expect(await two.digests(['c'])).toEqual(await one.digests(['c']));
		expect((await two.withPrefix('')).map(({ _id }) => _id)).toEqual(['a']);
	});

	it('ST-68 a store names its own databases, none of an installation whose prefix begins alike', async () => {
		const [one, two] = ['one_', 'one_b_'].map(
			(end) => new CouchStore(url, { prefix: prefix + end })
		);
		await one?.open('network');
		await two?.open('network');
		await two?.open('savoie');
		expect(await one?.names()).toEqual(['network']);
		expect((await two?.names())?.sort()).toEqual(['network', 'savoie']);
	});

	it('ST-45 what another process wrote is seen at once, however often it was asked for before', async () => {
		const one = await new CouchStore(url, { prefix }).open('often');
		const two = await new CouchStore(url, { prefix }).open('often');
		let rev: string | undefined;
		for (let round = 0; round < 12; round++) {
			const find = round % 2 ? ['even'] : ['odd'];
			rev = await one.put({
				_id: 'a',
				w: `w${round}`,
				channels: ['c'],
				find,
				...(rev && { _rev: rev })
			});
			await two.list('c');
			const [docs, revisions, found] = await Promise.all([
				two.getMany(['a', 'never'], 'often'),
				two.revisions(['a', 'never']),
				two.find('even', 'often')
			]);
			expect([...docs]).toEqual([['a', await one.get('a')]]);
			expect([...revisions]).toEqual([['a', rev]]);
			expect(found).toEqual(round % 2 ? ['a'] : []);
		}
		await one.remove('a', rev ?? '');
		expect(await two.get('a', 'often')).toBeNull();
		expect((await two.revisions(['a'])).size).toBe(0);
	});

	it('ST-42 the feed outlives an outage and misses nothing', async () => {
		const proxy = await CouchProxy.at();
		const behind = new CouchStore(proxy.url, { prefix });
		const database = await new CouchStore(url, { prefix }).open('outage');
		const feed = readFeed(await behind.open('outage'), '0', ({ length }) => length === 2);
		await database.put({ _id: 'before' });
		await new Promise((resolve) => setTimeout(resolve, 300));
		await proxy.set('cut');
		await expect(behind.ping()).rejects.toThrow(StoreDown);
		await database.put({ _id: 'during' });
		await proxy.set('passes');
		expect((await feed).map(({ id }) => id)).toEqual(['before', 'during']);
		await proxy.close();
	});
});
