import type { Page } from '@playwright/test';
import { bentTest as test, expect } from '../support/fixtures';
import type { Bent } from '../support/front';
import { installed, offline } from '../support/session';

const isPack = (path: string) => path.startsWith('/_app/immutable/pack-');

/** A screen this page has never shown, in the page as it is, and then opened anew. */
async function opensOffline(page: Page): Promise<void> {
	await offline(page, true);
	await page.getByRole('link', { name: 'Demander un accompagnement' }).first().click();
	await expect(page.getByLabel('Votre situation, avec vos mots')).toBeVisible();
	await page.goto('/entrer');
	await expect(page.getByRole('heading', { name: 'Entrer avec un code' })).toBeVisible();
	await offline(page, false);
}

test('AP-01 AP-02 AP-03 a first visit takes the app at once, and file by file where the line cuts that short', async ({
	open,
	front
}) => {
	/** A device's first visit, until all is kept: the built files it asked for, the pack answered like that. */
	const firstVisit = async (page: Page, pack: Bent) => {
		const asked: string[] = [];
		front.bend(({ path }) => (asked.push(path), isPack(path) ? pack : 'pass'));
		await page.goto('/connexion');
		await installed(page);
		return asked.filter((path) => path.startsWith('/_app/immutable/'));
	};

	await test.step('one request for what the first page did not need', async () => {
		const phone = await open('phone');
		const built = await firstVisit(phone, 'pass');
		expect(built.filter(isPack)).toHaveLength(1);
		// The first page's own files, twice at most, and fonts: never the four hundred.
		expect(built.length).toBeLessThan(120);
		await opensOffline(phone);
	});

	await test.step('where it breaks off, each file by itself', async () => {
		const tablet = await open('tablet');
		const built = await firstVisit(tablet, 'cut');
		expect(built.filter(isPack)).toHaveLength(1);
		expect(built.length).toBeGreaterThan(200);
		await opensOffline(tablet);
	});
});

test('AP-04 a page reloaded past the worker is taken in again, and opens any screen offline', async ({
	open
}) => {
	const laptop = await open('laptop');
	await laptop.goto('/connexion');
	await installed(laptop);
	const browser = await laptop.context().newCDPSession(laptop);
	const loaded = laptop.waitForEvent('load');
	await browser.send('Page.reload', { ignoreCache: true });
	await loaded;
	await installed(laptop);
	await opensOffline(laptop);
});
