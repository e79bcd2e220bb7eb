import type { Digest } from '#protocol/digest';
import type { Room } from './disk-room';

/**
 * The Store port: what the server asks of a database engine. `couchdb.ts` and `embedded.ts` implement
 * it; `contract.ts` holds every implementation to the same behaviour.
 */
export interface Store {
	readonly kind: 'embedded' | 'couchdb' | 'memory';
	/**
	 * Opens a database, made on first use. The same name always gives the same instance.
	 * @throws TypeError for a name that is not lower-case letters, digits and hyphens
	 */
	open(name: string): Promise<Database>;
	/** Names of the databases that exist. */
	names(): Promise<string[]>;
	/** Answers when the engine does; throws StoreDown otherwise. */
	ping(): Promise<void>;
	/** How much may still be written, as far as the engine can tell. */
	room(): Promise<Room>;
	close(): Promise<void>;
}

/**
 * A stored document: any JSON with an id. `channels` and `w` put it in the index; `find` lists the
 * keys under which `Database.find` gives it back. A document without channels travels to nobody. No
 * field begins with `_` (CouchDB's own) nor is called `~h` (the index's).
 */
export interface StoredDoc {
	_id: string;
	_rev?: string;
	w?: string;
	channels?: string[];
	find?: string[];
	/** Opaque, present where `putFile` was: a document written back without it loses its file. */
	_attachments?: unknown;
	[field: string]: unknown;
}

/** A row of a channel: a document's id, its write token, and the revision the index has seen. */
export interface ChannelRow {
	id: string;
	w: string;
	rev: string;
}

/** One change of the feed. `seq` is opaque: it resumes this feed and is never compared. */
export interface Change {
	id: string;
	seq: string;
	/** The document as of reading; null when it was deleted. */
	doc: StoredDoc | null;
}

/** Changes in the order of the feed, as many as the engine reads at a time. */
export interface ChangeBatch {
	changes: Change[];
	/** False when the feed was read to its end: whatever is written from then on comes later. */
	more: boolean;
}

export interface StoredFile {
	bytes: Uint8Array;
	type: string;
}

/**
 * Said of what is asked for at each request, as what decides rights: an engine may keep it in memory. The
 * answer is as of this instant all the same, and nobody may change what it holds.
 */
export type Often = 'often';

/** One database. All reads by id are of the primary index; `digests`, `list` and `find` may lag behind. */
export interface Database {
	readonly name: string;
	get(id: string, often?: Often): Promise<StoredDoc | null>;
	/** Documents by id; those that do not exist are left out. */
	getMany(ids: readonly string[], often?: Often): Promise<Map<string, StoredDoc>>;
	/** Current revisions by id, without the bodies. */
	revisions(ids: readonly string[]): Promise<Map<string, string>>;
	/**
	 * Writes one document, durable when it resolves. `_rev` must be the current one, absent for a new
	 * or deleted document. It must have been read here: of a document that never existed CouchDB
	 * accepts any `_rev`.
	 * @returns the new revision
	 * @throws StoreConflict when the document has moved on
	 * @throws TypeError when the id begins with `_`, or a text ends within a character (a cut emoji)
	 */
	put(doc: StoredDoc): Promise<string>;
	/**
	 * Writes several documents together, each as `put` would, durable when it resolves; one that has moved
	 * on is left as it is. Not all or nothing: after a failure some may stand.
	 * @param docs no two of one id
	 * @returns the ids of those that were written
	 * @throws TypeError as `put`
	 */
	putMany(docs: readonly StoredDoc[]): Promise<Set<string>>;
	/** Deletes. @throws StoreConflict when the document has moved on */
	remove(id: string, rev: string): Promise<void>;
	/** Digests of the named channels; one without documents may be left out. */
	digests(channels: readonly string[]): Promise<Map<string, Digest>>;
	/** Rows of one channel, in no order. */
	list(channel: string): Promise<ChannelRow[]>;
	/** Ids of the documents whose `find` has this key. A hint to be confirmed by reading them. */
	find(key: string, often?: Often): Promise<string[]>;
	/** Ids and bodies of all documents whose id begins with the prefix, in order of id. */
	withPrefix(prefix: string): Promise<StoredDoc[]>;
	/**
	 * Every change after `since` ('0' for all, 'now' for those to come), then live until `signal` aborts;
	 * at least once each, of a document changed several times perhaps only the last. Once the end is
	 * reached a batch says so, be it an empty one; the next comes when there is something to tell.
	 */
	changes(since: string, signal: AbortSignal): AsyncIterable<ChangeBatch>;
	/** Keeps bytes beside a new document of this id, as its attachment. @throws StoreConflict */
	putFile(doc: StoredDoc, file: StoredFile): Promise<void>;
	getFile(id: string): Promise<StoredFile | null>;
}

/** The document was changed, created or deleted by someone else meanwhile. */
export class StoreConflict extends Error {
	constructor(readonly id: string) {
		super(`conflict on ${id}`);
	}
}

/** The engine does not answer, or cannot work. What was to be written may stand all the same. */
export class StoreDown extends Error {}

/** The store cannot be used as things are, and waiting mends nothing: its message says what would. */
export class StoreUnusable extends StoreDown {}

/** There is no room left where the engine writes. Reading goes on, and writing once there is room again. */
export class StoreFull extends StoreDown {}
