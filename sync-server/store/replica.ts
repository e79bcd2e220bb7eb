import type { Database, Store, StoredFile } from './port';

/**
 * What the engines that outlive their process offer besides the Store port: documents with the whole of
 * their history of revisions, so that a database can be carried elsewhere as it is, and what was written
 * in two places at once can be seen. `contract-replica.ts` holds both to the same behaviour.
 */
export interface ReplicatedStore extends Store {
	open(name: string): Promise<ReplicatedDatabase>;
	/** Names of the databases that hold a document. Makes and changes nothing. */
	filled(): Promise<string[]>;
	/** Removes a database with everything in it. */
	drop(name: string): Promise<void>;
}

export interface ReplicatedDatabase extends Database, Replica {}

/** The revisions with which a document ends: several when it was written in several places at once. */
export interface Ends {
	id: string;
	revs: string[];
}

/** One end of a document, whole: it can be written elsewhere as it is. */
export interface Leaf {
	id: string;
	/** Its own revision, then those it came from, newest first, as far as the engine remembers. */
	revs: string[];
	deleted: boolean;
	/** What `put` was given, without the fields that begin with `_`. */
	fields: Record<string, unknown>;
	file: StoredFile | null;
}

export interface EndsPage {
	ends: Ends[];
	/** Opaque: where this page ends. */
	seq: string;
	/** False when the feed was read to its end. */
	more: boolean;
}

/** A database as replication sees it. */
export interface Replica {
	/**
	 * One page of documents changed since `since` ('0' for all), deleted ones included.
	 * @param wait when nothing changed, waits for something until it aborts; without it, answers at once
	 */
	ends(since: string, wait?: AbortSignal): Promise<EndsPage>;
	/** Those of the revisions that are not known here, neither as an end nor as what an end came from. */
	lacking(ends: readonly Ends[]): Promise<Ends[]>;
	/** These ends with their content, one at a time; those that stand no more are left out. */
	leaves(ends: readonly Ends[]): AsyncIterable<Leaf>;
	/**
	 * Writes ends as they are, beside or after what stands; durable when it resolves. An end known
	 * already changes nothing.
	 */
	graft(leaves: readonly Leaf[]): Promise<void>;
	/** The undeleted ends of a document, the one that stands first; more than one is a conflict. */
	conflicts(id: string): Promise<Leaf[]>;
	/** Ends a branch of a conflict, other than the one that stands. Nothing when it ended already. */
	prune(id: string, rev: string): Promise<void>;
}

/** The number of a revision: how many writes came before it, itself included. */
export function generationOf(rev: string): number {
	return Number.parseInt(rev, 10);
}

/**
 * The order in which engines choose among undeleted ends, the same in CouchDB and PouchDB: the longest
 * branch stands, and of equally long ones the greater revision.
 */
export function byPrecedence(a: Pick<Leaf, 'revs'>, b: Pick<Leaf, 'revs'>): number {
	const [x = '', y = ''] = [a.revs[0], b.revs[0]];
	const longer = generationOf(y) - generationOf(x);
	return longer || (x < y ? 1 : x > y ? -1 : 0);
}
