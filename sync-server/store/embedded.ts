import { mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checkName } from './checks';
import { EmbeddedDatabase } from './embedded-database';
import { StoreDown, type Database, type Store } from './port';
import { alreadyOpen, openPouch, type Pouch } from './pouch';

/** Directories this process holds: LevelDB's own lock only keeps other processes out. */
const held = new Set<string>();

/**
 * The Store without a database server: PouchDB on LevelDB, in this process. An acknowledged write was
 * fsynced, so it survives a kill and a power cut alike. Layout of the directory: `lock/`, held open
 * for as long as the store is, and `db/<name>/`, one LevelDB per database.
 */
export class EmbeddedStore implements Store {
	readonly kind = 'embedded';
	readonly #databases = new Map<string, Promise<EmbeddedDatabase>>();
	#closed = false;

	private constructor(
		private readonly directory: string,
		private readonly lock: Pouch
	) {}

	/**
	 * Opens the store of a directory, made when it does not exist.
	 * @throws StoreDown when it is already open, in this process or in another
	 */
	static async at(directory: string): Promise<EmbeddedStore> {
		const path = resolve(directory);
		if (held.has(path)) throw new StoreDown(alreadyOpen(path));
		held.add(path);
		try {
			await mkdir(join(path, 'db'), { recursive: true });
			return new EmbeddedStore(path, await openPouch(join(path, 'lock')));
		} catch (error) {
			held.delete(path);
			throw error;
		}
	}

	async open(name: string): Promise<Database> {
		await this.ping();
		const known = this.#databases.get(name);
		if (known) return known;
		const path = join(this.directory, 'db', checkName(name));
		const opening = openPouch(path).then((pouch) => EmbeddedDatabase.over(name, pouch));
		this.#databases.set(name, opening);
		opening.catch(() => this.#databases.delete(name));
		return opening;
	}

	async names(): Promise<string[]> {
		return readdir(join(this.directory, 'db'));
	}

	async ping(): Promise<void> {
		if (this.#closed) throw new StoreDown('The embedded store is closed.');
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
}
