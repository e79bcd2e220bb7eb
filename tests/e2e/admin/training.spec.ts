import type { Page } from '@playwright/test';
import { overflow, violations } from '../access/axe';
import { decryptedStore, holds } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { STAFF } from '../support/people';
import {
	everythingSent,
	installed,
	offline,
	signIn,
	signInHere,
	syncMark
} from '../support/session';

const ADMIN = 'andrea.fictif@exercice.test';
const COUNSELLOR = 'claude.exemple@exercice.test';
const DESK = 'camille.modele@exercice.test';
const NOA = 'noa.pourlexemple@exercice.test';
const SURNAME = 'Effaçable';

const badge = (page: Page) => page.getByRole('banner').getByText('Exercice', { exact: true });
const mark = (page: Page) =>
	page.getByRole('main').getByText('Vous êtes dans la structure d’exercice.');
const over = (page: Page) => page.getByText('L’exercice a pris fin sur cet appareil.');

/** TR-08, and that nobody is kept from reading it. */
async function marked(page: Page): Promise<void> {
	await expect(mark(page)).toBeVisible();
	await expect(badge(page)).toBeInViewport();
	expect(await overflow(page)).toEqual([]);
	expect(await violations(page)).toEqual([]);
}

/** Opens an account at the desk, as reception does offline too. */
async function openAccount(page: Page, firstName: string, email: string): Promise<void> {
	await page.goto('/accueil/ouvrir');
	await page.getByLabel('Nom', { exact: true }).fill(SURNAME);
	await page.getByLabel('Prénom').fill(firstName);
	await page.getByLabel(/^E-mail/).fill(email);
	await page.getByRole('button', { name: 'Ouvrir le compte' }).click();
	const title = `Le compte de ${firstName} ${SURNAME} est ouvert`;
	await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

test('TR-01, TR-03, TR-08, DS-32 a structure to train in is marked, reset, and leaves nothing on any device', async ({
	open,
	server
}) => {
	test.setTimeout(300_000);
	const [admin, desk, person] = [await open('laptop'), await open('tablet'), await open('phone')];

	await test.step('every screen says what it is, to each role and at each width', async () => {
		await signIn(admin, ADMIN, '/admin');
		await marked(admin);
		await signIn(desk, DESK, '/accueil');
		await marked(desk);
		await signIn(person, NOA, '/mon-espace');
		await marked(person);
		await admin.goto('/admin/equipe');
		await marked(admin);
		await desk.goto('/accueil/borne');
		await marked(desk);
	});

	await test.step('an account is opened with a real address, and no mail leaves for it', async () => {
		await openAccount(desk, 'Ana', 'quelquun@exemple.ch');
		await everythingSent(desk);
		expect(await holds(desk, SURNAME)).toBe(true);
		expect(await server.mailsTo('quelquun@exemple.ch')).toEqual([]);
	});

	await test.step('reception goes offline with work that is not sent', async () => {
		await installed(desk);
		await offline(desk, true);
		await openAccount(desk, 'Bénédicte', 'autre@exemple.ch');
		await expect(syncMark(desk)).toContainText(/Hors ligne · \d+ à envoyer/);
	});

	await test.step('the admin resets it by one gesture, which says what will happen', async () => {
		await admin.goto('/admin/exercice');
		await marked(admin);
		await admin.getByRole('button', { name: 'Remettre à neuf…' }).click();
		const dialog = admin.getByRole('dialog');
		await expect(dialog.getByText(/est déconnectée, sur tous les appareils/)).toBeVisible();
		expect(await violations(admin)).toEqual([]);
		await dialog.getByRole('button', { name: 'Annuler' }).click();
		await admin.goto('/admin/equipe');
		await expect(mark(admin)).toBeVisible();
		await admin.goto('/admin/exercice');
		await admin.getByRole('button', { name: 'Remettre à neuf…' }).click();
		await dialog.getByRole('button', { name: 'Remettre à neuf', exact: true }).click();
		await expect(over(admin)).toBeVisible();
		expect(await violations(admin)).toEqual([]);
		expect(await decryptedStore(admin)).toBe('');
	});

	await test.step('a device that was there learns of it, and keeps nothing', async () => {
		await expect(over(person)).toBeVisible({ timeout: 60_000 });
		expect(await decryptedStore(person)).toBe('');
	});

	await test.step('one that was away keeps nothing either once it is back, sent or not', async () => {
		await offline(desk, false);
		await expect(over(desk)).toBeVisible({ timeout: 60_000 });
		expect(await decryptedStore(desk)).toBe('');
	});

	await test.step('one enters again as at first, among other people', async () => {
		await signInHere(desk, DESK, '/accueil');
		await desk.goto('/accueil/personnes');
		await expect(mark(desk)).toBeVisible();
		await expect(desk.getByText(SURNAME)).toHaveCount(0);
		expect(await holds(desk, SURNAME)).toBe(false);
	});
});

test('TR-01, TR-06, CH-97 nobody else sees anything of it', async ({ open }) => {
	const [real, trainee] = [await open('laptop'), await open('laptop')];

	await test.step('the front page does not name it, nor what the form is made of', async () => {
		await real.goto('/');
		await expect(real.getByText('OFPC').first()).toBeVisible();
		await expect(real.getByText('Structure d’exercice')).toHaveCount(0);
		const told = await real.evaluate(async () => (await fetch('/api/public/structures')).text());
		expect(told).toContain('"ofpc"');
		expect(told).not.toContain('exercice');
	});

	await test.step('a real admin has no mark, no page and nothing to reset', async () => {
		await signIn(real, STAFF.localAdmin.email, '/admin');
		await expect(mark(real)).toHaveCount(0);
		await expect(real.getByRole('link', { name: 'Exercice', exact: true })).toHaveCount(0);
		await real.goto('/admin/exercice');
		await expect(real.getByRole('button', { name: 'Remettre à neuf…' })).toHaveCount(0);
		const answer = await real.evaluate(async () => {
			const headers = { 'content-type': 'application/json' };
			return (await fetch('/api/training/reset', { method: 'POST', headers, body: '{}' })).status;
		});
		expect(answer).toBe(404);
		expect(await holds(real, 'exercice.test')).toBe(false);
	});

	await test.step('a trainee has the bank of the network to train with', async () => {
		await signIn(trainee, COUNSELLOR, '/conseil');
		await trainee.goto('/conseil/banque');
		await expect(mark(trainee)).toBeVisible();
		await expect(trainee.getByText('Explorer un métier').first()).toBeVisible();
	});
});
