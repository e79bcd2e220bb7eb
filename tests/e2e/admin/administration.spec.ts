import type { Page } from '@playwright/test';
import { overflow, violations } from '../access/axe';
import { expect, test } from '../support/fixtures';
import { STAFF } from '../support/people';
import { everythingSent, installed, offline, signIn } from '../support/session';

const main = (page: Page) => page.getByRole('main');

test.describe('ready replies', () => {
	const TITLE = 'Venir sans rendez-vous';

	test('PU-44, DO-90, DO-91 the admin writes one, reception puts it at the cursor, offline', async ({
		open
	}) => {
		test.setTimeout(120_000);
		const admin = await open('laptop');
		const desk = await open('tablet');
		await Promise.all([
			signIn(admin, STAFF.localAdmin.email, '/admin'),
			signIn(desk, STAFF.reception.email, '/accueil')
		]);

		await test.step('a word that cannot be filled in is told beside its field, and nothing is lost', async () => {
			await admin.goto('/admin/reponses');
			await admin.getByRole('button', { name: 'Nouvelle réponse' }).click();
			const text = admin.getByLabel('Texte', { exact: true });
			await text.fill('Bonjour {surnom}, venez quand vous voulez.');
			await admin.getByRole('button', { name: 'Enregistrer la réponse' }).click();
			await expect(text).toHaveAccessibleDescription(/\{surnom\}.» ne peut pas/);
			await expect(admin.getByText('Donnez un titre à cette réponse.')).toHaveCount(2);
			await expect(admin.getByText('Dites à quoi sert cette réponse.')).toHaveCount(2);
			await accessible(admin);
			await expect(text).toHaveValue('Bonjour {surnom}, venez quand vous voulez.');
		});

		await test.step('mended, it is kept; the words are put where the cursor stands', async () => {
			const text = admin.getByLabel('Texte', { exact: true });
			await text.fill('Bonjour , venez quand vous voulez. {conseiller} vous recevra.');
			await text.press('Home');
			for (let at = 0; at < 'Bonjour '.length; at++) await text.press('ArrowRight');
			await admin.getByRole('button', { name: '{prénom}' }).click();
			await expect(text).toBeFocused();
			await expect(text).toHaveValue(/^Bonjour \{prénom\}, venez/);
			await admin.getByLabel('Titre', { exact: true }).fill(TITLE);
			await admin.getByRole('radio', { name: 'Répondre' }).check({ force: true });
			await admin.getByRole('button', { name: 'Enregistrer la réponse' }).click();
			await expect(admin.getByRole('heading', { name: TITLE, level: 2 })).toBeVisible();
			await everythingSent(admin);
		});

		await test.step('reception finds it by the keyboard, without a network, behind what is typed', async () => {
			await everythingSent(desk);
			await installed(desk);
			await openFirstRequest(desk);
			await offline(desk, true);
			await main(desk)
				.getByRole('button', { name: /^Répondre ou orienter/ })
				.click();
			const dialog = desk.getByRole('dialog');
			const words = dialog.getByLabel('Vos mots à la personne');
			await words.fill('Avant. Après.');
			await words.press('Home');
			for (let at = 0; at < 'Avant.'.length; at++) await words.press('ArrowRight');
			await dialog.getByRole('button', { name: 'Réponses prêtes' }).press('Enter');
			await desk.keyboard.type('sans rendez');
			await expect(dialog.getByRole('option')).toHaveCount(2);
			await accessible(desk);
			await desk.keyboard.press('Escape');
			await expect(dialog.getByRole('option')).toHaveCount(0);
			await desk.keyboard.press('Enter');
			await desk.keyboard.type('quand vous voulez');
			await desk.keyboard.press('Enter');
			await expect(words).toBeFocused();
			await expect(words).toHaveValue(
				/^Avant\.\nBonjour (?!\{)[^,]+, venez quand.*recevra\. Après\.$/s
			);
		});

		await test.step('what could not be filled in is completed before it leaves', async () => {
			const dialog = desk.getByRole('dialog');
			await dialog.getByRole('button', { name: 'Terminer la demande' }).click();
			await expect(dialog.getByText(/Complétez avant d’envoyer.: \{conseiller\}\./)).toBeVisible();
		});
	});
});

/** Nothing for axe to say, and nothing that scrolls sideways. */
async function accessible(page: Page): Promise<void> {
	expect(await violations(page)).toEqual([]);
	expect(await overflow(page)).toEqual([]);
}

/** The first of those that wait. */
async function openFirstRequest(page: Page): Promise<void> {
	await main(page).getByRole('listitem').getByRole('link').first().click();
	await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
}
