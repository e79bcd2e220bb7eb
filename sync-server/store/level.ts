import { RESERVE_BYTES, freeBytes, proveRoom, saysFull } from './disk-room';
import { StoreDown, StoreFull } from './port';
import { openPouch, type Pouch, type PouchWrite } from './pouch';

/** What the embedded store stands on; tests put faults in its place. */
export interface LevelEngine {
	open(path: string, revisions?: number): Promise<Pouch>;
	/** Bytes free where a path is. */
	free(path: string): Promise<number>;
	/** Bytes kept free: below, nothing is written. */
	reserve: number;
	/** Makes sure of room by taking and giving back some: a quota shows in no other way. @throws when there is none */
	prove(path: string): Promise<void>;
}

export const LEVELDB: LevelEngine = {
	open: openPouch,
	free: freeBytes,
	reserve: RESERVE_BYTES,
	prove: proveRoom
};

/** What the LevelDBs of one disk have met. */
export interface DiskState {
	/** Whether a write found no room, and none was written since: a quota shows in no other way. */
	full: boolean;
}

type Written = Awaited<ReturnType<Pouch['bulkDocs']>>;

/**
 * One LevelDB, opened anew after a write that failed. The file it was writing to is then in doubt: it would
 * take further writes, and not find them again after a crash (ST-33). Reading goes on meanwhile.
 */
export class Level {
	#pouch: Pouch | null;
	/** Ids of the writes that failed since it was opened: they may stand, or not. */
	readonly #doubtful = new Set<string>();
	#broken = false;
	#closed = false;
	#reopening: Promise<void> | null = null;
	readonly #reading = new Set<Promise<unknown>>();

	private constructor(
		private readonly path: string,
		private readonly engine: LevelEngine,
		private readonly disk: DiskState,
		private readonly revisions: number | undefined,
		pouch: Pouch
	) {
		this.#pouch = pouch;
	}

	/** @throws StoreDown in one sentence when it cannot be opened */
	static async open(
		path: string,
		engine: LevelEngine,
		disk: DiskState,
		revisions?: number
	): Promise<Level> {
		return new Level(path, engine, disk, revisions, await engine.open(path, revisions));
	}

	/** Reads, once no reopening is under way. @throws StoreDown when it cannot be opened again */
	async read<T>(work: (pouch: Pouch) => Promise<T>): Promise<T> {
		while (this.#reopening) await this.#reopening.catch(() => undefined);
		if (!this.#pouch) await this.#reopen();
		if (!this.#pouch) throw new StoreDown('LevelDB is not open');
		// Some of PouchDB's promises are only half of one.
		const reading = Promise.resolve(work(this.#pouch));
		this.#reading.add(reading);
		return reading.finally(() => this.#reading.delete(reading));
	}

	/**
	 * Makes sure that what is written next will last: there is room, and no earlier write has failed.
	 * @param reread brings the reader's memory to what stands of these ids, after a reopening
	 * @throws StoreFull, StoreDown
	 */
	async ready(reread: (ids: string[]) => Promise<void>): Promise<void> {
		if ((await this.#free()) < this.engine.reserve) throw noRoom(this.path);
		if (!this.#broken) return;
		// Opening writes: without room for it, what is open would be given up for nothing.
		await this.engine.prove(this.path).catch((error: unknown) => {
			throw this.#met(error);
		});
		await this.#reopen();
		await reread([...this.#doubtful]);
		this.#doubtful.clear();
		this.#broken = false;
	}

	/** Writes rows together. @throws StoreFull, StoreDown; what was to be written is then in doubt */
	async write(
		rows: readonly PouchWrite[],
		options?: PouchDB.Core.BulkDocsOptions
	): Promise<Written> {
		if (!this.#pouch) throw new StoreDown('LevelDB is not open');
		try {
			const written = await this.#pouch.bulkDocs([...rows], options);
			this.disk.full = false;
			return written;
		} catch (error) {
			this.#broken = true;
			for (const { _id } of rows) this.#doubtful.add(_id);
			if (saysFull(error)) throw this.#met(error);
			throw new StoreDown('LevelDB refused a write', { cause: error });
		}
	}

	async close(): Promise<void> {
		this.#closed = true;
		await Promise.allSettled([this.#reopening, ...this.#reading]);
		await this.#pouch?.close();
	}

	/** The end of the room, met where the disk itself says that some is free. */
	#met(cause: unknown): StoreFull {
		this.disk.full = true;
		return noRoom(this.path, cause);
	}

	/** A disk that does not say how much is free is written to: the write will tell. */
	async #free(): Promise<number> {
		return this.engine.free(this.path).catch(() => Infinity);
	}

	#reopen(): Promise<void> {
		this.#reopening ??= this.#openAgain().finally(() => (this.#reopening = null));
		return this.#reopening;
	}

	/** PouchDB takes an answer that LevelDB could not give for a missing document: nothing is read meanwhile. */
	async #openAgain(): Promise<void> {
		if (this.#closed) throw new StoreDown('LevelDB is closed');
		await Promise.allSettled(this.#reading);
		const before = this.#pouch;
		this.#pouch = null;
		await before?.close();
		this.#pouch = await this.engine.open(this.path, this.revisions);
	}
}

function noRoom(path: string, cause?: unknown): StoreFull {
	return new StoreFull(`The disk of ${path} has no room left: nothing is written.`, { cause });
}
