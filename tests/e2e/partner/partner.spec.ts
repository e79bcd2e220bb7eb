import type { Page } from '@playwright/test';
import { overflow, violations } from '../access/axe';
import { choose } from '../support/choose';
import { expect, test } from '../support/fixtures';
import { counsellorOf, openTask, savedHere } from '../support/consultant';
import { composeInstead, propose } from '../support/counsellor';
import { CONSULTANTS, STAFF } from '../support/people';
import { linkIn } from '../support/request';
import { everythingSent, installed, offline, signIn } from '../support/session';

const main = (page: Page) => page.getByRole('main');

test.describe('the partners of a structure', () => {
	const NAME = 'Bureau d’essai pour l’emploi';
	const PAPER = 'Atelier d’essai du Lac';

	test('PU-56, DO-94, DO-95, AC-60 reception keeps one offline; it is offered at the desk, to the public and in redirecting', async ({
		open
	}) => {
		test.setTimeout(150_000);
		const desk = await open('tablet');
		const admin = await open('laptop');
		await Promise.all([
			signIn(desk, STAFF.reception.email, '/accueil'),
			signIn(admin, STAFF.localAdmin.email, '/admin')
		]);

		await test.step('what is missing is told beside its field, and nothing typed is lost', async () => {
			await desk.goto('/accueil/partenaires');
			await everythingSent(desk);
			await installed(desk);
			await offline(desk, true);
			await main(desk).getByRole('button', { name: 'Nouveau partenaire' }).click();
			await desk.getByRole('button', { name: 'Ajouter une personne' }).click();
			const person = desk.getByRole('group', { name: 'Personne 1' });
			await expect(person.getByLabel('Nom')).toBeFocused();
			await person.getByLabel('E-mail').fill('paule@essai');
			await desk.getByRole('button', { name: 'Enregistrer le partenaire' }).click();
			await expect(desk.getByText('Donnez le nom de cet organisme.')).toHaveCount(2);
			await expect(desk.getByText('Dites dans quel domaine il travaille.')).toHaveCount(2);
			await expect(desk.getByText(/Donnez un nom à la personne 1/)).toHaveCount(2);
			await accessible(desk);
			await expect(person.getByLabel('E-mail')).toHaveValue('paule@essai');
			await person.getByLabel('Nom').fill('Paule Essai');
			await expect(desk.getByText(/adresse e-mail de la personne 1/)).toHaveCount(2);
			await person.getByLabel('E-mail').fill('paule@essai.example');
		});

		await test.step('mended, it is kept without a network', async () => {
			await desk.getByLabel('Nom de l’organisme').fill(NAME);
			await choose(desk.getByRole('radio', { name: 'Emploi' }));
			await desk.getByRole('button', { name: 'Enregistrer le partenaire' }).click();
			await expect(desk.getByRole('heading', { name: NAME, level: 2 })).toBeVisible();
			await expect(desk.getByRole('article').getByText('Paule Essai').first()).toBeVisible();
			await accessible(desk);
			await offline(desk, false);
			await everythingSent(desk);
		});

		await test.step('the local admin finds it, and adds one for the team alone', async () => {
			await admin.goto('/admin/partenaires');
			await everythingSent(admin);
			await admin.getByRole('searchbox').fill('paule');
			await expect(main(admin).getByRole('link', { name: new RegExp(NAME) })).toBeVisible();
			await main(admin).getByRole('button', { name: 'Nouveau partenaire' }).click();
			await admin.getByLabel('Nom de l’organisme').fill(PAPER);
			await choose(admin.getByRole('radio', { name: 'Entreprise' }));
			await choose(admin.getByRole('checkbox', { name: /Proposer son nom/ }), false);
			await admin.getByRole('button', { name: 'Enregistrer le partenaire' }).click();
			await expect(admin.getByRole('heading', { name: PAPER, level: 2 })).toBeVisible();
			await everythingSent(admin);
		});

		await test.step('the desk is offered both where it opens an account', async () => {
			await everythingSent(desk);
			await desk.goto('/accueil/ouvrir');
			await expect.poll(() => suggestions(desk)).toEqual(expect.arrayContaining([NAME, PAPER]));
		});

		await test.step('a request is redirected to one by its name', async () => {
			await desk.goto('/accueil');
			await main(desk)
				.getByRole('link', { name: /Attend depuis/ })
				.first()
				.click();
			await main(desk)
				.getByRole('button', { name: /^Répondre ou orienter/ })
				.click();
			const dialog = desk.getByRole('dialog');
			await choose(dialog.getByRole('radio', { name: /Orienter/ }));
			await dialog.getByLabel('Vers qui').selectOption({ label: PAPER });
			await expect(dialog.getByLabel('Nom du partenaire')).toHaveCount(0);
			await dialog.getByLabel('Vos mots à la personne').fill('Cet atelier vous attend.');
			await accessible(desk);
			await dialog.getByRole('button').last().click();
			await expect(dialog).toBeHidden();
			await everythingSent(desk);
		});

		await test.step('the public finds the one that is meant for it, and its people nowhere', async () => {
			const visitor = await open('phone');
			const told = await visitor.request.get('/api/public/structures');
			const words = await told.text();
			expect(words).toContain(NAME);
			expect(words).not.toMatch(new RegExp(`${PAPER}|Paule|paule@`));
		});
	});
});

