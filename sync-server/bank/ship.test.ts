import { describe, expect, it, vi } from 'vitest';
import type { Envelope } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { checkEnvelope } from '#protocol/check';
import { changed, newKey, staff } from '../../tests/support/documents';
import { GatewayWorld, USERS, structureCard } from '../../tests/support/gateway-world';
import { MemoryStore } from '../../tests/support/memory-store';
import { fromStored, toStored } from '../gateway/stored';
import { SYSTEM } from '#domain/ids';
import type { Store } from '../store/port';
import { templateId } from './kit';
import { shipBank, startShipping } from './ship';
import { SHIPPED } from './shipped';

const [first] = SHIPPED;
const ID = templateId(first!.slug);
const ctxOf = (store: Store) => ({ store, now: () => 1, newKey, onError: vi.fn() });

async function bank(store: Store): Promise<Envelope<'template'>[]> {
	const stored = await (await store.open(NETWORK)).withPrefix('template:');
	return stored.map((one) => fromStored(one) as Envelope<'template'>);
}

describe('the bank of a new centre', () => {
	it('SB-02 holds what is shipped once, valid, the product’s own, and seen by all staff', async () => {
		const world = await GatewayWorld.create();
		const ctx = ctxOf(world.store);
		await Promise.all([shipBank(ctx), shipBank(ctx)]);
		expect(await shipBank(ctx)).toBe(0);
		const templates = await bank(world.store);
		expect(templates).toHaveLength(SHIPPED.length);
		for (const one of templates) {
			expect(checkEnvelope(one).ok, one.id).toBe(true);
			expect(one).toMatchObject({ author: SYSTEM, channels: ['bank'] });
			for (const { content } of one.body.tasks) {
				if (content.tool === 'documentation') expect(content.suggested).toEqual([]);
			}
		}
		const ids = templates.map(({ id }) => id);
		expect((await world.fetch(USERS.reception, ids, NETWORK)).docs).toHaveLength(SHIPPED.length);
	});

	it('SB-02 is filled when a structure is installed while the server runs, not before', async () => {
		const store = new MemoryStore();
		const ctx = ctxOf(store);
		const stop = await startShipping(ctx);
		expect(await bank(store)).toEqual([]);
		const db = await store.open('ofpc');
		await db.put(toStored(staff()));
		await (await store.open(NETWORK)).put(toStored(structureCard('ofpc')));
		await vi.waitFor(async () => expect(await bank(store)).toHaveLength(SHIPPED.length));
		await stop();
		expect(ctx.onError).not.toHaveBeenCalled();
	});

	it('SB-03 a newer version comes with the product, and touches nothing a person wrote', async () => {
		const world = await GatewayWorld.create();
		await shipBank(ctxOf(world.store));
		const better = { ...first!, version: 2, aim: 'Mieux dit.' };
		expect(await shipBank(ctxOf(world.store), [better])).toBe(1);
		expect((await world.stored(ID, NETWORK))?.body).toMatchObject({
			version: 2,
			aim: 'Mieux dit.'
		});
		expect(await shipBank(ctxOf(world.store), [first!])).toBe(0);
		const own = changed((await world.stored(ID, NETWORK))!, {
			author: 'user:claire',
			body: { aim: 'À ma façon.', version: 1 }
		});
		await world.put(own);
		expect(await shipBank(ctxOf(world.store), [better])).toBe(0);
		expect((await world.stored(ID, NETWORK))?.body).toMatchObject({ aim: 'À ma façon.' });
	});

	it('SB-03 nobody edits it', async () => {
		const world = await GatewayWorld.create();
		await shipBank(ctxOf(world.store));
		const { id, type, structure, dossier, state, body, w } = (await world.stored(ID, NETWORK))!;
		const draft = { id, type, structure, dossier, state, body: { ...body, aim: 'x' }, w: newKey() };
		expect(await world.push(USERS.counsellor, draft, w)).toMatchObject({ verdict: 'refused' });
	});
});
