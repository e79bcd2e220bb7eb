import type { Page } from '@playwright/test';
import { overflow, violations } from '../access/axe';
import { DeskApi } from '../support/desk-api';
import { expect, test } from '../support/fixtures';
import { installed, offline } from '../support/session';
import type { TestServer } from '../support/server';

const QUESTION = 'Devenir scaphandrière quand on a déjà un métier ?';
/** With two slips, and in other words than the sheet's. */
const ASKED = 'je voudrais etre scafandriere professionelle';
const ANSWER = 'Le certificat se prépare en six mois.\n\nIl faut savoir nager.';

const question = (page: Page) => page.getByLabel('Votre question, avec vos mots');
const need = (page: Page) => page.getByLabel('Votre situation, avec vos mots');

/** A sheet of the OFPC, with a card of the fund, a workshop of the demo and an address. */
async function publishSheet(server: TestServer): Promise<void> {
	const desk = await DeskApi.signIn(server.url);
	const common = { topic: 'occupations', country: 'both', checkedOn: '2026-11-02' };
	const card = await desk.keep('fundCard', {
		...common,
		scope: 'network',
		title: 'Les métiers sous l’eau',
		summary: 'Ce que l’on y fait, et pour combien de temps.',
		text: 'Inspecter, souder, filmer.',
		links: [],
		places: ''
	});
	await desk.keep('questionSheet', {
		...common,
		question: QUESTION,
		otherWords: ['plongeuse professionnelle'],
		answer: ANSWER,
		links: [{ title: 'L’institut', reference: 'https://plonger.exemple.test' }],
		cards: [card],
		workshop: 'CV',
		places: 'Quai des Plongeurs 3'
	});
}

test.beforeAll(async ({ server }) => publishSheet(server));

async function ask(page: Page, words: string): Promise<void> {
	await question(page).fill(words);
	await page.getByRole('button', { name: 'Voir les réponses' }).click();
}

/** Right for everyone, in light and dark, and as narrow as a phone. */
async function fits(page: Page): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		expect(await violations(page)).toEqual([]);
		expect(await overflow(page)).toEqual([]);
		const folder = process.env.PICTURES;
		const name = `${test.info().title.slice(0, 24)} ${Date.now() % 100_000} ${colorScheme}`;
		if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
	}
}

test('a question with slips finds its sheet, and goes along to the request', async ({ open }) => {
	const page = await open('phone');
	await page.goto('/');
	await ask(page, ASKED);
	await expect(page.getByRole('heading', { name: 'Est-ce l’une de ces questions' })).toBeFocused();
	await fits(page);
	await page.getByRole('button', { name: QUESTION }).click();
	await expect(page.getByRole('heading', { name: QUESTION })).toBeFocused();
	await expect(page.getByText('Le certificat se prépare en six mois.')).toBeVisible();
	await expect(page.getByText('Rédiger son CV').first()).toBeVisible();
	await expect(page.getByText('Quai des Plongeurs 3')).toBeVisible();
	await page.getByText('Les métiers sous l’eau').click();
	await expect(page.getByText('Inspecter, souder, filmer.')).toBeVisible();
	await fits(page);
	await page.getByRole('link', { name: 'Écrire ma demande' }).click();
	await expect(need(page)).toHaveValue(ASKED);
	expect(page.url()).not.toContain('besoin');
	await page.getByRole('button', { name: 'Continuer' }).click();
	await expect(page.getByRole('radio', { name: /^OFPC/ })).toBeAttached();
});

test('asked in vain: the same way on, and reception learns the words alone', async ({
	open,
	server
}) => {
	const desk = await DeskApi.signIn(server.url);
	const words = async () => (await desk.held('askedQuestion')).map(({ body }) => body.question);
	const before = await words();
	const asked = async () => (await words()).filter((one) => !before.includes(one)).sort();
	const page = await open('laptop');
	await page.goto('/');
	await ask(page, 'scaphandrière en altitude, écrivez à lou@exemple.test');
	await page.getByRole('button', { name: 'Aucune ne correspond' }).click();
	const vain = page.getByRole('heading', { name: 'Nous n’avons pas encore de réponse' });
	await expect(vain).toBeFocused();
	await fits(page);
	await expect.poll(asked).toHaveLength(1);
	await ask(page, 'fauconnerie');
	await expect(vain).toBeVisible();
	await expect.poll(asked).toEqual(['fauconnerie', 'scaphandrière en altitude, écrivez à …']);
	await page.getByRole('link', { name: 'Écrire ma demande' }).click();
	await expect(need(page)).toHaveValue('fauconnerie');
});

