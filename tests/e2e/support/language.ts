import { expect, type Page } from '@playwright/test';
import { everythingSent } from './session';

/** Chooses English by the menu; the page comes back where it was. */
export async function toEnglish(page: Page): Promise<void> {
	await page.getByRole('button', { name: /^Menu de / }).click();
	await page.getByRole('menuitem', { name: 'English' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
}

/** Back to French by the menu: the next test that signs in as the same person reads French. */
export async function backToFrench(page: Page): Promise<void> {
	await page.getByRole('button', { name: /’s menu$/ }).click();
	await page.getByRole('menuitem', { name: 'Français' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
	await everythingSent(page);
}
