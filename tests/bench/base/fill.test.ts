import { expect, it } from 'vitest';
import { MemoryStore } from '../../support/memory-store';
import { newKey } from '../../support/documents';
import { shipBank } from '../../../sync-server/bank/ship';
import { fill } from './fill';
import { storeSink } from './sink';

it('leaves a server nothing to lay: what it says the counsellor sees is all there will be', async () => {
	const store = new MemoryStore();
	const { seen } = await fill(store, storeSink(store), { dossiers: 3, followed: 2 });
	const ids = seen.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(await shipBank({ store, newKey, now: () => 1 })).toBe(0);
});
