import type { DocType, Envelope } from '#domain/document';
import { fromStored } from '../gateway/stored';
import type { Store, StoredDoc } from '../store/port';

/**
 * What a batch of changes needs to read, read once: documents as they stood when the batch was taken. It
 * decides that nothing is to be done, which is safe because whatever changed after stands later in the
 * feed; what it shows to be done is read anew before it is written.
 */
export class Reading {
	readonly #known = new Map<string, StoredDoc | null>();
	readonly #found = new Map<string, Promise<string[]>>();

	constructor(private readonly store: Pick<Store, 'open'>) {}

	/** Takes a document as read. */
	keep(database: string, doc: StoredDoc): void {
		this.#known.set(keyOf(database, doc._id), doc);
	}

	/** Reads those of these documents that are not known yet, all at once. */
	async fetch(database: string, ids: Iterable<string>): Promise<void> {
		const unknown = [...new Set(ids)].filter((id) => !this.#known.has(keyOf(database, id)));
		if (unknown.length === 0) return;
		const found = await (await this.store.open(database)).getMany(unknown);
		for (const id of unknown) this.#known.set(keyOf(database, id), found.get(id) ?? null);
	}

	/** Whether a document was found; false for one that was not looked for. */
	has(database: string, id: string): boolean {
		return Boolean(this.#known.get(keyOf(database, id)));
	}

	/** Ids under a key of the index (port.ts, `find`), asked for once. */
	find(database: string, key: string): Promise<string[]> {
		const place = keyOf(database, key);
		const found = this.#found.get(place) ?? this.store.open(database).then((db) => db.find(key));
		this.#found.set(place, found);
		return found;
	}

	/** A document, read now unless it is known. */
	async get(database: string, id: string): Promise<StoredDoc | null> {
		await this.fetch(database, [id]);
		return this.#known.get(keyOf(database, id)) ?? null;
	}

	/** A travelling document of the kind its id names. */
	async doc<T extends DocType>(type: T, database: string, id: string): Promise<Envelope<T> | null> {
		const stored = await this.get(database, id);
		return stored?.type === type ? (fromStored(stored) as Envelope<T>) : null;
	}
}

function keyOf(database: string, id: string): string {
	return `${database}/${id}`;
}
