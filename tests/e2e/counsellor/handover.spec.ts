import type { Page } from '@playwright/test';
import { violations } from '../access/axe';
import { finishTask, openTask, savedHere } from '../support/consultant';
import { judge, openDossier, openWrittenTwice, remark } from '../support/counsellor';
import { decryptedStore, holds } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { assign, openRequest } from '../support/reception';
import { openAccountOnline } from '../support/request';
import { everythingSent, installed, offline, signIn, syncMark } from '../support/session';

const VERA = { firstName: 'Vera', surname: 'Lachenal', email: 'vera.lachenal@exemple.test' };
const NAME = 'Vera Lachenal';
/** She follows people, and sits at reception too. */
const INES = { email: 'ines.carvalho@ofpc.test', name: 'Inès Carvalho' };
const LUCA = { email: 'luca.rossi@ofpc.test', name: 'Luca Rossi' };
const TASK = 'Où en êtes-vous aujourd’hui ?';
const SAID = 'Mon atelier ferme au printemps, repère-H1.';
const NOTE = 'Elle préfère le téléphone, repère-H2.';
const ACCEPTED = 'C’est très clair, repère-H4.';
const MORE = 'Dites-m’en plus sur l’atelier, repère-H5.';
const WORDS = 'Bravo pour votre stage, repère-H3.';

async function menu(page: Page, entry: string): Promise<void> {
	await page.getByRole('button', { name: `Autres actions pour ${NAME}` }).click();
	await page.getByRole('menuitem', { name: entry }).click();
}

/** Her line among the closed dossiers. */
const closedOf = (page: Page) => page.getByRole('link', { name: new RegExp(`^${NAME}`) });

/** `2026-11-30`, so many days from now. */
const inDays = (days: number) =>
	new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What a device keeps of her dossier, but for her places at workshops, which all staff see (CH-25). */
async function kept(page: Page, dossier: string): Promise<number> {
	const rows = (await decryptedStore(page)).split('\n').filter((row) => row.includes(dossier));
	return rows.filter((row) => !row.includes('"type":"seat"')).length;
}

