import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { askShortly } from '../support/request';

const HOSTILE = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
const FORMULA = "=cmd|'/C calc'!A0";
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="window.ran=1"/>';

const need = (page: Page) => page.getByLabel('Votre situation, avec vos mots');
const next = (page: Page) => page.getByRole('button', { name: 'Continuer' }).click();

async function nothingRan(page: Page): Promise<void> {
	expect(await page.evaluate(() => 'ran' in window)).toBe(false);
}

async function toPerson(page: Page, text = 'Changer de métier.'): Promise<void> {
	await page.goto('/demande');
	await need(page).fill(text);
	await next(page);
	await page.getByRole('radio', { name: /^OFPC/ }).check();
	await next(page);
	await expect(page.getByLabel('Prénom')).toBeVisible();
}

async function toMore(page: Page): Promise<void> {
	await page.getByLabel('Nom', { exact: true }).fill(FORMULA);
	await page.getByLabel('Prénom').fill(HOSTILE);
	await page.getByLabel('Adresse e-mail').fill('hostile@exemple.test');
	await next(page);
	await expect(page.getByRole('heading', { name: /Les questions de/ })).toBeVisible();
}

test('an empty or endless need is refused beside its field and kept', async ({ open }) => {
	const page = await open('phone');
	await page.goto('/demande');
	await next(page);
	await expect(need(page)).toHaveAccessibleDescription(/Écrivez en quelques mots/);
	await expect(need(page)).toBeFocused();
	await need(page).fill('é'.repeat(6_000));
	await next(page);
	await expect(need(page)).toHaveAccessibleDescription(/Raccourcissez ce texte/);
	await page.waitForTimeout(500);
	await page.reload();
	await expect(need(page)).toHaveValue('é'.repeat(6_000));
});

test('a birth date to come and a broken address are refused beside their fields', async ({
	open
}) => {
	const page = await open('phone');
	await toPerson(page);
	await page.getByLabel('Adresse e-mail').fill('pas une adresse');
	await page.getByLabel(/^Date de naissance/).fill('2100-01-01');
	await page.getByLabel(/^Code postal/).fill('<1204>');
	await next(page);
	const said = {
		Nom: /Écrivez votre nom/,
		'Adresse e-mail': /Écrivez l’adresse en entier/,
		'Date de naissance (facultatif)': /Choisissez une date passée/,
		'Code postal (facultatif)': /Écrivez seulement le code/
	};
	for (const [label, words] of Object.entries(said)) {
		await expect(page.getByLabel(label, { exact: true })).toHaveAccessibleDescription(words);
	}
});

test('hostile text is only text, and is still there after a reload', async ({ open }) => {
	const page = await open('phone');
	await toPerson(page, HOSTILE);
	await toMore(page);
	await page.getByRole('radio', { name: 'En emploi' }).check();
	await page.getByRole('radio', { name: 'AFP ou CFC' }).check();
	await next(page);
	await expect(page.getByText(HOSTILE).first()).toBeVisible();
	await expect(page.getByText(FORMULA).first()).toBeVisible();
	await page.reload();
	await expect(page.getByText(FORMULA).first()).toBeVisible();
	await nothingRan(page);
	await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
	await page.waitForURL('**/demande/envoyee');
	await nothingRan(page);
});

test('a document that lies about itself or is too big is refused beside the field', async ({
	open
}) => {
	const page = await open('phone');
	await toPerson(page);
	await toMore(page);
	const file = page.locator('input[type=file]');
	const pdf = { name: 'cv.pdf', mimeType: 'application/pdf' };
	await file.setInputFiles({ ...pdf, buffer: Buffer.from(SVG) });
	await expect(page.getByText(/«\scv\.pdf\s» n’est pas ce que son nom annonce/)).toBeVisible();
	// From the disk: through the browser's pipe so much takes longer than a press may.
	const large = test.info().outputPath('cv.pdf');
	await writeFile(large, '%PDF-1.7'.padEnd(11 * 1024 * 1024));
	await file.setInputFiles(large);
	await expect(page.getByText(/cv\.pdf\s» pèse 11\sMo, la limite est de 10\sMo/)).toBeVisible();
	await file.setInputFiles({ name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(SVG) });
	await expect(page.getByText(/«\sa\.svg\s» n’est pas d’un format accepté/)).toBeVisible();
	await nothingRan(page);
});

test('links that are nonsense or cut, and a wrong password, are told in words', async ({
	open
}) => {
	const page = await open('phone');
	await page.goto('/confirmer');
	await expect(page.getByText('Ce lien est incomplet').first()).toBeVisible();
	await page.goto('/entrer#<script>window.ran=1</script>');
	await expect(page.getByText('Ce lien est incomplet').first()).toBeVisible();
	await nothingRan(page);
	await page.goto('/connexion');
	const password = page.getByLabel('Mot de passe', { exact: true });
	const form = page.locator('form').filter({ has: password });
	await form.getByLabel('Adresse e-mail').fill('lea.martin@exemple.test');
	await password.fill('ce-n-est-pas-le-bon');
	await form.getByRole('button', { name: 'Se connecter', exact: true }).click();
	await expect(page.getByText(/ne vont pas ensemble/)).toBeVisible();
	await expect(form.getByLabel('Adresse e-mail')).toHaveValue('lea.martin@exemple.test');
});

test('a one-time link serves once', async ({ open, server }) => {
	const page = await open('phone');
	const paul = { firstName: 'Paul', surname: 'Vernet', email: 'paul.vernet@exemple.test' };
	const link = await askShortly(page, server, paul);
	await page.goto(link);
	await page.getByRole('button', { name: 'Confirmer ma demande' }).click();
	await expect(page.getByRole('heading', { name: 'C’est confirmé' })).toBeVisible();
	const other = await open('phone');
	await other.goto(link);
	await other.getByRole('button', { name: 'Confirmer ma demande' }).click();
	await expect(other.getByText('Ce lien a déjà servi ou n’est plus valable').first()).toBeVisible();
});
