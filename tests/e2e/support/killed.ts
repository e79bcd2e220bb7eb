import type { Page } from '@playwright/test';

/** As when the battery falls out; then a page is opened, the one that was there unless told otherwise. */
export async function killed(page: Page, address = page.url()): Promise<Page> {
	const context = page.context();
	const session = await context.newCDPSession(page);
	const gone = page.waitForEvent('crash');
	session.send('Page.crash').catch(() => undefined);
	await gone;
	await page.close();
	const fresh = await context.newPage();
	await fresh.goto(address);
	return fresh;
}
