import { expect, type Locator, type Page } from '@playwright/test';

/** Reception of the MIFE de l’Ain, which also follows people. */
export const BASTIEN = { email: 'bastien.perret@mife-ain.test', name: 'Bastien Perret' };

/** The list on the reception's home screen; not there while nobody asks. */
export const arrivals = (page: Page): Locator =>
	page.getByRole('region', { name: 'Dossiers qui souhaitent arriver' });

/** One who asks, in that list. */
export const arrival = (page: Page, name: string): Locator =>
	arrivals(page).getByRole('listitem').filter({ hasText: name });

/** MO-01: on her settings, the person asks to go on at the MIFE de l’Ain. */
export async function askToMove(page: Page): Promise<void> {
	await page.getByLabel('Structure', { exact: true }).selectOption({ label: 'MIFE de l’Ain' });
	await page.getByRole('button', { name: 'Demander à poursuivre là-bas' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Demander' }).click();
	await expect(page.getByText(/^Vous avez demandé aujourd’hui à poursuivre/)).toBeVisible();
}
