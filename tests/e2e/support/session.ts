import { expect, type Page } from '@playwright/test';
import { PASSWORD } from './people';

/** Signs in by e-mail and password, and waits until everything is there. */
export async function signIn(page: Page, email: string, area: string): Promise<void> {
	await page.goto('/connexion');
	await signInHere(page, email, area);
}

/** The same on the sign-in page, without opening the app anew. */
export async function signInHere(page: Page, email: string, area: string): Promise<void> {
	const password = page.getByLabel('Mot de passe', { exact: true });
	const form = page.locator('form').filter({ has: password });
	await form.getByLabel('Adresse e-mail').fill(email);
	await password.fill(PASSWORD);
	await form.getByRole('button', { name: 'Se connecter', exact: true }).click();
	await page.waitForURL(`**${area}`);
	await everythingSent(page);
}

/** Waits until the mark in the header says, with the server's proof, that nothing is missing. */
export async function everythingSent(page: Page): Promise<void> {
	await expect(syncMark(page)).toContainText('Tout est envoyé', { timeout: 30_000 });
}

/** The mark in the header. */
export function syncMark(page: Page) {
	return page.getByRole('button', { name: /Voir le détail des envois/ });
}

/** Cuts the network of this device, or gives it back. */
export async function offline(page: Page, cut: boolean): Promise<void> {
	await page.context().setOffline(cut);
}

/** Waits until the service worker holds the app and answers this page: from here on it opens without a network. */
export async function installed(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});
	// Ready is one that is still about to take over the page that brought it.
	await expect
		.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 30_000 })
		.toBe('activated');
	await expect
		.poll(() => page.evaluate(async () => (await caches.keys()).length), { timeout: 30_000 })
		.toBeGreaterThan(0);
}

/** Closes the app and opens it again on an address, as from the home screen. */
export async function reopen(page: Page, address: string): Promise<Page> {
	const context = page.context();
	await page.close();
	const fresh = await context.newPage();
	await fresh.goto(address);
	return fresh;
}

/** Goes to a page by the navigation: what a narrow screen has no place for is behind «Autres pages». */
export async function goTo(page: Page, name: string): Promise<void> {
	const bar = page.getByRole('navigation', { name: 'Navigation principale' });
	const link = bar.getByRole('link', { name });
	if (await link.isVisible()) return link.click();
	await bar.getByRole('button', { name: 'Autres pages' }).click();
	await page.getByRole('menuitem', { name }).click();
}
