import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { composeOwnPathway, openOwnTask, pdf, savedHere } from '../support/consultant';
import { expect, test } from '../support/fixtures';
import { CONSULTANTS } from '../support/people';
import { everythingSent, reopen, signIn } from '../support/session';

const HOSTILE = '<img src=x onerror="window.ran=1"><script>window.ran=1</script> \u202ea=cmd|b';
const WRITE = 'Écrire ma lettre';
const LOOK = 'Chercher un stage';
const ASK = 'Mes questions à moi';
const LIMIT = 5_000;

const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });

async function nothingRan(page: Page): Promise<void> {
	expect(await page.evaluate(() => 'ran' in window)).toBe(false);
}

/** As a paste, which a field’s own limit cuts. */
async function paste(page: Page, text: string): Promise<void> {
	await page.evaluate((pasted) => document.execCommand('insertText', false, pasted), text);
}

test('TO-23 hostile, endless and wrong input in a document, a search and a questionnaire is told, and nothing that was kept is lost', async ({
	open
}) => {
	test.setTimeout(180_000);
	let page = await open('phone');
	await signIn(page, CONSULTANTS.yasmina, '/mon-espace');
	await composeOwnPathway(page, 'Écrire', [WRITE]);
	await composeOwnPathway(page, 'Chercher', [LOOK], /^Recherche/);

	await test.step('a document: files of a wrong kind, too heavy, empty or false are refused in words', async () => {
		await openOwnTask(page, WRITE);
		const text = page.getByLabel(/^Votre texte/);
		await text.fill(HOSTILE);
		const files = page.locator('input[type=file]');
		const refused = async (given: ReturnType<typeof file> | string, words: RegExp) => {
			await files.setInputFiles(given);
			await expect(page.getByText(words).first()).toBeVisible();
		};
		await refused(
			file('a.exe', 'application/x-msdownload', Buffer.from('MZ')),
			/n’est pas d’un format accepté/
		);
		const eleven = test.info().outputPath('b.pdf');
		await writeFile(eleven, 'a'.repeat(11 * 1024 * 1024));
		await refused(eleven, /b\.pdf.*pèse 11.*la limite est de 10/);
		await refused(file('c.pdf', 'application/pdf', Buffer.alloc(0)), /c\.pdf.*est vide/);
		await refused(file('d.heic', 'image/heic', Buffer.from('x')), /d\.heic.*HEIC.*capture d’écran/);
		await refused(
			file('e.pdf', 'application/pdf', Buffer.from('<script>')),
			/e\.pdf.*format accepté/
		);
		// No longer than the field takes, and heavier than a document may be (TO-43).
		await text.fill('語'.repeat(80_000));
		const heavy = page.getByText('L’ensemble est trop long pour être gardé en entier');
		await expect(heavy).toBeVisible();
		await page.getByRole('button', { name: 'J’ai terminé' }).click();
		await expect(page.locator(':focus')).toContainText('L’ensemble est trop long');
		await expect(page.getByRole('dialog')).toBeHidden();
		await text.fill(HOSTILE);
		await expect(heavy).toBeHidden();
		await files.setInputFiles(pdf('lettre.pdf'));
		await expect(page.getByRole('button', { name: 'Ouvrir lettre.pdf' })).toBeVisible();
		await savedHere(page);
		page = await reopen(page, page.url());
		await expect(page.getByLabel(/^Votre texte/)).toHaveValue(HOSTILE);
		await expect(page.getByRole('button', { name: /^Ouvrir/ })).toHaveCount(1);
		await nothingRan(page);
	});

	await test.step('a search: a text too long is kept up to its limit, and told; it cannot be finished', async () => {
		await openOwnTask(page, LOOK);
		const notes = page.getByLabel(/^Vos notes/);
		await notes.fill(`${'é'.repeat(LIMIT)}${'z'.repeat(1_000_000)}`);
		await expect(notes).toHaveAccessibleDescription(/Raccourcissez ce texte de 1000000 caractères/);
		await expect(page.getByText('Un texte est trop long pour être gardé en entier')).toBeVisible();
		await page.getByRole('button', { name: 'J’ai terminé' }).click();
		await expect(page.getByRole('dialog')).toBeHidden();
		await expect(notes).toBeFocused();
		await page.getByRole('button', { name: 'Ajouter une source' }).click();
		const title = page.getByLabel(/^Son titre, ou/);
		await title.focus();
		await paste(page, 'a'.repeat(1_000));
		expect((await title.inputValue()).length).toBe(160);
		await page.getByLabel(/^Adresse ou référence/).fill('javascript:window.ran=1');
		await notes.fill(`${'é'.repeat(LIMIT)}`);
		await savedHere(page);
		page = await reopen(page, page.url());
		await expect(page.getByLabel(/^Vos notes/)).toHaveValue('é'.repeat(LIMIT));
		await expect(page.locator('a[href^="javascript"]')).toHaveCount(0);
		await everythingSent(page);
	});

	await test.step('a questionnaire: composed and answered with what fits no question', async () => {
		await page.goto('/mon-espace/personnel');
		await page.getByRole('link', { name: 'Nouveau parcours' }).click();
		await page.getByLabel('Comment s’appelle-t-il ?').fill(HOSTILE.slice(0, 60));
		const step = page.getByRole('group', { name: 'Étape 1' });
		await step.getByLabel('Que voulez-vous faire ?').fill(ASK);
		await step.getByLabel('Avec quoi').selectOption({ label: 'Questionnaire' });
		await step.getByText('Préciser (facultatif)').click();
		const label = step.getByLabel('Question', { exact: true });
		const add = step.getByRole('button', { name: 'Ajouter une question' });
		await add.click();
		const taken = await label.getAttribute('id');
		await step.getByRole('button', { name: /^Supprimer «/ }).click();
		await add.click();
		expect(await label.getAttribute('id'), 'no id is given again (TO-40)').not.toBe(taken);
		await page.getByRole('button', { name: 'Créer ce parcours' }).click();
		await expect(label).toHaveAccessibleDescription(/Écrivez la question/);
		await label.fill(HOSTILE.slice(0, 150));
		await page.getByRole('link', { name: 'Abandonner' }).click();
		const asked = page.getByRole('dialog', { name: 'Quitter sans garder ce texte' });
		await expect(asked).toContainText('Ce parcours n’est pas encore enregistré');
		await asked.getByRole('button', { name: 'Annuler' }).click();
		await step.getByLabel('Forme de la réponse').selectOption({ label: 'Nombre' });
		const most = step.getByLabel(/^à/);
		await most.fill('1O');
		await page.getByRole('button', { name: 'Créer ce parcours' }).click();
		await expect(most).toHaveAccessibleDescription(/Écrivez un nombre/);
		await expect(most).toHaveValue('1O');
		await most.fill('');
		await page.getByRole('button', { name: 'Créer ce parcours' }).click();
		await expect(page.getByRole('heading', { name: 'À moi', exact: true })).toBeVisible();
		await openOwnTask(page, ASK);
		const number = page.getByRole('main').getByRole('textbox');
		await number.fill('beaucoup');
		await number.blur();
		await expect(number).toHaveAccessibleDescription(/Écrivez un nombre/);
		await number.fill('');
		await number.focus();
		await paste(page, '9'.repeat(100_000));
		expect((await number.inputValue()).length).toBe(60);
		await savedHere(page);
		await everythingSent(page);
		await nothingRan(page);
	});
});
