import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NETWORK } from '#domain/ids';
import { template } from '../../tests/support/documents';
import { Engines } from '../../tests/support/engines';
import { withDatabases } from '../../tests/support/replicas';
import { toStored } from '../gateway/stored';
import { StoreDown } from '../store/port';
import type { Leaf, ReplicatedStore } from '../store/replica';
import { startSettling } from './network-follower';

let engines: Engines;
let store: ReplicatedStore;
beforeEach(async () => {
	engines = new Engines();
	store = await engines.embedded();
});
afterEach(() => engines.close());

/** Two versions of one template, as two sites wrote them. */
async function torn(id: string, first: object, second: object): Promise<void> {
	const { _id, ...fields } = toStored(template('network'));
	const leaf = (digit: string, body: object): Leaf => ({
		id,
		revs: [`1-${digit.repeat(32)}`],
		deleted: false,
		fields: { ...fields, w: `token-${digit}-${_id}`, body },
		file: null
	});
	await (await store.open(NETWORK)).graft([leaf('a', first), leaf('b', second)]);
}

const { body } = template('network');
const standing = async (id: string) => (await (await store.open(NETWORK)).conflicts(id)).length;

it('SI-06 one conflict that cannot be settled is told, and keeps no other from being settled', async () => {
	const errors: unknown[] = [];
	await torn('template:broken', {}, { title: null });
	await torn('template:whole', body, { ...body, aim: 'autre' });
	const stop = startSettling({ store, onError: (error) => errors.push(error) });
	await vi.waitFor(async () => expect(await standing('template:whole')).toBe(1));
	await torn('template:later', body, { ...body, aim: 'autre' });
	await vi.waitFor(async () => expect(await standing('template:later')).toBe(1));
	await stop();
	expect(errors).toHaveLength(1);
	expect(await standing('template:broken')).toBe(2);
});

it('SI-06 a store that is down for a while is followed again, from the same place', async () => {
	let failures = 2;
	const failing = withDatabases(store, (db) => ({
		graft: async (leaves) => {
			if (failures-- > 0) throw new StoreDown('cut');
			await db.graft(leaves);
		}
	}));
	const errors: unknown[] = [];
	await torn('template:whole', body, { ...body, aim: 'autre' });
	const stop = startSettling({ store: failing, onError: (error) => errors.push(error), pause: 1 });
	await vi.waitFor(async () => expect(await standing('template:whole')).toBe(1));
	await stop();
	expect(errors).toHaveLength(2);
});
