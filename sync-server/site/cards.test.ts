import { describe, expect, it } from 'vitest';
import { NETWORK, cardId, staffId } from '#domain/ids';
import { COUNSELLOR, STRUCTURE, changed, template } from '../../tests/support/documents';
import { GatewayWorld, USERS, structureCard } from '../../tests/support/gateway-world';
import { AccountsWorld } from '../../tests/support/accounts-world';
import { putAll } from '../../tests/support/small-centre';
import { publicStructures } from '../accounts/structures';
import { structuresOf } from '../gateway/facts';
import type { Store } from '../store/port';
import { addressOf, publishAddress } from './cards';

const SAVOY = 'https://savoie.example';

describe('structures of another site', () => {
	it('SI-02 open no database, give nobody a role and take no writes', async () => {
		const world = await GatewayWorld.create();
		await world.put(structureCard('savoie'));
		expect(await structuresOf(world)).toEqual([STRUCTURE]);
		const stranger = changed(template('structure'), { body: { home: 'savoie' } });
		const { id, type, structure, dossier, state, body, w } = stranger;
		const draft = { id, type, structure, dossier, state, body, w };
		expect(await world.push(USERS.counsellor, draft)).toMatchObject({ verdict: 'refused' });
		const moved = { ...draft, type: 'dossier', structure: 'savoie' };
		expect((await world.push(USERS.counsellor, moved)).verdict).not.toBe('ok');
		const asked = await world.fetch(USERS.counsellor, [staffId('savoie')], 'savoie');
		expect(asked.docs).toEqual([]);
		expect(await world.store.names()).not.toContain('savoie');
	});

	it('SI-02 a card written or removed by another site changes no right here', async () => {
		const world = await GatewayWorld.create();
		const before = await world.listed(USERS.counsellor);
		const network = await world.store.open(NETWORK);
		const own = await network.get(cardId(STRUCTURE));
		await network.remove(cardId(STRUCTURE), own?._rev ?? '');
		for (const name of ['accounts', 'network', 'upkeep', 'actions-ofpc', 'savoie']) {
			await world.put(structureCard(name));
		}
		expect(await structuresOf(world)).toEqual([STRUCTURE]);
		const after = (await world.listed(USERS.counsellor)).filter(
			(id) => !id.startsWith('structureCard')
		);
		expect(after).toEqual(before.filter((id) => !id.startsWith('structureCard')));
		expect(after).toContain(staffId(STRUCTURE));
		expect(COUNSELLOR).toBe(USERS.counsellor.id);
	});
});

describe('the public page', () => {
	it('SI-03 shows structures of other sites with their address, and asks them nothing here', async () => {
		const { store } = await AccountsWorld.create();
		const before = await publicStructures(store);
		await cardFrom(store, 'savoie', SAVOY);
		const { structures, elsewhere } = await publicStructures(store);
		expect(structures).toEqual(before.structures);
		expect(before.elsewhere).toEqual([]);
		expect(elsewhere).toMatchObject([{ id: 'savoie', name: 'OFPC', site: SAVOY }]);
		expect(await store.names()).not.toContain('savoie');
	});

	it.each([
		['javascript:alert(1)', null],
		['data:text/html,x', null],
		['savoie.example', null],
		[42, null],
		[undefined, null],
		['https://savoie.example/elsewhere?x=1#y', SAVOY],
		['http://user:password@savoie.example', 'http://savoie.example']
	])('SI-03 of a card that says %s people are sent to %s', async (site, address) => {
		expect(addressOf({ _id: cardId('savoie'), site })).toBe(address);
		const { store } = await AccountsWorld.create();
		await cardFrom(store, 'savoie', site);
		const { elsewhere } = await publicStructures(store);
		expect(elsewhere.map((one) => one.site)).toEqual(address === null ? [] : [address]);
	});

	it('SI-03 the cards of this site say its address, those of others are left alone', async () => {
		const { store } = await AccountsWorld.create();
		await cardFrom(store, 'savoie', SAVOY);
		await publishAddress(store, 'https://geneve.example');
		const network = await store.open(NETWORK);
		const said = async () =>
			new Map((await network.withPrefix('structureCard:')).map((one) => [one._id, one.site]));
		expect((await said()).get(cardId('ofpc'))).toBe('https://geneve.example');
		expect((await said()).get(cardId('savoie'))).toBe(SAVOY);
		const revision = (await network.get(cardId('ofpc')))?._rev;
		await publishAddress(store, 'https://geneve.example');
		expect((await network.get(cardId('ofpc')))?._rev).toBe(revision);
	});
});

async function cardFrom(store: Store, structure: string, site: unknown): Promise<void> {
	await putAll(store, structureCard(structure));
	const network = await store.open(NETWORK);
	await network.put({ ...(await network.get(cardId(structure))), _id: cardId(structure), site });
}
