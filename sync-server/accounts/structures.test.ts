import { describe, expect, it } from 'vitest';
import { keepPartner, retirePartner } from '#domain/gestures/partners';
import type { Envelope } from '#domain/document';
import type { PartnerBody } from '#domain/partner';
import { AccountsWorld } from '../../tests/support/accounts-world';

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
});
