import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the dossier of a person she follows. */
export async function openDossier(page: Page, name: string): Promise<void> {
	await page.goto('/conseil');
	const people = page.getByRole('region', { name: 'Les personnes que vous suivez' });
	await people.getByRole('link', { name }).click();
	await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

/** Cancels what a person has in hand and in line; her dossier is shown. */
export async function clearLine(page: Page, person: string): Promise<void> {
	await openDossier(page, person);
	await expect(page.getByRole('link', { name: 'Proposer une démarche' }).first()).toBeVisible();
	const current = page.getByRole('button', { name: 'Annuler cette démarche…' });
	while (await current.isVisible()) await cancelPathway(page, 'Nous en avons parlé.');
}

/** Composes a pathway in the place of all others, from a template without these tasks. */
export async function composeInstead(
	page: Page,
	person: string,
	template: string,
	without: readonly string[]
): Promise<void> {
	await clearLine(page, person);
	await takeTemplate(page, template);
	for (const title of without) await removeTask(page, title);
}

/** Composes a pathway without a template, in the place of all others; its first task is to be added. */
export async function composeAnew(page: Page, person: string, title: string): Promise<void> {
	await clearLine(page, person);
	await page.getByRole('link', { name: 'Proposer une démarche' }).first().click();
	await page.getByRole('button', { name: 'Partir d’une page blanche' }).click();
	await page.getByLabel('Titre de la démarche').fill(title);
}

/** Cancels the pathway shown, with a reason the person will read. */
export async function cancelPathway(page: Page, reason: string): Promise<void> {
	await page.getByRole('button', { name: 'Annuler cette démarche…' }).click();
	await page.getByLabel('Pourquoi ?').fill(reason);
	await page.getByRole('button', { name: 'Annuler la démarche' }).click();
	await expect(page.getByRole('dialog')).toBeHidden();
}

/** Takes a template of the bank for the person whose dossier is shown, and opens it in the composer. */
export async function takeTemplate(page: Page, title: string): Promise<void> {
	await page.getByRole('link', { name: 'Proposer une démarche' }).first().click();
	await page.getByRole('button', { name: new RegExp(`^${title}`) }).click();
	await page.getByRole('button', { name: 'Adapter ce modèle' }).click();
}

/** Removes a task of the pathway being composed. */
export async function removeTask(page: Page, title: string): Promise<void> {
	await page.getByRole('button', { name: new RegExp(`^Retirer «\\s${title}\\s»`) }).click();
}

/** Adds a new task, done with that tool, to the pathway being composed. */
export async function newTask(page: Page, tool: RegExp, title: string): Promise<void> {
	await page.getByRole('button', { name: 'Nouvelle tâche' }).click();
	await page.getByRole('dialog').getByRole('button', { name: tool }).click();
	await expect(page.getByLabel('Titre de la tâche')).toBeFocused();
	await page.getByLabel('Titre de la tâche').fill(title);
}

/** Proposes what is composed; the page then shows the dossier again. */
export async function propose(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Proposer', exact: true }).click();
	await page.waitForURL('**/conseil/dossier#*');
}

/** Chooses a task in the supervision queue. */
export async function judge(page: Page, person: string, task: string): Promise<void> {
	await page.getByRole('button', { name: new RegExp(`^${person} ${task}`) }).click();
	await expect(page.getByRole('heading', { name: task, level: 2 })).toBeVisible();
}

/** S46: takes a copy of a template of the bank. The copy is shown then, its parent named. */
export async function duplicateTemplate(page: Page, title: string): Promise<void> {
	await page.goto('/conseil/banque');
	await page
		.getByRole('button', { name: new RegExp(`^${title}`) })
		.first()
		.click();
	await page.getByRole('button', { name: 'Dupliquer' }).click();
	await expect(page.getByText('Copie créée.')).toBeVisible();
}

/** S43, S44: makes a template of her own from another, and shares it with the whole network. */
export async function shareOwnTemplate(page: Page, from: string, title: string): Promise<void> {
	await duplicateTemplate(page, from);
	await page.getByRole('button', { name: 'Modifier' }).click();
	await page.getByLabel('Titre de la démarche').fill(title);
	await page.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(page.getByRole('heading', { name: title })).toBeVisible();
	await page.getByLabel('Qui peut le voir').selectOption({ label: 'Tout le réseau' });
	// Kept before anybody leaves the page: the list tells whose a template is.
	const inList = page.getByRole('main').getByRole('button', { name: new RegExp(`^${title} `) });
	await expect(inList).not.toContainText('Moi seulement');
}

/** The field for what is said with a decision. */
export const remark = (page: Page) => page.getByLabel('Remarque', { exact: true });

/** Opens what was written twice about somebody, from what is to be looked at again. */
export async function openWrittenTwice(page: Page, person: string): Promise<Locator> {
	await toReview(page).getByRole('link', { name: person }).click();
	return page.getByRole('article', { name: 'Écrit deux fois' });
}

/** Refusals and conflicts, on the page of the day. */
export const toReview = (page: Page) => page.getByRole('region', { name: 'À revoir' });
