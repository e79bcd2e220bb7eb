import { committed, deleteDatabase, openDatabase, requested } from './idb';

/** One row on the disk: a name that says nothing, and what is sealed under it. */
export interface Row {
	name: string;
	sealed: Uint8Array<ArrayBuffer>;
}

/** `docs`: one document each · `packs`: many documents each · `notes`: what stands beside the documents. */
export type Shelf = 'docs' | 'packs' | 'notes';

const SHELVES: readonly Shelf[] = ['docs', 'packs', 'notes'];

/** Rows that one transaction finds, or writes, by shelf. */
export type Rows = Record<Shelf, Row[]>;
/** Names that one transaction asks for, or deletes, by shelf. */
export type Names = Partial<Record<Shelf, readonly string[]>>;

/**
 * One person's rows in IndexedDB. Nothing is indexed but the name: each index would be one more row to
 * write, and nobody may ask for anything else.
 */
export class SealedRows {
	#closed = false;

	/** @param onLost told once when the browser, or another tab, takes the database away (F8) */
	static async open(name: string, onLost: () => void): Promise<SealedRows> {
		return new SealedRows(await openDatabase(databaseOf(name), SHELVES), onLost);
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

	/** Those of these rows that are there, all as of one instant. */
	get(names: Names): Promise<Rows> {
		return this.#read(async (store, shelf) => {
			const asked = (names[shelf] ?? []).map((name) => requested<Row | undefined>(store.get(name)));
			return (await Promise.all(asked)).filter((row) => row !== undefined);
		});
	}

	/** All rows, as of one instant. */
	all(): Promise<Rows> {
		return this.#read((store) => requested<Row[]>(store.getAll()));
	}

	whole(shelf: Shelf): Promise<Row[]> {
		return requested(this.database.transaction(shelf).objectStore(shelf).getAll());
	}

	count(shelf: Shelf): Promise<number> {
		return requested(this.database.transaction(shelf).objectStore(shelf).count());
	}

	async isEmpty(shelf: Shelf): Promise<boolean> {
		const store = this.database.transaction(shelf).objectStore(shelf);
		return (await requested(store.getAllKeys(null, 1))).length === 0;
	}

	/**
	 * All of it or nothing, on the disk when it resolves.
	 * @throws the browser's error, QuotaExceededError among them
	 */
	async write(put: Partial<Rows>, drop: Names): Promise<void> {
		const transaction = this.database.transaction(SHELVES, 'readwrite');
		const done = committed(transaction);
		try {
			for (const shelf of SHELVES) {
				const store = transaction.objectStore(shelf);
				for (const name of drop[shelf] ?? []) store.delete(name);
				for (const row of put[shelf] ?? []) store.put(row);
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

	async #read(from: (store: IDBObjectStore, shelf: Shelf) => Promise<Row[]>): Promise<Rows> {
		const transaction = this.database.transaction(SHELVES);
		const reading = SHELVES.map((shelf) => from(transaction.objectStore(shelf), shelf));
		const [docs, packs, notes] = (await Promise.all(reading)) as [Row[], Row[], Row[]];
		return { docs, packs, notes };
	}
}

/** Deletes the database of a person, absent or not. */
export function deleteRows(name: string): Promise<void> {
	return deleteDatabase(databaseOf(name));
}

function databaseOf(name: string): string {
	return `${name}-docs`;
}
