import type { Page } from '@playwright/test';

/**
 * Everything this device keeps, decrypted with its own keys as only a script of the app could: the raw
 * rows of IndexedDB, whatever the screens show. One line for each document, packed or not, and each note.
 */
export async function decryptedStore(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const asked = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const rowsOf = async (name: string) => {
			const opening = indexedDB.open(name);
			// One that is not there is not made: the app would find it, and it is the app's to make.
			opening.onupgradeneeded = () => opening.transaction!.abort();
			const db = await asked(opening).catch(() => null);
			if (!db) return [];
			const stores = [...db.objectStoreNames];
			const rows = await Promise.all(
				stores.map((store) => asked(db.transaction(store).objectStore(store).getAll()))
			);
			db.close();
			return rows.flat();
		};
		const people = (await rowsOf('jm-keys')) as { name: string; keys: { seal: CryptoKey } }[];
		const databases = await indexedDB.databases();
		const texts: string[] = [];
		for (const { name, keys } of people) {
			// Files are kept beside the documents, in a database of their own.
			const own = databases.filter(
				(one) => one.name?.includes(name) && !one.name.includes('-files')
			);
			for (const database of own) {
				for (const row of await rowsOf(database.name!)) {
					const { sealed } = row;
					const additionalData = new TextEncoder().encode(row.name);
					const aes = { name: 'AES-GCM', iv: sealed.slice(0, 12), additionalData };
					const open = await crypto.subtle.decrypt(aes, keys.seal, sealed.slice(12));
					const kept = JSON.parse(new TextDecoder().decode(open)) as unknown;
					texts.push(...[kept].flat().map((one) => JSON.stringify(one)));
				}
			}
		}
		return texts.join('\n');
	});
}

/** Whether a text stands anywhere in what this device keeps. */
export async function holds(page: Page, text: string): Promise<boolean> {
	return (await decryptedStore(page)).includes(text);
}

/** Collects every answer of the server's to this device, from now on, until `stop`. */
export function recordTraffic(page: Page): { answers: () => string; stop: () => void } {
	const bodies: string[] = [];
	const listen = async (response: { url(): string; text(): Promise<string> }) => {
		if (response.url().includes('/api/')) bodies.push(await response.text().catch(() => ''));
	};
	page.on('response', listen);
	return { answers: () => bodies.join('\n'), stop: () => void page.off('response', listen) };
}
