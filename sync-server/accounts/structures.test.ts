import { describe, expect, it } from 'vitest';
import { keepPartner, retirePartner } from '#domain/gestures/partners';
import type { Envelope } from '#domain/document';
import { NETWORK, cardId } from '#domain/ids';
import type { Logo } from '#domain/logo';
import type { PartnerBody } from '#domain/partner';
import { PNG_LOGO, logoOf, pngOf } from '../../tests/support/logos';
import { AccountsWorld } from '../../tests/support/accounts-world';
import { structureShown } from './structures';

const BODY: PartnerBody = {
	name: 'Office de l’emploi',
	sort: 'employment',
	text: 'Ne pas appeler le lundi.',
	phone: '+41 22 000 00 00',
	offered: true,
	contacts: [{ key: 'c1', name: 'Paule Roux', duty: '', email: 'paule@emploi.test', phone: '' }]
};

async function partnersTold(world: AccountsWorld, structure: string) {
	const { structures } = await world.accounts.structures();
	return structures.find(({ id }) => id === structure)?.partners;
}

describe('what everyone is told of a structure', () => {
	it('AC-60 the names of the partners it offers, and nothing else of them', async () => {
		const world = await AccountsWorld.create();
		const gesture = { newKey: () => world.newKey(), user: { id: 'user:rita', name: 'Rita' } };
		const keep = (changes: Partial<PartnerBody>, structure = 'ofpc') =>
			keepPartner({ ...BODY, ...changes }, structure, gesture);
		const gone = retirePartner(keep({ name: 'Foyer' }) as Envelope<'partner'>, gesture);
		await world.write(keep({}));
		await world.write(keep({ name: 'Atelier', offered: false }));
		await world.write(keep({ name: 'Cours du soir', sort: 'training' }));
		await world.write(gone);
		await world.write(keep({ name: 'Mission locale' }, 'mife-ain'));

		expect(await partnersTold(world, 'ofpc')).toEqual(['Cours du soir', 'Office de l’emploi']);
		expect(await partnersTold(world, 'mife-ain')).toEqual(['Mission locale']);
		const said = JSON.stringify(await world.accounts.structures());
		expect(said).not.toMatch(/Paule|paule|lundi|Atelier|Foyer|000 00 00/);
	});

	it('AC-120 its logo, on the public card and on the page of a link, until it is removed', async () => {
		const world = await AccountsWorld.create();
		const told = async () => {
			const { structures } = await world.accounts.structures();
			return structures.find(({ id }) => id === 'ofpc')?.logo;
		};
		expect(await told()).toBeNull();
		await setLogo(world, PNG_LOGO);
		expect(await told()).toEqual(PNG_LOGO);
		expect(await structureShown(world, 'ofpc')).toMatchObject({ logo: PNG_LOGO });
		await setLogo(world, null);
		expect(await told()).toBeNull();
		expect(await structureShown(world, 'ofpc')).toMatchObject({ logo: null });
	});

	it('AC-120 one that another site let through, and is no picture, is shown to nobody', async () => {
		const world = await AccountsWorld.create();
		for (const logo of [
			logoOf('image/png', new TextEncoder().encode('<svg/>')),
			logoOf('image/png', pngOf(50_000, 50_000))
		]) {
			await setLogo(world, logo);
			const { structures } = await world.accounts.structures();
			expect(structures.find(({ id }) => id === 'ofpc')?.logo).toBeNull();
			expect(await structureShown(world, 'ofpc')).toMatchObject({ logo: null });
		}
	});

	it('AC-120 of a structure that has no card the page says what is known', async () => {
		const world = await AccountsWorld.create();
		expect(await structureShown(world, 'nowhere')).toEqual({ structure: 'nowhere', logo: null });
	});
});

/** As it stands in the store, whoever judged it. */
async function setLogo({ store }: AccountsWorld, logo: Logo | null): Promise<void> {
	const network = await store.open(NETWORK);
	const card = await network.get(cardId('ofpc'));
	const body = { ...(card?.body as object), logo };
	await network.put({ ...card, _id: cardId('ofpc'), body });
}
