import type { RxDocumentData } from 'rxdb/plugins/core';
import { exclusiveFor } from './exclusive';
import { isNoRoom } from './idb';
import {
	Overtaken,
	QuotaExceeded,
	type KeptConflict,
	type LocalChange,
	type LocalDoc,
	type LocalDocs,
	type Refused
} from './local-docs';
import {
	deleteEntries,
	onLoss,
	openEntries,
	purge,
	type Entry,
	type EntryCollection,
	type EntryDatabase,
	type EntryKind
} from './rxdb-collection';
import { docRowPages, readRows } from './rxdb-rows';
import { OtherTabs, type DocsListener } from './rxdb-watch';
import { Sealer, type PersonKeys } from './sealer';
import type { Exclusive } from './transport-port';

export interface RxdbDocsOptions {
	/** The database's name: opaque, it stands in clear in the browser's folder. */
	name: string;
	keys: PersonKeys;
	/** Deletes the keys: the first step of `destroy`, after which nothing left behind can be read. */
	forgetKeys: () => Promise<void>;
	/** Told when the browser, or another tab, has taken the database away under this one (F8). */
	onLost?: () => void;
	/** False in tests that run where no other tab can be. */
	multiInstance?: boolean;
}

/** One write: the entry that shall stand under its name, or null for none. */
type Write = { name: string; entry: Entry | null };

/**
 * The device's documents in one RxDB collection on Dexie, sealed. We seal before the write and open
 * after the read, rather than wrap RxDB's storage: the names are keyed hashes of ids that stand inside,
 * which a wrapper that only sees single fields cannot make; and no query can reach a sealed field by
 * mistake, since we make none.
 */
export class RxdbDocs implements LocalDocs {
	#sealer: Sealer;
	#entries: EntryCollection;
	#listeners = new Set<DocsListener>();
	/** Marks this tab's own writes, so that it does not open again what it has just sealed. */
	#context = `jm-${crypto.randomUUID()}`;
	#others: OtherTabs;
	/** What is told, here or from other tabs, is told in the order it is known. */
	#telling: Promise<void> = Promise.resolve();
	/** No other writer, here or in another tab, between the read and the write of `#store`. */
	#alone: Exclusive;
	#closed = false;

