import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { NETWORK } from '#domain/ids';
import { checkName } from './checks';
import { roomIn, type Room } from './disk-room';
import { EmbeddedDatabase } from './embedded-database';
import { LEVELDB, Level, type DiskState, type LevelEngine } from './level';
import { StoreDown } from './port';
import { SHARED_REVISIONS_KEPT, StoreInUse, unopened, type Pouch } from './pouch';
import type { ReplicatedDatabase, ReplicatedStore } from './replica';

/** Directories this process holds: LevelDB's own lock only keeps other processes out. */
const held = new Set<string>();

/**
 * The Store without a database server: PouchDB on LevelDB, in this process. An acknowledged write was
 * fsynced, so it survives a kill and a power cut alike. Layout of the directory: `lock/`, held open
 * for as long as the store is, and `db/<name>/`, one LevelDB per database.
 */
export class EmbeddedStore implements ReplicatedStore {
	readonly kind = 'embedded';
	readonly #databases = new Map<string, Promise<EmbeddedDatabase>>();
	readonly #disk: DiskState = { full: false };
	#closed = false;

	private constructor(
		private readonly directory: string,
		private readonly lock: Pouch,
		private readonly engine: LevelEngine
	) {}

	/**
	 * Opens the store of a directory, made when it does not exist.
	 * @throws StoreInUse when it is already open, in this process or in another
	 * @throws StoreDown in one sentence when it cannot be opened, StoreFull when for want of room
	 */
	static async at(directory: string, engine = LEVELDB): Promise<EmbeddedStore> {
		const path = resolve(directory);
		if (held.has(path)) throw new StoreInUse(path);
		held.add(path);
		try {
			await mkdir(join(path, 'db'), { recursive: true });
			return new EmbeddedStore(path, await engine.open(join(path, 'lock')), engine);
		} catch (error) {
			held.delete(path);
			throw error instanceof StoreDown ? error : unopened(path, error);
		}
	}

	async open(name: string): Promise<ReplicatedDatabase> {
		return this.#open(name);
	}

	async #open(name: string): Promise<EmbeddedDatabase> {
		this.#check();
		const known = this.#databases.get(name);
		if (known) return known;
		const revisions = name === NETWORK ? SHARED_REVISIONS_KEPT : undefined;
		const opening = Level.open(this.#path(name), this.engine, this.#disk, revisions).then((level) =>
			EmbeddedDatabase.over(name, level)
		);
		this.#databases.set(name, opening);
		opening.catch(() => this.#databases.delete(name));
		return opening;
	}

	async names(): Promise<string[]> {
		return readdir(join(this.directory, 'db'));
	}

	async filled(): Promise<string[]> {
		const filled: string[] = [];
		for (const name of await this.names()) {
			if ((await (await this.#open(name)).count()) > 0) filled.push(name);
		}
		return filled;
	}

	async drop(name: string): Promise<void> {
		this.#check();
		const path = this.#path(name);
		const database = await this.#databases.get(name);
		this.#databases.delete(name);
		await database?.close();
		await rm(path, { recursive: true, force: true });
	}

	/** Every database that is in use answers, too. */
	async ping(): Promise<void> {
		this.#check();
		const databases = await Promise.all(this.#databases.values());
		await Promise.all(databases.map((database) => database.count()));
	}

	async room(): Promise<Room> {
		if (this.#disk.full) return 'full';
		return roomIn(await this.engine.free(this.directory), this.engine.reserve);
	}

	async close(): Promise<void> {
		if (this.#closed) return;
		this.#closed = true;
		const databases = await Promise.allSettled(this.#databases.values());
		for (const { status, ...rest } of databases) {
			if (status === 'fulfilled' && 'value' in rest) await rest.value.close();
		}
		await this.lock.close();
		held.delete(this.directory);
	}

	#check(): void {
		if (this.#closed) throw new StoreDown('The embedded store is closed.');
	}

	#path(name: string): string {
		return join(this.directory, 'db', checkName(name));
	}
}