test('AC-61, AC-62, PU-57 the host of a visit confirms it by a link, once, without an account', async ({
	open,
	server
}) => {
	test.setTimeout(180_000);
	const HOST = 'atelier@partenaire.example';
	const phone = await open('phone');
	await signIn(phone, CONSULTANTS.lea, '/mon-espace');
	const laptop = await open('laptop');
	await signIn(laptop, await counsellorOf(phone), '/conseil');
	await composeInstead(laptop, 'Léa Martin', 'Visiter une entreprise', [
		'Trois portes où frapper',
		'Demander une visite'
	]);
	await propose(laptop);
	await everythingSent(laptop);
	await expect(phone.getByRole('heading', { name: 'Visiter une entreprise' })).toBeVisible();

	await test.step('what is missing is told beside its field; it is asked from what was prepared', async () => {
		await openTask(phone, 'La visite');
		await phone.getByLabel(/^L’entreprise/).fill('Atelier du Lac');
		await savedHere(phone);
		await phone.getByRole('button', { name: 'Demander une confirmation' }).click();
		await expect(phone.getByLabel('Qui reçoit', { exact: true })).toHaveValue('Atelier du Lac');
		await phone.getByLabel('Son adresse e-mail').fill('atelier@partenaire');
		await phone.getByRole('button', { name: 'Envoyer la demande' }).click();
		await expect(phone.getByText('Donnez le jour.')).toHaveCount(2);
		await expect(phone.getByLabel('Son adresse e-mail')).toHaveValue('atelier@partenaire');
		await accessible(phone);
		await phone.getByLabel('Son adresse e-mail').fill(HOST);
		await phone.getByLabel(/^Jour de la visite/).fill(new Date().toISOString().slice(0, 10));
		await phone.getByLabel('Langue du message').selectOption('English');
		await phone.getByRole('button', { name: 'Envoyer la demande' }).click();
		await expect(phone.getByText(/Demandé à Atelier du Lac/)).toBeVisible();
		await everythingSent(phone);
	});

	const link = await linkIn(server, HOST);
	const [asked] = await server.mailsTo(HOST);
	expect(asked?.subject).toBe('A visit or a meeting to confirm');
	await test.step('opening the page confirms nothing; it shows a first name, and no surname', async () => {
		const host = await open('phone');
		await host.goto(link);
		await expect(host.getByRole('heading', { name: 'Confirmer une visite' })).toBeVisible();
		await expect(main(host).getByText('Léa', { exact: true })).toBeVisible();
		await expect(main(host).getByText(/Martin/)).toHaveCount(0);
		await accessible(host);
		await expect(phone.getByText(/Demandé à Atelier du Lac/)).toBeVisible();
		await main(host).getByRole('button', { name: 'Je confirme' }).click();
		await expect(host.getByRole('heading', { name: 'Merci, c’est confirmé' })).toBeVisible();
		await accessible(host);
	});

	await test.step('the link is spent, and shows nothing any more', async () => {
		const again = await open('laptop');
		await again.goto(link);
		await expect(again.getByRole('heading', { name: 'Ce lien ne sert plus' })).toBeVisible();
		await expect(main(again).getByText('Léa')).toHaveCount(0);
	});

	await test.step('the person reads it', async () => {
		await everythingSent(phone);
		await expect(phone.getByText(/Confirmé par Atelier du Lac/)).toBeVisible();
		await expect(phone.getByRole('button', { name: 'Demander une confirmation' })).toHaveCount(0);
	});
});

/** What is offered under «De la part de». */
async function suggestions(page: Page): Promise<string[]> {
	const field = main(page).getByLabel(/^De la part de/);
	await expect(field).toHaveAttribute('list', /.+/);
	const list = await field.getAttribute('list');
	const options = page.locator(`datalist[id="${list}"] option`);
	return options.evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
}

/** Nothing for axe to say, and nothing that scrolls sideways. */
async function accessible(page: Page): Promise<void> {
	expect(await violations(page)).toEqual([]);
	expect(await overflow(page)).toEqual([]);
}