test('without a script every sheet is a page, and leads on to the request', async ({
	browser,
	server
}) => {
	const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/fiches');
	await page.getByRole('link', { name: QUESTION }).click();
	await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
	await expect(page.getByText('Il faut savoir nager.')).toBeVisible();
	await expect(page.getByText('Inspecter, souder, filmer.')).toBeHidden();
	await page.getByText('Les métiers sous l’eau').click();
	await expect(page.getByText('Inspecter, souder, filmer.')).toBeVisible();
	const on = page.getByRole('link', { name: 'Demander un accompagnement' });
	await expect(on).toHaveAttribute('href', `/demande#besoin=${encodeURIComponent(QUESTION)}`);
	const gone = await page.goto('/fiches/rien');
	expect(gone?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('n’existe pas ou plus');
	await context.close();
});

test('the pages of the server are not answered by the app, and fit everyone', async ({ open }) => {
	const page = await open('phone');
	await page.goto('/');
	await installed(page);
	await question(page).fill(ASKED);
	await page.getByRole('link', { name: 'Toutes les questions' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/questions que l’on nous pose/);
	await fits(page);
	await page.getByRole('link', { name: QUESTION }).click();
	await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
	await page.getByText('Les métiers sous l’eau').click();
	await fits(page);
	await page.getByRole('link', { name: 'jemoriente' }).click();
	await expect(question(page)).toHaveValue(ASKED);
});

test('without a network it says so, keeps the words, and the request is written all the same', async ({
	open
}) => {
	const page = await open('phone');
	await page.goto('/');
	await expect(question(page)).toBeVisible();
	await installed(page);
	await offline(page, true);
	await ask(page, 'Changer de métier à 50 ans ?');
	await expect(page.getByText('Chercher une réponse demande le réseau')).toBeVisible();
	await expect(question(page)).toHaveValue('Changer de métier à 50 ans ?');
	await fits(page);
	await page.getByRole('link', { name: 'Écrire ma demande' }).click();
	await expect(need(page)).toHaveValue('Changer de métier à 50 ans ?');
	await page.goBack();
	await expect(question(page)).toHaveValue('Changer de métier à 50 ans ?');
});

test('nothing asked, or too much, is said beside the field; a direct link leads past it', async ({
	open
}) => {
	const page = await open('phone');
	await page.goto('/');
	await page.getByRole('button', { name: 'Voir les réponses' }).click();
	await expect(question(page)).toHaveAccessibleDescription(/Écrivez votre question/);
	await expect(question(page)).toBeFocused();
	await ask(page, 'é'.repeat(600));
	await expect(question(page)).toHaveAccessibleDescription(/Raccourcissez votre question/);
	await page.reload();
	await expect(question(page)).toHaveValue('é'.repeat(600));
	await page.goto('/demande?structure=ofpc&de=ORP');
	await need(page).fill('Changer de métier.');
	await page.getByRole('button', { name: 'Continuer' }).click();
	await expect(page.getByRole('radio', { name: /^OFPC/ })).toBeChecked();
});

test('what fills in everything is asked once more, and a person loses nothing', async ({
	open,
	server
}) => {
	const page = await open('phone');
	const desk = await DeskApi.signIn(server.url);
	const asked = async () => (await desk.held('askedQuestion')).map(({ body }) => body.question);
	await page.goto('/');
	await fillTrap(page);
	await ask(page, 'tauromachie camarguaise');
	const tell = page.getByRole('button', { name: 'Transmettre ma question' });
	await expect(tell).toBeVisible();
	expect(await asked()).not.toContain('tauromachie camarguaise');
	// The server wants a moment between both.
	await page.waitForTimeout(1_100);
	await tell.click();
	await expect(tell).toBeHidden();
	await expect.poll(asked).toContain('tauromachie camarguaise');
});

test('a request that fills in everything is sent again by its person, and arrives', async ({
	open,
	server
}) => {
	const page = await open('phone');
	await toReview(page, 'lou.trappe@exemple.test');
	await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
	await expect(page.getByText('Est-ce bien vous qui écrivez')).toBeVisible();
	expect(await server.mailsTo('lou.trappe@exemple.test')).toEqual([]);
	await fits(page);
	await page.waitForTimeout(1_100);
	await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
	await page.waitForURL('**/demande/envoyee');
	await expect.poll(async () => (await server.mailsTo('lou.trappe@exemple.test')).length).toBe(1);
});

/** As a machine does, which does not look. */
async function fillTrap(page: Page): Promise<void> {
	await page.locator('input[name=site]').fill('https://spam.exemple.test', { force: true });
}

async function toReview(page: Page, email: string): Promise<void> {
	const next = () => page.getByRole('button', { name: 'Continuer' }).click();
	await page.goto('/demande');
	await need(page).fill('Changer de métier.');
	await next();
	await page.getByRole('radio', { name: /^OFPC/ }).check();
	await next();
	await page.getByLabel('Nom', { exact: true }).fill('Trappe');
	await page.getByLabel('Prénom').fill('Lou');
	await page.getByLabel('Adresse e-mail').fill(email);
	await fillTrap(page);
	await next();
	await page.getByRole('radio', { name: 'En emploi' }).check();
	await page.getByRole('radio', { name: 'AFP ou CFC' }).check();
	await next();
}
