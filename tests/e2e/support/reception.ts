import { expect, type Page } from '@playwright/test';

/** Opens a request of the queue by its person's name. */
export async function openRequest(page: Page, name: string): Promise<void> {
	await page.goto('/accueil');
	await page.getByRole('link', { name: new RegExp(`^${name}`) }).click();
	await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible();
}

/** D01: asks for what is missing. */
export async function askComplement(page: Page, question: string): Promise<void> {
	await page.getByRole('button', { name: /Demander un complément/ }).click();
	await page.getByLabel('Votre question').fill(question);
	await page.getByRole('button', { name: 'Poser la question' }).click();
	await expect(page.getByRole('dialog')).toBeHidden();
}

/** S23: entrusts the dossier shown to a counsellor. */
export async function assign(page: Page, counsellor: string): Promise<void> {
	await page.getByRole('button', { name: /^Confier le dossier À/ }).click();
	await page.getByRole('radio', { name: new RegExp(`^${counsellor}`) }).check();
	await page.getByRole('button', { name: 'Confier le dossier', exact: true }).click();
	await expect(page.getByRole('dialog')).toBeHidden();
}

/** S22, D14: opens an account for somebody who telephones, with a counsellor in the same gesture. */
export async function openAccountByPhone(
	page: Page,
	person: { firstName: string; surname: string },
	counsellor: string
): Promise<void> {
	await page.getByRole('link', { name: 'Ouvrir un compte' }).first().click();
	await page.getByRole('radio', { name: 'Par téléphone' }).check();
	await page.getByLabel('Nom', { exact: true }).fill(person.surname);
	await page.getByLabel('Prénom').fill(person.firstName);
	await page.getByLabel(/^Téléphone/).fill('+41 79 000 99 99');
	const counsellors = page.getByLabel(/^Conseiller·ère/);
	const option = counsellors.locator('option', { hasText: counsellor });
	await counsellors.selectOption({ label: (await option.textContent())?.trim() ?? '' });
	await page.getByRole('button', { name: 'Ouvrir le compte' }).click();
}

/** Ends the following of a person by a counsellor. */
export async function endAssignment(page: Page, name: string): Promise<void> {
	await page.goto('/accueil/personnes');
	await page.getByRole('searchbox').fill(name);
	await page.getByRole('link', { name: new RegExp(`^${name}`) }).click();
	await page.getByRole('button', { name: 'Terminer le suivi' }).click();
	const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
	await dialog.getByRole('button', { name: /Terminer/ }).click();
	await expect(dialog).toBeHidden();
}
