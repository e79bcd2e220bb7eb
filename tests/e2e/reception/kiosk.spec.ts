import type { Page } from '@playwright/test';
import { violations } from '../access/axe';
import { decryptedStore, holds } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { STAFF } from '../support/people';
import { everythingSent, installed, offline, reopen, signIn, syncMark } from '../support/session';
import { besideDatabases } from '../support/storage';

const CODE = 'mésange-42';
const FIRST = { firstName: 'Ophélie', surname: 'Quartenoud', need: 'repère-de-la-borne-8123' };
/** What the first person typed and did not send. */
const UNSENT = 'brouillon-de-la-borne-9931';

const start = (page: Page) => page.getByRole('button', { name: 'Commencer' });
const need = (page: Page) => page.getByLabel(/^Je viens pour/);

async function startKiosk(page: Page): Promise<void> {
	await page.goto('/accueil/ouvrir');
	await page.getByRole('link', { name: 'Borne d’accueil' }).click();
	await page.getByLabel('Code pour reprendre la tablette').fill(CODE);
	await page.getByLabel('Le même code').fill(CODE);
	await page.getByRole('button', { name: 'Démarrer la borne' }).click();
	await expect(start(page)).toBeVisible();
}

/** What the screen says, fields included. */
async function screenOf(page: Page): Promise<string> {
	return page.evaluate(() =>
		[
			document.body.innerText,
			...[...document.querySelectorAll('input, textarea')].map(
				(one) => (one as HTMLInputElement).value
			)
		].join('\n')
	);
}

/** Nothing of these words on the screen, in the address, nor beside the sealed store. */
async function nothingOf(page: Page, ...words: string[]): Promise<void> {
	const seen = [await screenOf(page), page.url(), await besideDatabases(page)].join('\n');
	for (const word of words) expect(seen).not.toContain(word);
}

async function takeBack(page: Page, code: string): Promise<void> {
	const dialog = page.getByRole('dialog');
	if (!(await dialog.isVisible())) {
		await page.getByRole('button', { name: 'Équipe : reprendre la tablette' }).click();
	}
	await dialog.getByLabel('Code', { exact: true }).fill(code);
	await dialog.getByRole('button', { name: 'Reprendre la tablette' }).click();
}

test('KI-01, KI-02, KI-03 the tablet of the hall goes from one person to the next and leaves nothing behind', async ({
	open
}) => {
	const tablet = await open('tablet');
	await signIn(tablet, STAFF.reception.email, '/accueil');
	const person = await tablet
		.getByRole('main')
		.getByRole('link', { name: /attend/i })
		.first()
		.innerText();
	const known = person.split('\n')[0] ?? '';
	expect(known.length).toBeGreaterThan(3);
	await installed(tablet);
	const other = await tablet.context().newPage();
	await other.goto('/accueil');
	await expect(other.getByRole('heading', { name: 'Demandes', level: 1 })).toBeVisible();
	await startKiosk(tablet);
	expect(await violations(tablet)).toEqual([]);

	await test.step('no other address, tab or «back» leads to reception’s screens', async () => {
		await expect(other).toHaveURL(/\/borne$/);
		await expect(start(other)).toBeVisible();
		for (const address of ['/accueil', '/accueil/personnes', '/', '/demande', '/connexion']) {
			await other.goto(address);
			await expect(other).toHaveURL(/\/borne$/);
			await expect(start(other)).toBeVisible();
			expect(await screenOf(other)).not.toContain(known);
		}
		await other.close();
		// To the sign-in and the queue; before them the tab was empty.
		for (let i = 0; i < 2; i++) {
			await tablet.goBack();
			await expect(start(tablet)).toBeVisible();
			expect(await screenOf(tablet)).not.toContain(known);
		}
		await tablet.reload();
		await expect(start(tablet)).toBeVisible();
	});

	await offline(tablet, true);

	await test.step('the first person sends, offline: it waits sealed, and is on no screen any more', async () => {
		await start(tablet).click();
		await tablet.getByRole('button', { name: 'Envoyer à l’équipe' }).click();
		await expect(tablet.getByText('Écrivez le prénom.')).toHaveCount(2);
		expect(await violations(tablet)).toEqual([]);
		await need(tablet).fill(FIRST.need);
		await tablet.getByLabel('Prénom').fill(FIRST.firstName);
		await tablet.getByLabel('Nom', { exact: true }).fill(FIRST.surname);
		await tablet.getByRole('button', { name: 'Envoyer à l’équipe' }).click();
		await expect(tablet.getByRole('heading', { name: 'Merci, c’est noté' })).toBeVisible();
		expect(await violations(tablet)).toEqual([]);
		await nothingOf(tablet, FIRST.need, FIRST.firstName, FIRST.surname);
		expect(await holds(tablet, FIRST.need)).toBe(true);
		await tablet.getByRole('button', { name: 'Terminer' }).click();
		await start(tablet).click();
		await expect(need(tablet)).toHaveValue('');
		await nothingOf(tablet, FIRST.need, FIRST.firstName, FIRST.surname);
	});

	await test.step('what is erased, or left by «back», a reload or another address, is nowhere', async () => {
		await need(tablet).fill(UNSENT);
		await tablet.getByRole('button', { name: 'Tout effacer' }).click();
		await nothingOf(tablet, UNSENT);
		await tablet.keyboard.press('Control+z');
		await start(tablet).click();
		await tablet.keyboard.press('Control+z');
		await nothingOf(tablet, UNSENT);
		for (const leave of [
			() => tablet.reload(),
			() => tablet.goto('/demande'),
			() => tablet.goBack(),
			() => tablet.goForward()
		]) {
			if (await start(tablet).isVisible()) await start(tablet).click();
			await need(tablet).fill(UNSENT);
			await leave();
			await expect(start(tablet)).toBeVisible();
			await nothingOf(tablet, UNSENT);
		}
		expect(await decryptedStore(tablet)).not.toContain(UNSENT);
	});

	await test.step('closed and opened again without a network, it is the kiosk still', async () => {
		const next = await reopen(tablet, '/accueil/personnes');
		await expect(start(next)).toBeVisible();
		await expect(next).toHaveURL(/\/borne$/);
		expect(await screenOf(next)).not.toContain(known);
		await takeBack(next, 'mésange-43');
		await expect(next.getByText('Ce n’est pas le bon code.')).toBeVisible();
		expect(await violations(next)).toEqual([]);
		await takeBack(next, CODE);
		await expect(next.getByRole('heading', { name: 'Demandes', level: 1 })).toBeVisible();
		await expect(syncMark(next)).toContainText('2 à envoyer');
		await offline(next, false);
		await everythingSent(next);
		const name = `${FIRST.firstName} ${FIRST.surname}`;
		await expect(next.getByRole('link', { name: new RegExp(`^${name}`) })).toBeVisible();
	});
});

