import type { Locator, Page } from '@playwright/test';
import { savedHere } from '../support/consultant';
import { expect, test } from '../support/fixtures';
import { CONSULTANTS } from '../support/people';
import { reopen, signIn } from '../support/session';

const HOSTILE = '<img src=x onerror="window.ran=1"><script>window.ran=1</script> \u202ea=cmd|b';
/** The tools that bad-input.spec.ts leaves out, and one of its own: as many as a pathway takes. */
const TOOLS = [/^Rencontre/, /^Atelier/, /^Visite/, /^Test/, /^Fiches/, /^Entretien/, /^Recherche/];
const title = (place: number) => `Étape numéro ${place + 1}`;

/** The fields one writes in, of those that are to be seen now. */
const fields = (within: Locator) =>
	within.locator('textarea:visible, input:not([type]):visible, input[type=text]:visible').all();

/** The label a field has, by which it is found again. */
const nameOf = (field: Locator) =>
	field.evaluate((one: HTMLInputElement) => one.labels?.[0]?.textContent?.trim() ?? one.id);

test('TO-23 hostile and endless input in every field of every player is told, kept, and read back', async ({
	open
}) => {
	test.setTimeout(180_000);
	let page = await open('phone');
	await signIn(page, CONSULTANTS.yasmina, '/mon-espace');
	await compose(page);

	const written = await inEachTask(page, async (place) => {
		await noSuchDay(page);
		return eachField(page, (field, name) => abused(page, field, `${HOSTILE} ${place} ${name}`));
	});
	for (const fields of written) expect(fields.size).toBeGreaterThan(0);
	page = await reopen(page, '/mon-espace/personnel');
	const read = await inEachTask(page, () => eachField(page, (field) => field.inputValue()));
	expect(read).toEqual(written);
	expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

/** Opens one task after the other; what was typed is kept before the next. */
async function inEachTask<T>(page: Page, look: (place: number) => Promise<T>): Promise<T[]> {
	const found: T[] = [];
	for (const [place, tool] of TOOLS.entries()) {
		await test.step(String(tool), async () => {
			await page.getByRole('link', { name: new RegExp(`^${title(place)}`) }).click();
			found.push(await look(place));
			await savedHere(page);
			await page.getByRole('link', { name: 'Retour à mes parcours' }).click();
		});
	}
	return found;
}

/** What comes of each field, by its label. */
async function eachField(
	page: Page,
	look: (field: Locator, name: string) => Promise<string>
): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	await onEachPage(page, async (within) => {
		for (const field of await fields(within)) {
			const name = await nameOf(field);
			found.set(name, await look(field, name));
		}
	});
	return found;
}

/** One pathway, each step with another tool; whatever is typed into its editor is no danger either. */
async function compose(page: Page): Promise<void> {
	await page.goto('/mon-espace/personnel');
	await page.getByRole('link', { name: 'Nouveau parcours' }).click();
	await page.getByLabel('Comment s’appelle-t-il ?').fill('Tout essayer');
	for (const [place, tool] of TOOLS.entries()) {
		if (place > 0) await page.getByRole('button', { name: 'Ajouter une étape' }).click();
		const step = page.getByRole('group', { name: `Étape ${place + 1}` });
		await step.getByLabel('Que voulez-vous faire ?').fill(title(place));
		const choice = step.getByLabel('Avec quoi');
		const label = await choice.locator('option').filter({ hasText: tool }).textContent();
		await choice.selectOption({ label: label ?? '' });
		await step.getByText('Préciser (facultatif)').click();
		for (const field of await step.locator('details textarea').all()) await field.fill(HOSTILE);
	}
	await page.getByRole('button', { name: 'Créer ce parcours' }).click();
	await expect(page.getByRole('heading', { name: 'Tout essayer', exact: true })).toBeVisible();
}

/** A day beyond all calendars, where one is asked for, is told there. */
async function noSuchDay(page: Page): Promise<void> {
	await shown(page);
	const day = page.getByRole('main').getByLabel(/^Le jour/);
	if (!(await day.isVisible())) return;
	await day.fill('12026-11-27');
	await expect(day).toHaveAccessibleDescription(/Choisissez une date qui existe/);
	await day.fill('');
}

/** A player comes a moment after its page. */
async function shown(page: Page): Promise<void> {
	const main = page.getByRole('main');
	const on = main.getByRole('button', { name: /^Continuer/ });
	await expect(main.locator('textarea, [role=tab]').or(on).first()).toBeVisible();
}

/** All that a player shows: its tabs one after the other, or the last page of a test, or an open card. */
async function onEachPage(page: Page, look: (within: Locator) => Promise<void>): Promise<void> {
	const main = page.getByRole('main');
	await shown(page);
	const tabs = main.getByRole('tab');
	for (const tab of await tabs.all()) {
		await tab.click();
		await look(main);
	}
	if ((await tabs.count()) > 0) return;
	const on = main.getByRole('button', { name: /^Continuer/ });
	while (await on.isVisible()) await on.click();
	const card = main.locator('summary').first();
	if (await card.isVisible()) await card.click();
	await look(main);
}

/** Types too much, is told, cannot finish; then types what fits. @returns what stands there in the end */
async function abused(page: Page, field: Locator, text: string): Promise<string> {
	const limit = await field.getAttribute('maxlength');
	if (limit !== null) {
		await field.focus();
		await page.evaluate(
			(pasted) => document.execCommand('insertText', false, pasted),
			'é'.repeat(9_000)
		);
		expect((await field.inputValue()).length).toBe(Number(limit));
		await field.fill(text.slice(0, Number(limit)));
		return field.inputValue();
	}
	await field.fill('é'.repeat(6_000));
	await expect(field).toHaveAccessibleDescription(/Raccourcissez ce texte de \d+ caractères/);
	await page.getByRole('button', { name: 'J’ai terminé' }).click();
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(field).toBeFocused();
	await field.fill(text);
	return text;
}
