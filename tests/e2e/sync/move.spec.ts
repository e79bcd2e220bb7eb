import { composeOwnPathway, writeOwn } from '../support/consultant';
import { holds } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { arrival, arrivals, askToMove, BASTIEN } from '../support/moves';
import { STAFF } from '../support/people';
import { assign, openRequest } from '../support/reception';
import { openAccountOnline } from '../support/request';
import { everythingSent, installed, offline, signIn } from '../support/session';

const NINA = { firstName: 'Nina', surname: 'Vuillemin', email: 'nina.vuillemin@exemple.test' };
const NAME = 'Nina Vuillemin';
const TASK = 'Ce que je sais faire';

test('MO-01 MO-02 MO-07 a person goes on in another structure with her dossier, and what she writes on the way arrives', async ({
	open,
	server
}) => {
	test.setTimeout(300_000);
	const phone = await open('phone');
	const tablet = await open('tablet');
	const laptop = await open('laptop');

	await test.step('she has an account and work of her own; a counsellor follows her', async () => {
		await openAccountOnline(phone, server, NINA);
		await composeOwnPathway(phone, 'Mes pistes', [TASK]);
		await writeOwn(phone, TASK, 'Je tiens une boutique.');
		await everythingSent(phone);
		await installed(phone);
		await signIn(tablet, STAFF.reception.email, '/accueil');
		await openRequest(tablet, NAME);
		await assign(tablet, STAFF.counsellor.name);
		await everythingSent(tablet);
	});

	await test.step('she asks, and nobody here learns of it', async () => {
		await phone.goto('/mon-espace/reglages');
		await phone.getByRole('button', { name: 'Demander à poursuivre là-bas' }).click();
		await expect(phone.getByText('Choisissez le centre où poursuivre.')).toBeVisible();
		await askToMove(phone);
		await everythingSent(phone);
		await tablet.goto('/accueil');
		await expect(tablet.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(arrivals(tablet)).toBeHidden();
	});

	await test.step('offline she writes on; there, reception accepts and assigns', async () => {
		await offline(phone, true);
		await writeOwn(phone, TASK, 'Je tiens une boutique, et les comptes.');
		await signIn(laptop, BASTIEN.email, '/conseil');
		await laptop.goto('/accueil');
		const row = arrival(laptop, NAME);
		await row.getByRole('button', { name: 'Accueillir' }).click();
		await laptop.getByRole('dialog').getByRole('button', { name: 'Accueillir' }).click();
		await expect(row).toBeHidden();
		await openRequest(laptop, NAME);
		await assign(laptop, BASTIEN.name);
		await everythingSent(laptop);
	});

	await test.step('back online, what she wrote is there, and so is who follows her', async () => {
		await offline(phone, false);
		await everythingSent(phone);
		await phone.goto('/mon-espace');
		await expect(phone.getByText(BASTIEN.name).first()).toBeVisible();
		await phone.goto('/mon-espace/reglages');
		await expect(phone.getByText('Avant, votre dossier était suivi par OFPC.')).toBeVisible();
		await phone.goto('/mon-espace/personnel');
		await phone.getByRole('link', { name: new RegExp(`^${TASK}`) }).click();
		await expect(phone.getByLabel(/^Votre texte/)).toHaveValue(
			'Je tiens une boutique, et les comptes.'
		);
	});

	await test.step('here nothing of her is left on the devices', async () => {
		await everythingSent(tablet);
		await tablet.goto('/accueil/personnes');
		await tablet.getByRole('searchbox').fill('Vuillemin');
		await expect(tablet.getByRole('link', { name: new RegExp(NAME) })).toBeHidden();
		await expect.poll(() => holds(tablet, NINA.email)).toBe(false);
	});
});