test('KI-02 left for 90 seconds, everything is gone; the last 20 are told, and can be stopped', async ({
	open
}) => {
	const tablet = await open('tablet');
	await signIn(tablet, STAFF.reception.email, '/accueil');
	await startKiosk(tablet);
	await tablet.clock.install();
	await tablet.reload();
	await start(tablet).click();
	await need(tablet).fill(UNSENT);
	const warning = tablet.getByRole('dialog');
	await tablet.clock.runFor(65_000);
	await expect(warning).toBeHidden();
	await tablet.clock.runFor(10_000);
	await expect(warning).toContainText('Êtes-vous toujours là');
	await expect(warning).toContainText('secondes');
	await warning.getByRole('button', { name: 'Je continue' }).click();
	await expect(need(tablet)).toHaveValue(UNSENT);
	await tablet.clock.runFor(60_000);
	await expect(need(tablet)).toHaveValue(UNSENT);
	await tablet.clock.runFor(35_000);
	await expect(start(tablet)).toBeVisible();
	await expect(warning).toBeHidden();
	await nothingOf(tablet, UNSENT);
	expect(await decryptedStore(tablet)).not.toContain(UNSENT);
});

test('KI-03 whoever guesses the code waits; whoever forgot it signs in again', async ({ open }) => {
	const tablet = await open('tablet');
	await signIn(tablet, STAFF.reception.email, '/accueil');
	await startKiosk(tablet);
	for (let i = 0; i < 5; i++) {
		await takeBack(tablet, `faux-code-${i}`);
		await expect(tablet.getByLabel('Code', { exact: true })).toHaveValue('');
	}
	await expect(tablet.getByText(/Trop d’essais/)).toBeVisible();
	await tablet.reload();
	await takeBack(tablet, CODE);
	await expect(tablet.getByText(/Trop d’essais/)).toBeVisible();
	await tablet.getByText('Code oublié').click();
	const dialog = tablet.getByRole('dialog');
	await dialog.getByLabel('Adresse e-mail').fill(STAFF.reception.email);
	await dialog.getByLabel('Mot de passe').fill('bonjour-jemoriente');
	await dialog.getByRole('button', { name: 'Se connecter' }).click();
	await expect(tablet.getByRole('heading', { name: 'Demandes', level: 1 })).toBeVisible();
});
