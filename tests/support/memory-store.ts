import { checkName } from '../../sync-server/store/checks';
import type { Room } from '../../sync-server/store/disk-room';
import type { Database, Store } from '../../sync-server/store/port';
import { MemoryDatabase } from './memory-database';

/** One call on the store, told to the hook before it takes effect and after, before its answer. */
export interface StoreCall {
	database: string | null;
	op: string;
	id: string | null;
	when: 'before' | 'after';
}

export interface MemoryStoreOptions {
	/** `digests`, `list` and `find` show writes only once `settle()` was called (fault F11). */
	lag?: boolean;
	/**
	 * May throw, `StoreDown` for instance: before, nothing happened; after, the write stands but its
	 * answer is lost.
	 */
	hook?: (call: StoreCall) => void;
}

/**
 * The Store in memory, for the simulator: every call takes effect synchronously, without timers,
 * clock or randomness, so that a seed replays to the letter.
 */
export class MemoryStore implements Store {
	readonly kind = 'memory';
	readonly #databases = new Map<string, MemoryDatabase>();
	readonly #options: MemoryStoreOptions;

	constructor(options: MemoryStoreOptions = {}) {
		this.#options = options;
	}

	async open(name: string): Promise<Database> {
		return this.#call('open', () => {
			const database =
				this.#databases.get(name) ?? new MemoryDatabase(checkName(name), this.#options);
			this.#databases.set(name, database);
			return database;
		});
	}

	async names(): Promise<string[]> {
		return this.#call('names', () => [...this.#databases.keys()]);
	}

	async ping(): Promise<void> {
		this.#call('ping', () => undefined);
	}

	async room(): Promise<Room> {
		return 'enough';
	}

	async close(): Promise<void> {}

	/** A backup: everything as it stands, apart from this store. */
	copy(): MemoryStore {
		const copy = new MemoryStore(this.#options);
		for (const [name, database] of this.#databases) copy.#databases.set(name, database.copy());
		return copy;
	}

	/** Lets the lagging indexes catch up with every write so far. */
	settle(): void {
		for (const database of this.#databases.values()) database.settle();
	}

	#call<T>(op: string, work: () => T): T {
		this.#options.hook?.({ database: null, op, id: null, when: 'before' });
		const result = work();
		this.#options.hook?.({ database: null, op, id: null, when: 'after' });
		return result;
	}
}
