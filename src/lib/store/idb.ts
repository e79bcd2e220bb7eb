/** Longest wait for other tabs to let go of a database. They are told to; a frozen one may not. */
const DELETE_PATIENCE_MS = 5_000;

/** The result of an IndexedDB request. */
export function requested<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

/** Resolves when what the transaction wrote is on the disk. */
export function committed(transaction: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
	});
}

/** Tells «no room» from every other failure. */
export function isNoRoom(error: unknown): boolean {
	return (error as Error | null)?.name === 'QuotaExceededError';
}

/**
 * Opens a database of rows that go by their `name`, and makes in it what is missing. A tool that only
 * looks, after the browser has taken ours away, leaves one without any store: it would fail for ever.
 */
export async function openDatabase(name: string, stores: readonly string[]): Promise<IDBDatabase> {
	const missing = ({ objectStoreNames }: IDBDatabase) =>
		stores.filter((store) => !objectStoreNames.contains(store));
	const open = (version?: number) => {
		const opening = indexedDB.open(name, version);
		opening.onupgradeneeded = () => {
			const database = opening.result;
			for (const store of missing(database)) database.createObjectStore(store, { keyPath: 'name' });
		};
		return requested(opening);
	};
	const database = await open();
	if (missing(database).length === 0) return database;
	database.close();
	return open(database.version + 1);
}

/** Deletes a database, absent or not. When another tab holds it, the browser deletes it later. */
export function deleteDatabase(name: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.deleteDatabase(name);
		const patience = setTimeout(resolve, DELETE_PATIENCE_MS);
		request.onsuccess = () => {
			clearTimeout(patience);
			resolve();
		};
		request.onerror = () => {
			clearTimeout(patience);
			reject(request.error);
		};
	});
}
