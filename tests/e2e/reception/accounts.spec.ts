import type { Page } from '@playwright/test';
import { overflow, violations } from '../access/axe';
import { expect, test } from '../support/fixtures';
import { STAFF } from '../support/people';
import { everythingSent, installed, offline, signIn } from '../support/session';

interface Known {
	firstName: string;
	surname: string;
	birthDate: string;
}

/** The form of a new account, filled in as far as the person is known. */
async function writeDown(page: Page, person: Known): Promise<void> {
	await page.getByLabel('Nom', { exact: true }).fill(person.surname);
	await page.getByLabel('Prénom').fill(person.firstName);
	await page.getByLabel(/^Date de naissance/).fill(person.birthDate);
	await page.getByRole('button', { name: 'Ouvrir le compte' }).click();
}

async function opened(page: Page, { firstName, surname }: Known): Promise<void> {
	const title = `Le compte de ${firstName} ${surname} est ouvert`;
	await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

/** Nothing axe finds, and nothing that sticks out. */
async function isSound(page: Page): Promise<void> {
	expect(await violations(page)).toEqual([]);
	expect(await overflow(page)).toEqual([]);
}

test('PR-95, LK-04 opened by two desks without a network, the two are shown as a pair, and decided', async ({
	open
}) => {
	test.setTimeout(120_000);
	const front = await open('laptop');
	const outside = await open('tablet');
	const first = { firstName: 'Mohamed', surname: 'Ben Salah', birthDate: '1993-02-27' };
	const second = { firstName: 'Muhammad', surname: 'Bensalah', birthDate: '1993-02-27' };

	await test.step('each is opened where nobody knows of the other', async () => {
		for (const page of [front, outside]) {
			await signIn(page, STAFF.reception.email, '/accueil');
			await page.goto('/accueil/ouvrir');
			await everythingSent(page);
			await offline(page, true);
		}
		await writeDown(front, first);
		await writeDown(outside, second);
		await opened(front, first);
		await opened(outside, second);
	});

	await test.step('both desks are asked once the two have met, and nothing was merged', async () => {
		for (const page of [front, outside]) await offline(page, false);
		await Promise.all([everythingSent(front), everythingSent(outside)]);
		for (const page of [front, outside]) {
			await page.goto('/accueil');
			const section = page.getByRole('region', { name: 'Peut-être la même personne' });
			await expect(section.getByRole('link')).toContainText('Ben Salah', { timeout: 30_000 });
			await section.getByRole('link').click();
			await expect(page.getByRole('table')).toContainText('Muhammad');
			await isSound(page);
		}
	});

	await test.step('one says that they are two; the other is not asked any more', async () => {
		await front.getByRole('button', { name: 'Ce sont deux personnes' }).click();
		await expect(front.getByText(/est une autre personne.: c’est vérifié/)).toBeVisible();
		await everythingSent(front);
		await expect(outside.getByText(/est une autre personne.: c’est vérifié/)).toBeVisible();
		await outside.goto('/accueil');
		await expect(outside.getByRole('heading', { name: 'Demandes', level: 1 })).toBeVisible();
		await expect(outside.getByText('Peut-être la même personne')).toHaveCount(0);
	});

	await test.step('she who sees the likeness before she opens is not asked again', async () => {
		const third = { firstName: 'Mohammed', surname: 'Ben Salah', birthDate: '1993-02-27' };
		await front.goto('/accueil/ouvrir');
		await writeDown(front, third);
		const dialog = front.getByRole('dialog');
		await expect(dialog).toContainText('Muhammad Bensalah');
		await dialog.getByRole('button', { name: /C’est une autre personne/ }).click();
		await opened(front, third);
		await everythingSent(front);
		await front.goto('/accueil');
		await expect(front.getByRole('link', { name: /^Mohammed Ben Salah/ })).toBeVisible();
		await expect(front.getByText('Peut-être la même personne')).toHaveCount(0);
	});
});

test('AC-50, AC-53 a code made offline is typed on a phone once the account has arrived, and only once', async ({
	open
}) => {
	test.setTimeout(150_000);
	const tablet = await open('tablet');
	const phone = await open('phone');
	const other = await open('laptop');
	const person = { firstName: 'Fatoumata', surname: 'Sissoko', birthDate: '1979-06-03' };
	const SECRET = 'marmotte-brouette-lac';
	let code = '';
	let number = '';

	const typeCode = async (page: Page, typed: string) => {
		await page.goto('/entrer');
		await page.getByLabel('Code de votre carte').fill(typed);
		await page.getByRole('button', { name: 'Continuer' }).click();
	};
	const enter = (page: Page) => page.getByRole('button', { name: 'Entrer', exact: true }).click();

	await test.step('reception prepares the card without a network, and says that it waits', async () => {
		await signIn(tablet, STAFF.reception.email, '/accueil');
		await tablet.goto('/accueil/ouvrir');
		await everythingSent(tablet);
		await installed(tablet);
		await offline(tablet, true);
		await writeDown(tablet, person);
		await opened(tablet, person);
		await tablet.getByRole('button', { name: 'Préparer une carte' }).click();
		const card = tablet.locator('.printed-alone');
		await expect(card).toContainText('Carte d’accès de Fatoumata Sissoko');
		await expect(card.getByRole('img', { name: /à photographier/ })).toBeVisible();
		await expect(tablet.getByText(/le code entrera en vigueur dès que ce sera fait/)).toBeVisible();
		const shown = card.locator('dd.font-mono');
		code = (await shown.nth(0).innerText()).trim();
		number = (await shown.nth(1).innerText()).trim();
		expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
		await isSound(tablet);
	});

	await test.step('on paper the card stands alone', async () => {
		await tablet.emulateMedia({ media: 'print' });
		await expect(tablet.locator('.printed-alone')).toBeVisible();
		for (const gone of ['Imprimer la carte', 'Voir la demande'])
			await expect(tablet.getByText(gone)).toBeHidden();
		await expect(tablet.getByRole('banner')).toHaveCount(0);
		await tablet.emulateMedia({ media: null });
		const paper = (await tablet.pdf({ format: 'A4' })).toString('latin1');
		expect(paper.match(/\/Type ?\/Page\b/g)).toHaveLength(1);
	});

	await test.step('before it has arrived it is no code', async () => {
		await typeCode(phone, code);
		await enter(phone);
		await expect(phone.getByRole('heading', { name: 'Ce code n’est pas valable' })).toBeVisible();
		await isSound(phone);
	});

	await test.step('what is no code is said beside the field, and stays there', async () => {
		await typeCode(phone, 'ABCD-EFG');
		await expect(phone.getByText(/il compte 12 lettres et chiffres/)).toBeVisible();
		await expect(phone.getByLabel('Code de votre carte')).toHaveValue('ABCD-EFG');
	});

	await test.step('once it has, it lets her in, however she types it, and she sets her own secret', async () => {
		await offline(tablet, false);
		await everythingSent(tablet);
		await expect(tablet.getByText(/Un code est en circulation jusqu’au/)).toBeVisible();
		await expect(async () => {
			await typeCode(phone, ` ${code.toLowerCase().replaceAll('-', ' ')} `);
			await enter(phone);
			await expect(phone.getByText(number)).toBeVisible({ timeout: 3_000 });
		}).toPass({ timeout: 30_000 });
		await isSound(phone);
		await phone.getByLabel('Votre mot de passe').fill(SECRET);
		await phone.getByRole('button', { name: 'Garder ce mot de passe' }).click();
		await phone.waitForURL('**/mon-espace');
	});

	await test.step('used twice it is refused in words, and reception sees that it has served', async () => {
		await other.goto(`/entrer#${code.replaceAll('-', '')}`);
		await enter(other);
		await expect(other.getByText(/Il a peut-être déjà servi/)).toBeVisible();
		await expect(tablet.getByText(/La personne est entrée avec son code/)).toBeVisible();
	});

	await test.step('she comes back by her number and her secret', async () => {
		await other.goto('/connexion');
		const form = other
			.locator('form')
			.filter({ has: other.getByLabel('Mot de passe', { exact: true }) });
		await form.getByLabel('Adresse e-mail ou identifiant').fill(number.toLowerCase());
		await form.getByLabel('Mot de passe', { exact: true }).fill(SECRET);
		await form.getByRole('button', { name: 'Se connecter', exact: true }).click();
		await other.waitForURL('**/mon-espace');
	});

	await test.step('a card that was revoked lets nobody in', async () => {
		await tablet.getByRole('button', { name: 'La carte est remise' }).click();
		await tablet.getByRole('button', { name: 'Préparer une carte' }).click();
		const next = (await tablet.locator('.printed-alone dd.font-mono').first().innerText()).trim();
		await tablet.getByRole('button', { name: 'La carte est remise' }).click();
		await tablet.getByRole('button', { name: 'Annuler le code' }).click();
		const dialog = tablet.getByRole('alertdialog').or(tablet.getByRole('dialog'));
		await dialog.getByRole('button', { name: 'Annuler le code' }).click();
		await expect(tablet.getByText('Le dernier code a été annulé.')).toBeVisible();
		await everythingSent(tablet);
		await phone.context().clearCookies();
		await typeCode(phone, next);
		await enter(phone);
		await expect(phone.getByRole('heading', { name: 'Ce code n’est pas valable' })).toBeVisible();
	});
});
