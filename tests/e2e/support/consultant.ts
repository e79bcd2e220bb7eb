import { expect, type Page } from '@playwright/test';

/** A small, real PDF. */
export function pdf(name: string) {
	const text = '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
	return { name, mimeType: 'application/pdf', buffer: Buffer.from(text) };
}

/** The address of whoever follows the person signed in, as her home tells: the demo gives her anyone. */
export async function counsellorOf(page: Page): Promise<string> {
	const told = await page.getByText(/ vous accompagne/).innerText();
	const plain = (name = '') => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	const [firstName, surname] = told.split(' ');
	return `${plain(firstName)}.${plain(surname)}@ofpc.test`;
}

/** Opens a task of the current pathway from the path on the home screen. */
export async function openTask(page: Page, title: string): Promise<void> {
	await page.goto('/mon-espace');
	await page.getByRole('button', { name: new RegExp(`^${title}`) }).click();
	await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
}

/** Waits until what was typed is kept on the device. */
export async function savedHere(page: Page): Promise<void> {
	await expect(page.getByText(/^Enregistré/).first()).toBeVisible();
}

/** S40: «J’ai terminé», and the confirmation that says what happens then. */
export async function finishTask(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'J’ai terminé' }).click();
	await page.getByRole('button', { name: 'Oui, j’ai terminé' }).click();
	await expect(page.getByRole('button', { name: 'Oui, j’ai terminé' })).toBeHidden();
}

/** S53: sets a pathway of her own, every task of it with one tool: to write a document, unless more is said. */
export async function composeOwnPathway(
	page: Page,
	title: string,
	tasks: string[],
	tool = /^Document$/
): Promise<void> {
	await page.goto('/mon-espace/personnel');
	await page.getByRole('link', { name: 'Nouveau parcours' }).click();
	await page.getByLabel('Comment s’appelle-t-il ?').fill(title);
	for (const [index, task] of tasks.entries()) {
		if (index > 0) await page.getByRole('button', { name: 'Ajouter une étape' }).click();
		const step = page.getByRole('group', { name: `Étape ${index + 1}` });
		await step.getByLabel('Que voulez-vous faire ?').fill(task);
		const choice = step.getByLabel('Avec quoi');
		const label = await choice.locator('option').filter({ hasText: tool }).textContent();
		await choice.selectOption({ label: label ?? '' });
	}
	await page.getByRole('button', { name: 'Créer ce parcours' }).click();
	await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
}

/** Opens a task of her own pathway. */
export async function openOwnTask(page: Page, task: string): Promise<void> {
	await page.goto('/mon-espace/personnel');
	await page.getByRole('link', { name: new RegExp(`^${task}`) }).click();
	await expect(page.getByRole('heading', { name: task, level: 1 })).toBeVisible();
}

/** Writes a text in a task of her own pathway. */
export async function writeOwn(page: Page, task: string, text: string): Promise<void> {
	await openOwnTask(page, task);
	await page.getByLabel(/^Votre texte/).fill(text);
	await savedHere(page);
}
