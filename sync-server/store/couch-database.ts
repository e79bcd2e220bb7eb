import type { Digest } from '#protocol/digest';
import { checkWrite, textOf } from './checks';
import { CouchRefusal, type CouchClient, type CouchRequest } from './couch-client';
import { PAGE, changesIn, couchFeed, readPage, stripped } from './couch-feed';
import { CouchMemory, type ChangedPage } from './couch-memory';
import { CouchReplica } from './couch-replica';
import type { CouchStamps } from './couch-stamps';
import { VIEWS_PATH, withHash } from './couch-views';
import { saysFull } from './disk-room';
import {
	StoreConflict,
	StoreDown,
	StoreFull,
	type ChangeBatch,
	type ChannelRow,
	type Often,
	type StoredDoc,
	type StoredFile
} from './port';
import { Together } from './together';
import {
	byPrecedence,
	type Ends,
	type EndsPage,
	type Leaf,
	type ReplicatedDatabase
} from './replica';

interface Row<V> {
	id: string;
	key: unknown;
	value: V;
	doc?: StoredDoc | null;
}
interface View<V> {
	rows: Row<V>[];
	/** The place in the feed that the view reflects, when it was asked for. */
	update_seq?: string;
}
/** The ends of one document's branches, or why there is none. */
interface Branches {
	id: string;
	docs: ({ ok: CurrentDoc } | { error: { error: string } })[];
}
type CurrentDoc = StoredDoc & { _rev: string };
/** What became of one document of several. */
interface BulkRow {
	id: string;
	error?: string;
	reason?: string;
}
/** Where a database is, and how it is kept. */
interface CouchPlace {
	/** Its name in CouchDB, prefix included. */
	db: string;
	/** Of each document; null when CouchDB does not say. */
	copies: number | null;
	/** Shared by all databases of the store. */
	stamps: CouchStamps;
	/** Ends its feeds. */
	closing: AbortSignal;
}
type Attachments = Record<string, { content_type: string; data: string }>;

/** A view that was just made is built before it answers. */
const VIEW_PATIENCE = 120_000;
/** Above every character an id can have, in CouchDB's order of ids. */
const LAST_CHARACTER = '\u{10FFFF}';
const FILE = 'file';
/** What CouchDB says of an id that no document has, or can have. */
const ABSENT = new Set(['not_found', 'illegal_docid']);

/**
 * One database in CouchDB. Reads by id go through `_bulk_get`, which CouchDB answers from a quorum of
 * copies like a plain GET, and in half the time of `_all_docs` with keys, even when only revisions are
 * wanted (ADR 0018); the views answer from one copy and may lag on a cluster. A pull asks about hundreds
 * of channels at once, and again and again, as it does about what decides rights: they are kept in memory
 * (couch-memory.ts). Where there is one copy of each document, as on a single machine, the feed tells of
 * every write as soon as the document itself does; with several it may lag, and nothing that has to be as
 * of this instant is answered from memory (ADR 0020).
 */
export class CouchDatabase implements ReplicatedDatabase {
	readonly #replica: CouchReplica;
	readonly #memory = new CouchMemory({
		rows: (channels) => this.#rowsIn(channels),
		named: (keys) => this.#namedBy(keys),
		read: async (ids) => (await this.#primary(ids)).map(stripped),
		// Of several copies one may have told the stamp, and another, which lags, the feed.
		stamp: async () => (this.#isExact ? this.place.stamps.of(this.place.db) : null),
		changed: (since) => this.#changedSince(since),
		now: () => performance.now()
	});
	readonly #revised = new Together((ids) => this.#revisionsOf(ids));

	constructor(
		readonly name: string,
		private readonly client: CouchClient,
		private readonly place: CouchPlace
	) {
		this.#replica = new CouchReplica(client, place.db);
	}

