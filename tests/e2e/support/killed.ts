import type { Page } from '@playwright/test';

/** As when the battery falls out; then the app is opened again where it was. */
export async function killed(page: Page): Promise<Page> {
	const [context, address] = [page.context(), page.url()];
	const session = await context.newCDPSession(page);
	const gone = page.waitForEvent('crash');
	session.send('Page.crash').catch(() => undefined);
	await gone;
	await page.close();
	const fresh = await context.newPage();
	await fresh.goto(address);
	return fresh;
}
