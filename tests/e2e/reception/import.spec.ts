import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { violations } from '../access/axe';
import { decryptedStore, holds } from '../support/device-store';
import { expect, test } from '../support/fixtures';
import { killable } from '../support/killable';
import { STAFF } from '../support/people';
import { everythingSent, installed, offline, signIn, syncMark } from '../support/session';
import { besideDatabases } from '../support/storage';
import { workbook } from '../../support/workbook';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MARKER = 'Zéphyrine';

const choose = (page: Page, name: string, content: string | Uint8Array, mimeType = 'text/csv') =>
	page
		.locator('#import-file')
		.setInputFiles({ name, mimeType, buffer: Buffer.from(content as Uint8Array) });
const told = (page: Page) => page.getByRole('heading', { level: 2 }).first();
const check = (page: Page) => page.getByRole('button', { name: 'Vérifier les lignes' }).click();
const confirm = (page: Page) => page.getByRole('button', { name: /^Ouvrir \d+ comptes?$/ });
const row = (page: Page, line: number) =>
	page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: `Ligne ${line}` }) });

/** As an old computer writes it: one byte for each sign. */
const windows1252 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

const LIST = windows1252(
	[
		'Civilité;Nom;Prénom;Courriel;Né(e) le;NPA;Remarque',
		`Mme;Aubry;${MARKER};zephyrine@exemple.test;14.05.1990;CH-1205;`,
		'M.;Bovet;Élie;elie.bovet@exemple.test;1/2/1985;74100;=1+1',
		'Dr;Cuche;Ana;ana.cuche;14.05.90;12;',
		';;;;;;',
		'Mme;Aubri;Zephyrine;;1990-05-14;;',
		'Mme;;Sans nom;;;;@reste',
		'M.;Donzé;Luc;;;;'
	].join('\r\n')
);

