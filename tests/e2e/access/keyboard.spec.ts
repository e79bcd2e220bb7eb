import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { STAFF } from '../support/people';
import { signIn } from '../support/session';

const MOST_TABS = 80;

/** Goes to a control with the Tab key alone, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
	await expect(target).toBeVisible();
	for (let presses = 0; presses < MOST_TABS; presses++) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Not reached in ${MOST_TABS} presses of Tab: ${target}`);
}

async function pressOn(page: Page, target: Locator, key = 'Enter'): Promise<void> {
	await tabTo(page, target);
	await page.keyboard.press(key);
}

async function typeIn(page: Page, target: Locator, text: string): Promise<void> {
	await tabTo(page, target);
	await page.keyboard.type(text);
}

/** A group is entered by Tab and answered by the arrows: this goes to one of its answers. */
async function answer(page: Page, name: string | RegExp): Promise<void> {
	const wanted = page.getByRole('radio', { name });
	const group = page.getByRole('group').or(page.getByRole('radiogroup')).filter({ has: wanted });
	await tabTo(page, group.last().getByRole('radio').first());
	await page.keyboard.press('Space');
	for (let presses = 0; presses < 10 && !(await wanted.isChecked()); presses++) {
		await page.keyboard.press('ArrowDown');
	}
	await expect(wanted).toBeChecked();
}

const next = (page: Page) => pressOn(page, page.getByRole('button', { name: 'Continuer' }));

test('the skip link is the first stop and leads to the content', async ({ open }) => {
	const page = await open('laptop');
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('#main')).toBeFocused();
});

test('a request is written and sent without a mouse; errors lead to their fields', async ({
	open
}) => {
	const page = await open('laptop');
	await page.goto('/');
	await pressOn(page, page.getByRole('link', { name: 'Demander un accompagnement' }).first());
	await typeIn(page, page.getByLabel('Votre situation, avec vos mots'), 'Changer de métier.');
	await next(page);
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await answer(page, /^OFPC/);
	await next(page);
	await expect(page.getByRole('heading', { name: 'Qui êtes-vous ?' })).toBeVisible();
	await next(page);
	await expect(page.getByRole('group', { name: /points à/ })).toBeFocused();
	await pressOn(page, page.getByRole('link', { name: 'Écrivez votre nom.' }));
	await expect(page.getByLabel('Nom', { exact: true })).toBeFocused();
	await page.keyboard.type('Tournier');
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.type('Inès');
	await typeIn(page, page.getByLabel('Adresse e-mail'), 'ines.tournier@exemple.test');
	await next(page);
	await answer(page, 'En emploi');
	await answer(page, 'AFP ou CFC');
	await next(page);
	await pressOn(page, page.getByRole('button', { name: 'Envoyer ma demande' }));
	await page.waitForURL('**/demande/envoyee');
});

test('a consultant opens a task and finishes it by keyboard', async ({ open }) => {
	const page = await open('laptop');
	await signIn(page, 'lea.martin@exemple.test', '/mon-espace');
	await pressOn(page, page.getByRole('link', { name: 'Reprendre' }).first());
	const finish = page.getByRole('button', { name: 'J’ai terminé', exact: true });
	await pressOn(page, finish);
	await expect(page.getByRole('alertdialog').or(page.getByRole('dialog'))).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(finish).toBeFocused();
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
	await pressOn(page, dialog.getByRole('button').last());
	await expect(dialog).toBeHidden();
	await expect(finish).toBeHidden();
});

test('a counsellor supervises by single keys', async ({ open }) => {
	const page = await open('laptop');
	await signIn(page, STAFF.counsellor.email, '/conseil');
	await page.goto('/conseil/supervision');
	const title = page.getByRole('main').getByRole('heading', { level: 2 }).first();
	const first = await title.textContent();
	await page.keyboard.press('j');
	await expect(page.locator('[aria-live]', { hasText: /^2 sur/ })).toBeVisible();
	await page.keyboard.press('k');
	await expect(title).toHaveText(first ?? '');
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	await page.keyboard.press('r');
	await expect(page.getByLabel('Remarque', { exact: true })).toBeFocused();
	await page.keyboard.type('Ajoutez un exemple précis.');
	await page.keyboard.press('Control+Enter');
	await expect(page.getByText(/rendue/).first()).toBeVisible();
	await page.keyboard.press('a');
	await expect(page.getByText(/acceptée/).first()).toBeVisible();
});

test('focus returns to what opened a dialog or a menu', async ({ open }) => {
	const page = await open('tablet');
	await signIn(page, STAFF.reception.email, '/accueil');
	const menu = page.getByRole('button', { name: /^Menu de/ });
	await pressOn(page, menu);
	await expect(page.getByRole('menu')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(menu).toBeFocused();
	await pressOn(page, page.getByRole('link', { name: /Attend depuis/ }).first());
	const ask = page.getByRole('button', { name: /Demander un complément/ });
	await pressOn(page, ask);
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(ask).toBeFocused();
});

test('a menu opened by keyboard has its first entry in hand, the first time too', async ({
	open
}) => {
	const page = await open('laptop');
	await signIn(page, STAFF.reception.email, '/accueil');
	const menu = page.getByRole('button', { name: /^Menu de/ });
	const [first, second] = [0, 1].map((n) => page.getByRole('menuitem').nth(n));
	for (const key of ['Enter', 'Space', 'ArrowDown']) {
		await pressOn(page, menu, key);
		await expect(first!).toBeFocused();
		await page.keyboard.press('ArrowDown');
		await expect(second!).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(menu).toBeFocused();
		// Open again with all of it here already.
		await page.keyboard.press(key);
		await expect(first!).toBeFocused();
		await page.keyboard.press('Escape');
		await page.reload();
	}
});
