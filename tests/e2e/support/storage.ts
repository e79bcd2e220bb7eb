import { expect, type CDPSession, type Page } from '@playwright/test';

/** The device has no room for anything more, until it is called again with false (F7). */
export async function full(page: Page, is: boolean): Promise<void> {
	const origin = new URL(page.url()).origin;
	const session = await toolsOf(page);
	await session.send('Storage.overrideQuotaForOrigin', {
		origin,
		...(is && { quotaSize: 1_000 })
	});
	// The browser looks at how much room there is only every half minute.
	await expect.poll(() => page.evaluate(hasRoom), { timeout: 45_000 }).toBe(!is);
}

/** Writes a little beside the app, and tells whether there was room for it. */
async function hasRoom(): Promise<boolean> {
	const opened = <T extends IDBRequest>(request: T) =>
		new Promise<T>((resolve) => (request.onsuccess = () => resolve(request)));
	const opening = indexedDB.open('room');
	opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
	// Where there is no room not even a database is made.
	const refused = new Promise<null>((resolve) => (opening.onerror = () => resolve(null)));
	const database = await Promise.race([opened(opening), refused]);
	if (!database) return false;
	const writing = opening.result.transaction('rows', 'readwrite');
	writing.objectStore('rows').put('x'.repeat(10_000), 1);
	const written = await new Promise<boolean>((resolve) => {
		writing.oncomplete = () => resolve(true);
		writing.onabort = () => resolve(false);
	});
	opening.result.close();
	await opened(indexedDB.deleteDatabase('room'));
	return written;
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