test('IM-01, IM-02, IM-03, IM-05, IM-06 a list is imported offline: columns guessed, rows mended or left out', async ({
	open
}) => {
	const tablet = await open('tablet');
	await signIn(tablet, STAFF.reception.email, '/accueil');
	await tablet.goto('/accueil/importer');
	await installed(tablet);
	await offline(tablet, true);

	await test.step('what is no list is refused with a sentence, and the next file is taken', async () => {
		await choose(tablet, 'liste.csv', '<!DOCTYPE html><script>alert(1)</script>');
		await expect(tablet.getByText('Ce fichier n’est pas une liste')).toBeVisible();
		await choose(tablet, 'liste.xlsx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), XLSX);
		await expect(tablet.getByText('protégé par un mot de passe')).toBeVisible();
		expect(await violations(tablet)).toEqual([]);
	});

	await test.step('its columns are guessed, and can be changed by keyboard', async () => {
		await choose(tablet, 'personnes confidentielles.csv', LIST);
		await expect(tablet.getByText('6 personnes dans le fichier')).toBeVisible();
		await expect(tablet.getByLabel(/^Colonne 1/)).toHaveValue('civility');
		await expect(tablet.getByLabel(/^Colonne 5/)).toHaveValue('birthDate');
		await expect(tablet.getByLabel(/^Colonne 7/)).toHaveValue('');
		const first = tablet.getByLabel(/^Colonne 1/);
		await first.focus();
		await tablet.keyboard.press('ArrowUp');
		await expect(first).toHaveValue('firstName');
		await check(tablet);
		await expect(tablet.getByText('« Prénom » est choisi pour plusieurs')).toBeVisible();
		await first.focus();
		await tablet.keyboard.press('ArrowDown');
		await expect(first).toHaveValue('civility');
		expect(await violations(tablet)).toEqual([]);
		await check(tablet);
	});

	await test.step('each row is checked, by field; nothing is opened as long as one is not decided', async () => {
		await expect(told(tablet)).toHaveText(
			'3 comptes seront ouverts, 2 lignes à corriger, 1 doublon possible.'
		);
		await expect(row(tablet, 4)).toContainText('Écrivez Madame, Monsieur ou Autre.');
		await expect(row(tablet, 4)).toContainText('il manque peut-être le @');
		await expect(row(tablet, 4)).toContainText('quatre chiffres : 14.05.1990');
		await expect(row(tablet, 4)).toContainText('quatre chiffres en Suisse');
		await expect(row(tablet, 6)).toContainText('que la ligne 2 du fichier');
		await expect(row(tablet, 7)).toContainText('Il manque : Nom.');
		expect(await violations(tablet)).toEqual([]);
		await confirm(tablet).click();
		await expect(tablet.getByText('Il reste des lignes à corriger')).toBeVisible();
		expect(await holds(tablet, MARKER)).toBe(false);
	});

	await test.step('one is mended, one is another person, one is left out', async () => {
		await row(tablet, 4).getByLabel('Civilité').fill('Madame');
		await row(tablet, 4).getByLabel('E-mail').fill('ana.cuche@exemple.test');
		await row(tablet, 4).getByLabel('Date de naissance').fill('14/05/1990');
		await row(tablet, 4).getByLabel('Code postal').fill('1204');
		await tablet.keyboard.press('Tab');
		await expect(row(tablet, 4)).toContainText('En ordre');
		await row(tablet, 6).getByRole('button', { name: 'C’est une autre personne' }).click();
		await tablet.getByRole('button', { name: 'Laisser de côté la ligne à corriger' }).click();
		await expect(told(tablet)).toHaveText('5 comptes seront ouverts, 1 ligne laissée de côté.');
	});

	await test.step('the page is not left by a slip of the thumb', async () => {
		await tablet.getByRole('link', { name: 'Demandes' }).first().click();
		const dialog = tablet.getByRole('alertdialog').or(tablet.getByRole('dialog'));
		await expect(dialog).toContainText('Rien n’est encore ouvert');
		await tablet.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
		const beside = await besideDatabases(tablet);
		for (const secret of [MARKER, 'personnes confidentielles'])
			expect(beside).not.toContain(secret);
	});

	await test.step('all are opened at once, offline; what was left out is handed back with its reason', async () => {
		await confirm(tablet).click();
		await expect(tablet.getByRole('heading', { name: '5 comptes sont ouverts' })).toBeVisible();
		await expect(syncMark(tablet)).toContainText('10 à envoyer');
		const [download] = await Promise.all([
			tablet.waitForEvent('download'),
			tablet.getByRole('button', { name: 'Télécharger les lignes' }).click()
		]);
		const text = await readFile(await download.path(), 'utf8');
		expect(text.split('\r\n')).toHaveLength(2);
		expect(text).toContain("'@reste");
		expect(text).toContain('Il manque');
	});

	await test.step('they are in the queue, and another device of the team has them', async () => {
		await tablet.getByRole('link', { name: 'Voir les demandes' }).click();
		await expect(tablet.getByRole('link', { name: new RegExp(`^${MARKER} Aubry`) })).toBeVisible();
		await offline(tablet, false);
		await everythingSent(tablet);
		const laptop = await open('laptop');
		await signIn(laptop, STAFF.reception.email, '/accueil');
		await laptop.goto('/accueil/personnes');
		await laptop.getByRole('searchbox').fill('cuche');
		await expect(laptop.getByRole('link', { name: /^Ana Cuche/ })).toBeVisible();
	});

	await test.step('the same list again: who is on the device already is shown', async () => {
		await tablet.goto('/accueil/importer');
		await choose(tablet, 'liste.csv', LIST);
		await check(tablet);
		await expect(row(tablet, 3)).toContainText('même e-mail');
		await expect(confirm(tablet)).toHaveText('Ouvrir 1 compte');
	});
});

test('IM-01, IM-04 a workbook is read with its days, and its limits are told', async ({ open }) => {
	const laptop = await open('laptop');
	await signIn(laptop, STAFF.reception.email, '/accueil');
	await laptop.goto('/accueil/ouvrir');
	await laptop.getByRole('link', { name: 'Importer une liste' }).click();
	const line = ['Favez', 'Inès', new Date(Date.UTC(1992, 1, 29)), 1205] as const;
	const head = ['Last name', 'First name', 'Date of birth', 'ZIP code'];
	await choose(
		laptop,
		'liste.xlsx',
		workbook([head, ...Array<typeof line>(1_001).fill(line)]),
		XLSX
	);
	await expect(laptop.getByText('plus de 1 000 lignes')).toBeVisible();
	await choose(laptop, 'liste.xlsx', workbook([head, line]), XLSX);
	await expect(laptop.getByText('1992-02-29')).toBeVisible();
	await check(laptop);
	await confirm(laptop).click();
	await expect(laptop.getByRole('heading', { name: '1 compte est ouvert' })).toBeVisible();
	await everythingSent(laptop);
});

test('IM-07 the app is killed while it imports: all accounts are there, or none', async ({
	address
}) => {
	const { launchOptions } = test.info().project.use;
	const device = await killable(launchOptions ?? {}, address);
	const MANY = 300;
	const people = Array.from({ length: MANY }, (_, i) => `Grandjean;Num${i};g${i}@exemple.test`);
	try {
		let context = await device.open();
		let page = context.pages()[0] ?? (await context.newPage());
		await signIn(page, STAFF.reception.email, '/accueil');
		await page.goto('/accueil/importer');
		await installed(page);
		// A browser writes its cookies within half a minute, or when it is closed.
		await context.close();
		context = await device.open();
		page = context.pages()[0] ?? (await context.newPage());
		await page.goto('/accueil/importer');
		await everythingSent(page);
		await offline(page, true);
		await choose(page, 'liste.csv', ['Nom;Prénom;E-mail', ...people].join('\n'));
		await check(page);
		await expect(confirm(page)).toHaveText(`Ouvrir ${MANY} comptes`);
		let begun = (): void => undefined;
		const writing = new Promise<void>((told) => (begun = told));
		await onWrite(page, () => begun());
		await confirm(page).click();
		await writing;
		const closed = context.waitForEvent('close');
		device.kill();
		await closed;
		context = await device.open();
		page = context.pages()[0] ?? (await context.newPage());
		await offline(page, true);
		await page.goto('/accueil');
		await expect(page.getByRole('heading', { name: 'Demandes', level: 1 })).toBeVisible();
		const kept = (await decryptedStore(page)).match(/Grandjean/g)?.length ?? 0;
		expect([0, MANY]).toContain(kept);
	} finally {
		await device.remove();
	}
});

/** Tells when the app hands the first row to the database: its write has begun and is not through. */
async function onWrite(page: Page, told: () => void): Promise<void> {
	await page.exposeFunction('jmWriting', told);
	await page.evaluate(() => {
		const put = IDBObjectStore.prototype.put;
		IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
			if (this.name === 'docs') void (globalThis as unknown as Hooked).jmWriting();
			return put.apply(this, given);
		};
	});
}

interface Hooked {
	jmWriting: () => Promise<void>;
}
