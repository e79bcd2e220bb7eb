import { committed, deleteDatabase, requested } from './idb';

/** One row on the disk: a keyed hash, and what is sealed under it. Without the person's keys it says nothing. */
export interface Row {
	name: string;
	sealed: Uint8Array<ArrayBuffer>;
}

/** Documents stand apart from the few rows beside them: they alone are read as a whole at each start. */
export type Shelf = 'docs' | 'notes';

export interface RowChange {
	put: Row[];
	drop: string[];
}

const SHELVES: readonly Shelf[] = ['docs', 'notes'];
/** Rows read at a time: while they are opened the next are on their way. */
const PAGE = 500;

/**
 * One person's rows in IndexedDB. Nothing is indexed but the name: each index would be one more row to
 * write, and nobody may ask for anything else.
 */
export class SealedRows {
	#closed = false;

	/** @param onLost told once when the browser, or another tab, takes the database away (F8) */
	static async open(name: string, onLost: () => void): Promise<SealedRows> {
		const opening = indexedDB.open(databaseOf(name), 1);
		opening.onupgradeneeded = () => {
			for (const shelf of SHELVES) opening.result.createObjectStore(shelf, { keyPath: 'name' });
		};
		return new SealedRows(await requested(opening), onLost);
	}

	private constructor(
		readonly database: IDBDatabase,
		onLost: () => void
	) {
		const lost = () => {
			if (this.#closed) return;
			this.close();
			onLost();
		};
		database.onclose = lost;
		// Somebody wants to delete it: a database that stayed open here would keep him waiting.
		database.onversionchange = lost;
	}

	/** Those of these rows that are there. */
	async get(shelf: Shelf, names: readonly string[]): Promise<Row[]> {
		const store = this.database.transaction(shelf).objectStore(shelf);
		const asked = names.map((name) => requested<Row | undefined>(store.get(name)));
		return (await Promise.all(asked)).filter((row) => row !== undefined);
	}

	/** All rows of a shelf, in the order of their names. */
	async *pages(shelf: Shelf): AsyncIterable<Row[]> {
		for (let last: IDBKeyRange | null = null; ;) {
			const store = this.database.transaction(shelf).objectStore(shelf);
			const rows: Row[] = await requested<Row[]>(store.getAll(last, PAGE));
			yield rows;
			if (rows.length < PAGE) return;
			last = IDBKeyRange.lowerBound(rows.at(-1)?.name, true);
		}
	}

	/** All of it or nothing, on the disk when it resolves. @throws the browser's error, QuotaExceededError among them */
	async write(change: Record<Shelf, RowChange>): Promise<void> {
		const transaction = this.database.transaction(SHELVES, 'readwrite');
		const done = committed(transaction);
		try {
			for (const shelf of SHELVES) {
				const store = transaction.objectStore(shelf);
				for (const row of change[shelf].put) store.put(row);
				for (const name of change[shelf].drop) store.delete(name);
			}
			// Not waiting for the last answer spares a round trip to the browser's own process.
			transaction.commit();
		} catch (error) {
			transaction.abort();
			await done.catch(() => undefined);
			throw error;
		}
		await done;
	}

	close(): void {
		this.#closed = true;
		this.database.close();
	}
}

/** Deletes the database of a person, absent or not. */
export function deleteRows(name: string): Promise<void> {
	return deleteDatabase(databaseOf(name));
}

function databaseOf(name: string): string {
	return `${name}-docs`;
}