	static async open(options: RxdbDocsOptions): Promise<RxdbDocs> {
		const database = await openEntries(options.name, options.multiInstance ?? true);
		const docs = new RxdbDocs(options, database);
		await onLoss(database.entries, () => docs.#closed || options.onLost?.());
		return docs;
	}

	private constructor(
		readonly options: RxdbDocsOptions,
		readonly database: EntryDatabase
	) {
		this.#sealer = new Sealer(options.keys);
		this.#entries = database.entries;
		this.#alone = exclusiveFor(`${options.name}-write`);
		this.#others = new OtherTabs(this.#entries, this.#sealer, this.#context, (read) => {
			// Fails only when this tab is closing, with nobody left to tell.
			this.#tell(read).catch(() => undefined);
		});
	}

	async all(): Promise<LocalDoc[]> {
		const opening: Promise<LocalDoc[]>[] = [];
		for await (const rows of docRowPages(this.#entries)) opening.push(this.#opened<LocalDoc>(rows));
		return (await Promise.all(opening)).flat();
	}

	reread(): Promise<LocalDoc[]> {
		return this.all();
	}

	async get(ids: readonly string[]): Promise<Map<string, LocalDoc>> {
		const names = await Promise.all(ids.map((id) => this.#docName(id)));
		const rows = await this.#entries.storageInstance.findDocumentsById(names, false);
		const docs = await this.#opened<LocalDoc>(rows);
		return new Map(docs.map((local) => [local.id, local]));
	}

	apply(change: LocalChange): Promise<void> {
		return this.#alone(() => this.#write(change));
	}

	async turn(): Promise<number> {
		const [kept] = await this.#opened<number>(await readRows(this.#entries, 'turn'));
		return kept ?? 0;
	}

	refusals(): Promise<Refused[]> {
		return this.#ofKind<Refused>('refused');
	}

	conflicts(): Promise<KeptConflict[]> {
		return this.#ofKind<KeptConflict>('conflict');
	}

	async epoch(): Promise<string | null> {
		const [kept] = await this.#opened<{ epoch: string }>(await readRows(this.#entries, 'epoch'));
		return kept?.epoch ?? null;
	}

	async forget(key: string): Promise<void> {
		const kinds = ['refused', 'conflict'] as const;
		const names = await Promise.all(kinds.map((kind) => this.#sealer.nameOf(`${kind} ${key}`)));
		await this.#alone(() => this.#store(names.map((name) => ({ name, entry: null }))));
		await this.#tell(async () => ({ put: [], drop: [] }));
	}

	watch(listener: DocsListener): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	async close(): Promise<void> {
		this.#closed = true;
		this.#listeners.clear();
		this.#others.close();
		await this.database.close();
	}

	async destroy(): Promise<void> {
		await this.options.forgetKeys();
		await this.close();
		await deleteEntries(this.options.name);
	}

	#docName(id: string): Promise<string> {
		return this.#sealer.nameOf(`doc ${id}`);
	}

	async #ofKind<T>(kind: 'refused' | 'conflict'): Promise<T[]> {
		return this.#opened<T>(await readRows(this.#entries, kind));
	}

	/** A row that does not open was damaged: it is as if absent, and the sync fetches it again (F8). */
	async #opened<T>(rows: readonly Entry[]): Promise<T[]> {
		const open = (row: Entry) => this.#sealer.open(row.name, row.sealed).catch(() => null);
		const values = await Promise.all(rows.map(open));
		return values.filter((value) => value !== null) as T[];
	}

	async #write(change: LocalChange): Promise<void> {
		const { put = [], drop = [], refused = [], conflicts = [], turn, epoch } = change;
		if (turn !== undefined && turn !== (await this.turn())) throw new Overtaken();
		const writes = new Map<string, Write>();
		const made = await Promise.all([
			...put.map((local) => this.#sealed('doc', local.id, local)),
			...refused.map((one) => this.#sealed('refused', one.key, one)),
			...conflicts.map((one) => this.#sealed('conflict', one.key, one)),
			...(turn === undefined ? [] : [this.#sealed('turn', '', turn + 1)]),
			...(epoch === undefined ? [] : [this.#sealed('epoch', '', { epoch })]),
			...drop.map(async (id) => ({ name: await this.#docName(id), entry: null }))
		]);
		for (const write of made) writes.set(write.name, write);
		await this.#store([...writes.values()]);
		await this.#tell(async () => ({ put, drop }));
	}

	async #sealed(kind: EntryKind, id: string, value: unknown): Promise<Write> {
		const name = await this.#sealer.nameOf(`${kind} ${id}`);
		return { name, entry: { name, kind, sealed: await this.#sealer.seal(name, value) } };
	}

	/**
	 * One bulk write of the storage, which Dexie makes one IndexedDB transaction: all of it or nothing,
	 * also when there is no room. (`bulkUpsert` would be two.) A row whose previous version is not the
	 * one on disk would be left out in silence; that cannot be, since the caller writes alone.
	 */
	async #store(writes: Write[]): Promise<void> {
		const storage = this.#entries.storageInstance;
		const names = writes.map((write) => write.name);
		const before = await storage.findDocumentsById(names, true);
		const previous = new Map(before.map((row) => [row.name, row]));
		const rows = writes.flatMap((write) => rowOf(write, previous.get(write.name)));
		if (rows.length === 0) return;
		const { error } = await storage.bulkWrite(rows, this.#context).catch(explain);
		if (error.length > 0) throw new Error(`not written: ${error[0]?.status}`);
		await purge(
			this.#entries,
			writes.flatMap((write) => (write.entry ? [] : write.name))
		);
	}

	#tell(read: () => Promise<{ put: LocalDoc[]; drop: string[] }>): Promise<void> {
		const tell = async () => {
			const change = await read();
			for (const listener of this.#listeners) listener(change);
		};
		this.#telling = this.#telling.then(tell, tell);
		return this.#telling;
	}
}

/** A deleted row keeps no content even for the instant before it is purged, or after a crash in it. */
function rowOf({ name, entry }: Write, previous: RxDocumentData<Entry> | undefined) {
	if (!entry && !previous) return [];
	const content = entry ?? { name, kind: previous!.kind, sealed: '' };
	const document = {
		...content,
		_deleted: entry === null,
		_attachments: {},
		_meta: { lwt: 1 },
		_rev: ''
	};
	return [previous ? { previous, document } : { document }];
}

function explain(error: unknown): never {
	throw isNoRoom(error) ? new QuotaExceeded() : error;
}
