import { checkName, isName } from './checks';
import { CouchClient, CouchRefusal } from './couch-client';
import { CouchDatabase } from './couch-database';
import { CouchStamps } from './couch-stamps';
import { ensureViews, hasViews } from './couch-views';
import type { Room } from './disk-room';
import type { ReplicatedDatabase, ReplicatedStore } from './replica';
import { Together } from './together';

export interface CouchOptions {
	/** Stands before each database's name, since a CouchDB may hold others. Lower case. */
	prefix?: string;
}

/** What CouchDB says of a database. */
interface DatabaseInfo {
	cluster?: { n: number };
}

/** Ms: whoever asks whether the server is well does not wait longer. */
const PING_PATIENCE = 3_000;

/** The Store over CouchDB 3. Writes are on disk, on a quorum of copies, when they are acknowledged. */
export class CouchStore implements ReplicatedStore {
	readonly kind = 'couchdb';
	readonly #client: CouchClient;
	readonly #prefix: string;
	readonly #databases = new Map<string, Promise<CouchDatabase>>();
	readonly #stamps: CouchStamps;
	/** Every request asks for the names, many at the same time. */
	readonly #names = new Together(() => this.#readNames(), { inTurn: true });
	readonly #closing = new AbortController();

	/** @param url with user and password: `http://user:password@host:5984` */
	constructor(url: string, { prefix = 'jm_' }: CouchOptions = {}) {
		this.#client = new CouchClient(url);
		this.#stamps = new CouchStamps(this.#client);
		this.#prefix = prefix;
	}

	async open(name: string): Promise<ReplicatedDatabase> {
		const known = this.#databases.get(name);
		if (known) return known;
		const opening = this.#make(checkName(name));
		this.#databases.set(name, opening);
		opening.catch(() => this.#databases.delete(name));
		return opening;
	}

	async names(): Promise<string[]> {
		return [...(await this.#names.of([]))];
	}

	async filled(): Promise<string[]> {
		const filled: string[] = [];
		for (const name of await this.names()) {
			const db = this.#prefix + name;
			const { doc_count } = await this.#client.ask<{ doc_count: number }>({ method: 'GET', db });
			if (doc_count > ((await hasViews(this.#client, db)) ? 1 : 0)) filled.push(name);
		}
		return filled;
	}

	async drop(name: string): Promise<void> {
		this.#databases.delete(name);
		await this.#client.ask({ method: 'DELETE', db: this.#prefix + checkName(name) });
	}

	async ping(): Promise<void> {
		await this.#client.ask({ method: 'GET', path: '_up', patience: PING_PATIENCE });
	}

	/** `full` from a write that found no room until one that finds some: CouchDB does not say how much is left. */
	async room(): Promise<Room> {
		return this.#client.full ? 'full' : 'enough';
	}

	/** Ends the feeds; CouchDB itself stays. */
	async close(): Promise<void> {
		this.#closing.abort();
	}

	async #make(name: string): Promise<CouchDatabase> {
		const db = this.#prefix + name;
		try {
			await this.#client.ask({ method: 'PUT', db });
		} catch (error) {
			// 412: it exists.
			if (!(error instanceof CouchRefusal && error.status === 412)) throw error;
		}
		await ensureViews(this.#client, db);
		const { cluster } = await this.#client.ask<DatabaseInfo>({ method: 'GET', db });
		return new CouchDatabase(name, this.#client, {
			db,
			copies: cluster?.n ?? null,
			stamps: this.#stamps,
			closing: this.#closing.signal
		});
	}

	async #readNames(): Promise<string[]> {
		// nano makes JSON of these two by itself.
		const qs = { start_key: this.#prefix, end_key: `${this.#prefix}~` };
		const all = await this.#client.ask<string[]>({ method: 'GET', path: '_all_dbs', qs });
		const own = all.filter((name) => name.startsWith(this.#prefix));
		return own.map((name) => name.slice(this.#prefix.length)).filter(isName);
	}
}