test('a dossier is lent with a note, given back without a trace, and closed with something open', async ({
	open,
	server
}) => {
	test.setTimeout(240_000);
	const phone = await open('phone');
	const ines = await open('laptop');
	const luca = await open('laptop');
	await openAccountOnline(phone, server, VERA);
	await signIn(ines, INES.email, '/conseil');
	await openRequest(ines, NAME);
	await assign(ines, INES.name);
	await everythingSent(ines);
	await signIn(luca, LUCA.email, '/conseil');
	await expect(phone.getByText(`${INES.name} vous accompagne.`)).toBeVisible();

	await test.step('she hands in her first task', async () => {
		await openTask(phone, TASK);
		await phone.getByRole('radio', { name: /^J’ai une idée précise/ }).check();
		await phone.getByLabel(/^Que s’est-il passé/).fill(SAID);
		await savedHere(phone);
		await finishTask(phone);
		await everythingSent(phone);
		await phone.goto('/mon-espace');
	});

	await test.step('offline, her counsellor hands the dossier over for some days, with a note', async () => {
		await openDossier(ines, NAME);
		await expect(ines.getByRole('link', { name: /à superviser|Superviser/ }).first()).toBeVisible();
		await installed(ines);
		await offline(ines, true);
		await menu(ines, 'Passer le relais…');
		const dialog = ines.getByRole('dialog');
		const note = dialog.getByLabel(/^Votre mot pour votre collègue/);
		await expect(note).toHaveValue(/Ce qui attend une décision/);
		await expect(note).toHaveValue(/Où en êtes-vous aujourd’hui/);
		expect(await violations(ines)).toEqual([]);
		await dialog.getByRole('button', { name: 'Passer le relais' }).click();
		await expect(dialog.getByText('Choisissez la personne qui prend le relais.')).toBeVisible();
		await dialog.getByLabel(/^À qui/).selectOption({ label: LUCA.name });
		await dialog.getByLabel(/^Jusqu’à quel jour/).fill(inDays(4));
		await note.fill(`${await note.inputValue()} ${NOTE}`);
		await dialog.getByRole('button', { name: 'Passer le relais' }).click();
		await expect(dialog).toBeHidden();
		await expect(ines.getByText(`${LUCA.name} vous remplace jusqu’au`)).toBeVisible();
		await expect(syncMark(ines)).toContainText('Hors ligne · 2 à envoyer');
		await offline(ines, false);
		await everythingSent(ines);
	});

	await test.step('her colleague reads it; she sees who follows her, and never the note', async () => {
		const notes = luca.getByRole('region', { name: 'Relais à lire' });
		await notes.getByRole('link', { name: NAME }).click();
		await expect(luca.getByText(NOTE)).toBeVisible();
		expect(await violations(luca)).toEqual([]);
		await luca.getByRole('button', { name: 'J’ai lu' }).click();
		await expect(luca.getByRole('button', { name: 'J’ai lu' })).toBeHidden();
		await everythingSent(luca);
		await expect(phone.getByText(`${LUCA.name} vous accompagne aussi, jusqu’au`)).toBeVisible();
		expect(await holds(phone, NOTE)).toBe(false);
	});

	await test.step('both decide on one task, each without a network: the second meets both decisions, and no blend', async () => {
		await installed(luca);
		for (const page of [luca, ines]) {
			await page.goto('/conseil/supervision');
			await judge(page, NAME, TASK);
			await expect(page.getByText(SAID)).toBeVisible();
			await offline(page, true);
			await remark(page).fill(page === luca ? ACCEPTED : MORE);
		}
		await luca.getByRole('button', { name: /^Accepter/ }).click();
		await expect(syncMark(luca)).toContainText('Hors ligne · 1 à envoyer');
		await ines.getByRole('button', { name: /^Rendre avec la remarque/ }).click();
		await expect(syncMark(ines)).toContainText('Hors ligne · 1 à envoyer');
		await offline(luca, false);
		await everythingSent(luca);
		await offline(ines, false);
		await everythingSent(ines);
		await ines.goto('/conseil');
		const both = await openWrittenTwice(ines, NAME);
		await expect(both.getByText('Deux décisions sur la même tâche')).toBeVisible();
		await expect(both.getByText(MORE)).toBeVisible();
		await expect(both.getByText(ACCEPTED)).toBeVisible();
		await expect(both.getByText(LUCA.name).first()).toBeVisible();
		expect(await violations(ines)).toEqual([]);
		await both.getByRole('button', { name: 'C’est vu' }).click();
		await expect(both).toBeHidden();
		await expect.poll(() => holds(phone, SAID)).toBe(true);
		await openTask(phone, TASK);
		await expect(phone.getByText(ACCEPTED)).toBeVisible();
		await expect(phone.getByText(MORE)).toBeHidden();
		await phone.goto('/mon-espace');
	});

	await test.step('taken back, nothing of it stays with him', async () => {
		await openDossier(luca, NAME);
		const dossier = luca.url().split('#')[1] ?? 'none';
		expect(await kept(luca, dossier)).toBeGreaterThan(5);
		await openDossier(ines, NAME);
		await ines.getByRole('button', { name: 'Reprendre seul·e' }).click();
		await ines.getByRole('dialog').getByRole('button', { name: 'Reprendre seul·e' }).click();
		await everythingSent(ines);
		await expect.poll(() => kept(luca, dossier), { timeout: 20_000 }).toBe(0);
		expect(await holds(luca, NOTE)).toBe(false);
		expect(await holds(luca, SAID)).toBe(false);
		await expect(phone.getByText(`${LUCA.name} vous accompagne aussi`)).toBeHidden();
	});

	await test.step('closed with a pathway under way: she reads why, and keeps her dossier', async () => {
		await menu(ines, 'Clore le dossier…');
		const dialog = ines.getByRole('dialog');
		await expect(dialog.getByText(/^La démarche .*Bienvenue/)).toBeVisible();
		expect(await violations(ines)).toEqual([]);
		await dialog.getByRole('radio', { name: 'Son projet a abouti' }).check();
		await dialog.getByLabel(/^Votre mot pour la personne/).fill(WORDS);
		await dialog.getByRole('button', { name: 'Clore le dossier' }).click();
		await expect(ines.getByText(/^Dossier clos le/)).toBeVisible();
		await everythingSent(ines);
		await expect(phone.getByText('Votre accompagnement est terminé')).toBeVisible();
		await expect(phone.getByText(WORDS)).toBeVisible();
		expect(await violations(phone)).toEqual([]);
		await expect.poll(() => holds(phone, SAID)).toBe(true);
		await ines.goto('/conseil');
		await ines.getByText('Dossiers clos').click();
		await expect(closedOf(ines)).toBeVisible();
	});

	await test.step('on another device of hers it comes as a head: offline that is said, online the rest comes', async () => {
		const tablet = await open('tablet');
		await signIn(tablet, INES.email, '/conseil');
		await everythingSent(tablet);
		expect(await holds(tablet, WORDS)).toBe(true);
		expect(await holds(tablet, SAID)).toBe(false);
		await installed(tablet);
		await offline(tablet, true);
		await tablet.getByText('Dossiers clos').click();
		await closedOf(tablet).click();
		await expect(
			tablet.getByText('Le reste de ce dossier n’est pas sur cet appareil')
		).toBeVisible();
		await expect(tablet.getByText(WORDS)).toBeVisible();
		expect(await violations(tablet)).toEqual([]);
		await offline(tablet, false);
		await expect(tablet.getByRole('heading', { name: 'Ce qui l’amène' })).toBeVisible();
		await expect.poll(() => holds(tablet, SAID)).toBe(true);
		// Where it was closed it has stayed whole.
		expect(await holds(ines, SAID)).toBe(true);
	});
});
