import { expect, type Page } from '@playwright/test';

/** One thing somebody sees: a page, or a page with something opened in it. */
export interface Screen {
	name: string;
	/** Leads there; the page is signed in and its width is set. */
	show: (page: Page) => Promise<unknown>;
}

export interface Role {
	name: string;
	/** Absent for the public. */
	email?: string;
	area: string;
	/** Its own device, then the width at which the dark theme is looked at. */
	widths: readonly [own: number, other: number];
	screens: readonly Screen[];
}

/** Leads to an address. */
export const visit =
	(path: string) =>
	(page: Page): Promise<unknown> =>
		page.goto(path);

/** Presses the first button of that name. */
export function press(name: string | RegExp) {
	return (page: Page): Promise<void> => page.getByRole('button', { name }).first().click();
}

export const main = (page: Page) => page.getByRole('main');

/** Presses a button, and waits for the window it opens. */
export async function dialogOf(page: Page, name: string | RegExp): Promise<void> {
	await press(name)(page);
	await expect(page.getByRole('dialog').or(page.getByRole('alertdialog')).first()).toBeVisible();
}

/** Once the one before is closed. */
export function anotherDialog(name: string | RegExp) {
	return async (page: Page): Promise<void> => {
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toBeHidden();
		await dialogOf(page, name);
	};
}

export async function openWorkshop(page: Page): Promise<void> {
	await main(page)
		.getByRole('link', { name: /Rédiger son CV/ })
		.first()
		.click();
	await expect(page.getByRole('heading', { name: 'Feuille de présence' })).toBeVisible();
}

export async function firstThread(page: Page): Promise<void> {
	await main(page).getByRole('list').first().getByRole('link').first().click();
	await expect(page.getByRole('textbox', { name: /^Votre message/ })).toBeVisible();
}

/** What everyone signed in has in the header. */
export const MENU: readonly Screen[] = [
	{
		name: 'menu',
		show: async (page) => {
			await press(/^Menu de/)(page);
			await expect(page.getByRole('menu')).toBeVisible();
		}
	},
	{
		name: 'sync details',
		show: async (page) => {
			await page.getByRole('menuitem', { name: 'Détail des envois' }).click();
			await expect(page.getByRole('dialog')).toBeVisible();
		}
	}
];