	/** Whether the memory is as true as the documents: nothing is told by one copy and not by another. */
	get #isExact(): boolean {
		return this.place.copies === 1;
	}

	async get(id: string, often?: Often): Promise<StoredDoc | null> {
		return (await this.getMany([id], often)).get(id) ?? null;
	}

	async getMany(ids: readonly string[], often?: Often): Promise<Map<string, StoredDoc>> {
		if (often && this.#isExact) return this.#memory.docs(ids);
		return new Map((await this.#primary(ids)).map((doc) => [doc._id, stripped(doc)]));
	}

	async revisions(ids: readonly string[]): Promise<Map<string, string>> {
		const known = this.#isExact ? await this.#memory.revisions(ids) : new Map<string, string>();
		const others = ids.filter((id) => !known.has(id));
		if (others.length === 0) return known;
		const read = await this.#revised.of(others);
		for (const id of others) if (read.has(id)) known.set(id, read.get(id) as string);
		return known;
	}

	async put(doc: StoredDoc): Promise<string> {
		checkWrite(doc);
		const body = textOf(withHash(doc));
		const { rev } = await this.#write<{ rev: string }>(doc._id, { method: 'POST', body });
		return rev;
	}

	async putMany(docs: readonly StoredDoc[]): Promise<Set<string>> {
		docs.forEach(checkWrite);
		if (docs.length === 0) return new Set();
		const body = `{"docs":[${docs.map((doc) => textOf(withHash(doc))).join()}]}`;
		const rows = await this.#ask<BulkRow[]>({ method: 'POST', path: '_bulk_docs', body });
		const unwritten = rows.find(({ error }) => error !== undefined && error !== 'conflict');
		if (unwritten) throw this.#unwritten(unwritten);
		const written = rows.filter(({ error }) => error === undefined).map(({ id }) => id);
		if (written.length > 0) this.client.wrote();
		return new Set(written);
	}

	async remove(id: string, rev: string): Promise<void> {
		checkWrite({ _id: id, _rev: rev });
		// Not a put of `_deleted`: CouchDB would accept that for a document that never existed.
		await this.#write(id, { method: 'DELETE', path: encodeURIComponent(id), qs: { rev } });
	}

	digests(channels: readonly string[]): Promise<Map<string, Digest>> {
		return this.#memory.digests(channels);
	}

	list(channel: string): Promise<ChannelRow[]> {
		return this.#memory.list(channel);
	}

	async find(key: string, often?: Often): Promise<string[]> {
		if (often) return this.#memory.find(key);
		const { rows } = await this.#view<null>('find', [key]);
		return rows.map((row) => row.id);
	}

	async withPrefix(prefix: string): Promise<StoredDoc[]> {
		const body = JSON.stringify({
			start_key: prefix,
			end_key: prefix + LAST_CHARACTER,
			include_docs: true
		});
		const rows = await this.#rows<Row<unknown>>({ method: 'POST', path: '_all_docs', body });
		const own = rows.filter(({ id }) => !id.startsWith('_design/'));
		return own.flatMap(({ doc }) => (doc ? [stripped(doc)] : []));
	}

	changes(since: string, signal: AbortSignal): AsyncIterable<ChangeBatch> {
		const either = AbortSignal.any([signal, this.place.closing]);
		return couchFeed(this.client, this.place.db, since, either);
	}

	/** Document and bytes in one write. */
	async putFile(doc: StoredDoc, file: StoredFile): Promise<void> {
		const data = Buffer.from(file.bytes).toString('base64');
		await this.put({ ...doc, _attachments: { [FILE]: { content_type: file.type, data } } });
	}

	/** As base64 within JSON: nano would decode a text and parse a JSON file kept as such. */
	async getFile(id: string): Promise<StoredFile | null> {
		const path = encodeURIComponent(id);
		const doc = await this.#ask<StoredDoc>({
			method: 'GET',
			path,
			qs: { attachments: true }
		}).catch((error: unknown) => (isRefusal(error, 404) ? null : Promise.reject(error)));
		const file = (doc?._attachments as Attachments | undefined)?.[FILE];
		if (!file) return null;
		return { bytes: new Uint8Array(Buffer.from(file.data, 'base64')), type: file.content_type };
	}

	ends(since: string, wait?: AbortSignal): Promise<EndsPage> {
		const either = wait && AbortSignal.any([wait, this.place.closing]);
		return this.#replica.ends(since, either);
	}

	lacking(ends: readonly Ends[]): Promise<Ends[]> {
		return this.#replica.lacking(ends);
	}

	leaves(ends: readonly Ends[]): AsyncIterable<Leaf> {
		return this.#replica.leaves(ends);
	}

	async graft(leaves: readonly Leaf[]): Promise<void> {
		for (const { id, revs } of leaves) checkWrite({ _id: id, _rev: revs[0] });
		await this.#replica.graft(leaves);
	}

	async conflicts(id: string): Promise<Leaf[]> {
		const found: Leaf[] = [];
		for await (const leaf of this.leaves([await this.#replica.conflicting(id)])) found.push(leaf);
		return found.sort(byPrecedence);
	}

	async prune(id: string, rev: string): Promise<void> {
		checkWrite({ _id: id, _rev: rev });
		await this.#replica.prune(id, rev);
	}

	/** Why a document was not written, other than for its revision. */
	#unwritten({ error, reason }: BulkRow): StoreDown {
		const full = saysFull(`${error} ${reason}`);
		if (full) this.client.wrote(true);
		const Kind = full ? StoreFull : StoreDown;
		return new Kind(`CouchDB could not write a document: ${error}`);
	}

	#ask<T extends object>(request: CouchRequest): Promise<T> {
		return this.client.ask<T>({ ...request, db: this.place.db });
	}

	async #write<T extends object>(id: string, request: CouchRequest): Promise<T> {
		try {
			const answer = await this.#ask<T>(request);
			this.client.wrote();
			return answer;
		} catch (error) {
			if (isRefusal(error, 409) || isRefusal(error, 404)) throw new StoreConflict(id);
			throw error;
		}
	}

	async #rowsIn(channels: string[]) {
		const found = await this.#view<[string, string]>('rows', channels, { update_seq: true });
		const rows = found.rows.map(({ id, key, value: [w, rev] }) => ({
			channel: key as string,
			id,
			w,
			rev
		}));
		return { rows, seq: found.update_seq ?? '0' };
	}

	async #namedBy(keys: string[]) {
		const found = await this.#view<null>('find', keys, { update_seq: true });
		const rows = found.rows.map(({ id, key }) => ({ key: key as string, id }));
		return { rows, seq: found.update_seq ?? '0' };
	}

	async #changedSince(since: string): Promise<ChangedPage> {
		const page = await readPage(this.client, this.place.db, { since, feed: 'normal' });
		return { changes: changesIn(page), seq: page.last_seq, more: page.results.length === PAGE };
	}

	async #revisionsOf(ids: string[]): Promise<Map<string, string>> {
		return new Map((await this.#primary(ids)).map(({ _id, _rev }) => [_id, _rev]));
	}

	/** The documents that exist. @throws StoreDown when one could not be read */
	async #primary(ids: readonly string[]): Promise<CurrentDoc[]> {
		if (ids.length === 0) return [];
		const body = JSON.stringify({ docs: [...new Set(ids)].map((id) => ({ id })) });
		const request = { method: 'POST', path: '_bulk_get', body } as const;
		const { results } = await this.#ask<{ results: Branches[] }>(request);
		return results.flatMap((branches) => currentOf(branches) ?? []);
	}

	#view<V>(view: string, keys: unknown[], qs: CouchRequest['qs'] = {}): Promise<View<V>> {
		const path = `${VIEWS_PATH}/_view/${view}`;
		const body = JSON.stringify({ keys });
		return this.#ask<View<V>>({ method: 'POST', path, qs, body, patience: VIEW_PATIENCE });
	}

	async #rows<R>(request: CouchRequest): Promise<R[]> {
		return (await this.#ask<{ rows: R[] }>(request)).rows;
	}
}

/** Of the branches of a document the one that counts, as everywhere in CouchDB; none when all are deleted. */
function currentOf({ docs }: Branches): CurrentDoc | undefined {
	const ends = docs.flatMap((end) => {
		if ('ok' in end) return end.ok._deleted ? [] : [end.ok];
		if (ABSENT.has(end.error.error)) return [];
		throw new StoreDown(`CouchDB could not read a document: ${end.error.error}`);
	});
	const order = (a: CurrentDoc, b: CurrentDoc) =>
		byPrecedence({ revs: [a._rev] }, { revs: [b._rev] });
	return ends.length > 1 ? ends.sort(order)[0] : ends[0];
}

function isRefusal(error: unknown, status: number): boolean {
	return error instanceof CouchRefusal && error.status === status;
}
