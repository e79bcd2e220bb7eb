import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { CONSULTANTS, STAFF } from '../support/people';
import { everythingSent, goTo, signIn } from '../support/session';

const TITLE = 'Devenir luthière ou luthier';

const dialog = (page: Page) => page.getByRole('alertdialog').or(page.getByRole('dialog'));
const cancel = (page: Page) =>
	page.locator('form').getByRole('button', { name: 'Annuler' }).click();

test('PU-33, CH-21 reception writes a card that everybody finds, and retires it', async ({
	open
}) => {
	test.setTimeout(90_000);
	const tablet = await open('tablet');
	const phone = await open('phone');
	await Promise.all([
		signIn(tablet, STAFF.reception.email, '/accueil'),
		// Without a counsellor, and of another structure (D03).
		signIn(phone, CONSULTANTS.david, '/mon-espace')
	]);

	await test.step('what is missing or wrong is said beside its field, and nothing typed is lost', async () => {
		await tablet.goto('/accueil/documentation');
		await tablet.getByRole('button', { name: 'Nouvelle fiche' }).click();
		await tablet.getByLabel('Titre', { exact: true }).fill(TITLE);
		await tablet.getByLabel('Texte', { exact: true }).fill('x'.repeat(4_001));
		await tablet.getByLabel('Vérifiée le').fill('2999-01-01');
		await tablet.getByRole('button', { name: 'Ajouter un lien' }).click();
		await tablet.getByLabel('Nom du lien 1').fill('La fiche');
		await tablet.getByRole('button', { name: 'Enregistrer la fiche' }).click();
		for (const fault of [
			'Dites en une phrase ce que la fiche apprend.',
			'Raccourcissez ce texte.',
			'Choisissez un thème.',
			'Dites pour quel pays la fiche vaut.',
			'Choisissez un jour qui n’est pas dans l’avenir.',
			'Donnez à chaque lien un nom et une adresse, ou enlevez-le.'
		]) {
			await expect(tablet.getByText(fault)).toHaveCount(2);
		}
		await expect(tablet.getByLabel('Titre', { exact: true })).toHaveValue(TITLE);
		await expect(tablet.getByLabel('Texte', { exact: true })).toHaveValue('x'.repeat(4_001));
	});

	await test.step('the page is not left by a slip of the thumb', async () => {
		for (const way of [
			() => goTo(tablet, 'Demandes'),
			() => goTo(tablet, 'Fiches'),
			() => cancel(tablet)
		]) {
			await way();
			await expect(dialog(tablet)).toContainText('pas encore enregistrée');
			await tablet.keyboard.press('Escape');
			await expect(dialog(tablet)).toBeHidden();
			await expect(tablet.getByLabel('Titre', { exact: true })).toHaveValue(TITLE);
		}
	});

	await test.step('the card is written, and found on another device', async () => {
		await tablet.getByLabel('En une ou deux phrases').fill('Fabriquer et réparer des violons.');
		await tablet
			.getByLabel('Texte', { exact: true })
			.fill('Il faut de bonnes mains et de la patience.');
		await tablet.getByLabel('Adresse ou référence 1').fill('javascript:alert(1)');
		await tablet.getByLabel('Thème').selectOption({ label: 'Métiers' });
		await tablet.getByText('France et Suisse', { exact: true }).click();
		await tablet.getByLabel('Vérifiée le').fill('2026-01-05');
		await tablet.getByRole('button', { name: 'Enregistrer la fiche' }).click();
		await expect(tablet.getByRole('heading', { name: TITLE, level: 2 })).toBeVisible();
		await everythingSent(tablet);
		await phone.goto('/mon-espace/documentation');
		await phone.getByRole('searchbox').fill('lutiere violon');
		await phone.locator('summary', { hasText: TITLE }).click();
		await expect(phone.getByText('Il faut de bonnes mains')).toBeVisible();
		// Text is text: an address that is none opens nothing.
		await expect(phone.getByText('javascript:alert(1)')).toBeVisible();
		await expect(phone.getByRole('link', { name: /javascript/ })).toHaveCount(0);
	});

	await test.step('retired, it is offered no more', async () => {
		await tablet.getByRole('button', { name: 'Retirer la fiche' }).click();
		await dialog(tablet).getByRole('button', { name: 'Retirer la fiche' }).click();
		await everythingSent(tablet);
		await expect(phone.getByText('Aucune fiche ne correspond')).toBeVisible();
		await tablet.getByLabel('Fiches retirées').check();
		const retired = tablet.getByRole('link', { name: new RegExp(`^${TITLE}`) });
		await expect(retired).toBeVisible();
		await tablet.getByRole('searchbox').fill('violons');
		await expect(retired).toBeVisible();
		await tablet.getByRole('searchbox').fill('plomberie');
		await expect(retired).toBeHidden();
	});

	await test.step('left for the list it stands beside, and asked again of the next text', async () => {
		for (const way of [
			() => goTo(tablet, 'Fiches'),
			() => cancel(tablet),
			() => goTo(tablet, 'Demandes')
		]) {
			await tablet.getByRole('button', { name: 'Nouvelle fiche' }).click();
			await tablet.getByLabel('Titre', { exact: true }).fill('Une idée');
			await way();
			await dialog(tablet).getByRole('button', { name: 'Quitter quand même' }).click();
			await expect(tablet.getByLabel('Titre', { exact: true })).toBeHidden();
		}
		await expect(tablet).toHaveURL(/\/accueil$/);
	});
});
