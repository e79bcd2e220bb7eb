import type { CDPSession, Page } from '@playwright/test';

/** The device has no room for anything more, until it is called again with false (F7). */
export async function full(page: Page, is: boolean): Promise<void> {
	const origin = new URL(page.url()).origin;
	const session = await toolsOf(page);
	await session.send('Storage.overrideQuotaForOrigin', {
		origin,
		...(is && { quotaSize: 1_000 })
	});
}

/** The browser takes its databases away from the app, open or closed, as when room runs out (F8). */
export async function clearDatabases(page: Page, origin: string): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
	await session.detach();
}

/** What the browser keeps outside IndexedDB: caches, local and session storage, as text. */
export async function besideDatabases(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const kept = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				kept.push(request.url, (await (await cache.match(request))?.text()) ?? '');
			}
		}
		return kept.join('\n');
	});
}

/** One session per page: an override lasts as long as the session that made it. */
const tools = new WeakMap<Page, CDPSession>();

async function toolsOf(page: Page): Promise<CDPSession> {
	const known = tools.get(page) ?? (await page.context().newCDPSession(page));
	tools.set(page, known);
	return known;
}
