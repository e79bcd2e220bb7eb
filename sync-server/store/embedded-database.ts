import type { Digest } from '#protocol/digest';
import { Bell } from './bell';
import { ChannelIndex, entryOf } from './channel-index';
import { checkWrite } from './checks';
import { tryPut } from './compare-and-set';
import { endsAfter, lackingIn, leafRow, leavesOf } from './embedded-replica';
import {
	StoreDown,
	type Change,
	type ChangeBatch,
	type ChannelRow,
	type StoredDoc,
	type StoredFile
} from './port';
import type { Level } from './level';
import { fromRow, toRow, type Pouch, type PouchRow } from './pouch';
import {
	byPrecedence,
	type Ends,
	type EndsPage,
	type Leaf,
	type ReplicatedDatabase
} from './replica';
import { WriteQueue } from './write-queue';

/** Documents read at a time: the feed and the index never hold more than this. */
const PAGE = 200;
/** Above every character an id can have, in LevelDB's order of bytes. */
const LAST_CHARACTER = '\u{10FFFF}';
const FILE = 'file';

/**
 * One database of the embedded store. The index lives in memory, built when it opens and updated
 * with each write: as one process owns the LevelDB, it is never behind.
 */
export class EmbeddedDatabase implements ReplicatedDatabase {
	readonly #index = new ChannelIndex();
	readonly #bell = new Bell();
	readonly #queue: WriteQueue;
	#closed = false;

	private constructor(
		readonly name: string,
		private readonly level: Level
	) {
		const reread = (ids: string[]) => this.#reindex(ids);
		this.#queue = new WriteQueue(level, reread, (id) => this.#index.revision(id));
	}

	/** Takes over an open LevelDB and reads its index. */
	static async over(name: string, level: Level): Promise<EmbeddedDatabase> {
		const database = new EmbeddedDatabase(name, level);
		for await (const doc of database.#scan('')) {
			database.#index.set(doc._id, entryOf(doc, doc._rev ?? ''));
		}
		return database;
	}

	/** PouchDB takes a document that LevelDB cannot read for a missing one: the index knows better (ST-34). */
	async get(id: string): Promise<StoredDoc | null> {
		const doc = await this.#read(id);
		if (doc === null && this.#index.revision(id) !== undefined) {
			throw new StoreDown('LevelDB does not find what it holds');
		}
		return doc;
	}

	async getMany(ids: readonly string[]): Promise<Map<string, StoredDoc>> {
		const docs = await Promise.all([...new Set(ids)].map((id) => this.get(id)));
		return new Map(docs.filter((doc) => doc !== null).map((doc) => [doc._id, doc]));
	}

	async revisions(ids: readonly string[]): Promise<Map<string, string>> {
		const found = new Map<string, string>();
		for (const id of ids) {
			const rev = this.#index.revision(id);
			if (rev !== undefined) found.set(id, rev);
		}
		return found;
	}

	async put(doc: StoredDoc): Promise<string> {
		checkWrite(doc);
		const row = toRow(doc);
		const entry = entryOf(JSON.parse(row.json) as StoredDoc, '');
		return this.#queue.write(row, (rev) => {
			this.#index.set(doc._id, { ...entry, rev });
			this.#bell.ring();
		});
	}

	/** They share an fsync: the queue writes together what arrives together. */
	async putMany(docs: readonly StoredDoc[]): Promise<Set<string>> {
		docs.forEach(checkWrite);
		const written = await Promise.all(docs.map((doc) => tryPut(this, doc)));
		return new Set(docs.filter((_, n) => written[n]).map(({ _id }) => _id));
	}

	async remove(id: string, rev: string): Promise<void> {
		checkWrite({ _id: id, _rev: rev });
		const row = { _id: id, _rev: rev, _deleted: true, json: '{}' };
		await this.#queue.write(row, () => {
			this.#index.set(id, null);
			this.#bell.ring();
		});
		// The other end of a conflict stands from now on.
		if ((await this.get(id)) !== null) await this.#queue.alone(() => this.#reindex([id]));
	}

	async digests(channels: readonly string[]): Promise<Map<string, Digest>> {
		return this.#index.digests(channels);
	}

	async list(channel: string): Promise<ChannelRow[]> {
		return this.#index.list(channel);
	}

	async find(key: string): Promise<string[]> {
		return this.#index.find(key);
	}

	async withPrefix(prefix: string): Promise<StoredDoc[]> {
		const docs: StoredDoc[] = [];
		for await (const doc of this.#scan(prefix)) docs.push(doc);
		return docs;
	}

	/** Reads on from `since` page by page, at the consumer's pace, and sleeps until the next write. */
	async *changes(since: string, signal: AbortSignal): AsyncIterable<ChangeBatch> {
		let from = since === 'now' ? await this.#end() : Number(since);
		for (let more = true; !signal.aborted && !this.#closed;) {
			const seen = this.#bell.rings;
			const { results } = await this.#changesAfter(from);
			const news = results.length > 0;
			if (news || more) {
				more = results.length === PAGE;
				yield { changes: results.map(toChange), more };
				from = Number(results.at(-1)?.seq ?? from);
			}
			if (!news) await this.#bell.after(seen, signal);
		}
	}

	async putFile(doc: StoredDoc, file: StoredFile): Promise<void> {
		const data = Buffer.from(file.bytes);
		await this.put({ ...doc, _attachments: { [FILE]: { content_type: file.type, data } } });
	}

	async getFile(id: string): Promise<StoredFile | null> {
		const doc = await this.get(id);
		const stubs = doc?._attachments as PouchDB.Core.Attachments | undefined;
		const type = stubs?.[FILE]?.content_type;
		if (type === undefined) return null;
		return this.level
			.read((pouch) => pouch.getAttachment(id, FILE))
			.then(
				(bytes) => ({ bytes: new Uint8Array(bytes as Buffer), type }),
				// Removed between the two readings.
				(error: unknown) => (isMissing(error) ? null : Promise.reject(unreadable(error)))
			);
	}

	/** How many documents exist. */
	async count(): Promise<number> {
		return (await this.#reading((pouch) => pouch.info())).doc_count;
	}

	async ends(since: string, wait?: AbortSignal): Promise<EndsPage> {
		for (;;) {
			const seen = this.#bell.rings;
			const page = await this.#reading((pouch) => endsAfter(pouch, since));
			if (page.ends.length > 0 || !wait || wait.aborted || this.#closed) return page;
			await this.#bell.after(seen, wait);
		}
	}

	async lacking(ends: readonly Ends[]): Promise<Ends[]> {
		const found = await this.#reading((pouch) =>
			Promise.all(ends.map((one) => lackingIn(pouch, one)))
		);
		return found.filter(({ revs }) => revs.length > 0);
	}

	async *leaves(ends: readonly Ends[]): AsyncIterable<Leaf> {
		for (const one of ends) yield* await this.#reading((pouch) => leavesOf(pouch, one));
	}

	async graft(leaves: readonly Leaf[]): Promise<void> {
		for (const { id, revs } of leaves) checkWrite({ _id: id, _rev: revs[0] });
		await this.#queue.alone(async () => {
			await this.level.write(leaves.map(leafRow), { new_edits: false });
			await this.#reindex(leaves.map(({ id }) => id));
		});
	}

	async conflicts(id: string): Promise<Leaf[]> {
		const [ends] = await this.#standing([id]);
		const leaves = ends ? await this.#reading((pouch) => leavesOf(pouch, ends)) : [];
		return leaves.filter(({ deleted }) => !deleted).sort(byPrecedence);
	}

	async prune(id: string, rev: string): Promise<void> {
		checkWrite({ _id: id, _rev: rev });
		await this.#queue.alone(async () => {
			const [ends] = await this.#standing([id]);
			if (!ends?.revs.includes(rev) || this.#index.revision(id) === rev) return;
			const row = { _id: id, _rev: rev, _deleted: true, json: '{}' };
			await this.level.write([row]);
			this.#bell.ring();
		});
	}

	/** Ends the feeds, lets the last writes land and gives the LevelDB back. */
	async close(): Promise<void> {
		this.#closed = true;
		this.#bell.ring();
		await this.#queue.drained();
		await this.level.close();
	}

	/** Documents whose id begins with the prefix, in order of id, a page at a time. */
	async *#scan(prefix: string): AsyncIterable<StoredDoc> {
		let page = await this.#page(prefix, prefix);
		while (page.length > 0) {
			yield* page;
			page = await this.#page(prefix, `${page.at(-1)?._id}\0`);
		}
	}

	/** Where the feed ends now. */
	async #end(): Promise<number> {
		const { update_seq } = await this.#reading((pouch) => pouch.info());
		return Number(update_seq);
	}

	/** The undeleted ends of the documents that exist. */
	async #standing(ids: readonly string[]): Promise<Ends[]> {
		const docs = await Promise.all(
			ids.map((id) =>
				this.level
					.read((pouch) => pouch.get(id, { conflicts: true }))
					.catch((error: unknown) => (isMissing(error) ? null : Promise.reject(unreadable(error))))
			)
		);
		return docs.flatMap((doc) =>
			doc ? [{ id: doc._id, revs: [doc._rev, ...(doc._conflicts ?? [])] }] : []
		);
	}

	/** Brings the index to what stands, after a write that did not go by the present revision. */
	async #reindex(ids: readonly string[]): Promise<void> {
		for (const id of ids) {
			const doc = await this.#read(id);
			this.#index.set(id, doc ? entryOf(doc, doc._rev ?? '') : null);
		}
		this.#bell.ring();
	}

	/** A document as LevelDB tells it. */
	async #read(id: string): Promise<StoredDoc | null> {
		try {
			return fromRow(await this.level.read((pouch) => pouch.get(id)));
		} catch (error) {
			if (isMissing(error)) return null;
			throw unreadable(error);
		}
	}

	async #reading<T>(work: (pouch: Pouch) => Promise<T>): Promise<T> {
		return this.level.read(work).catch((error: unknown) => {
			throw unreadable(error);
		});
	}

	async #changesAfter(since: number): Promise<PouchDB.Core.ChangesResponse<PouchRow>> {
		try {
			return await this.level.read((pouch) =>
				pouch.changes({ since, limit: PAGE, include_docs: true })
			);
		} catch (error) {
			if (this.#closed) return { status: 'closed', last_seq: since, results: [] };
			throw unreadable(error);
		}
	}

	async #page(prefix: string, startkey: string): Promise<StoredDoc[]> {
		const endkey = prefix + LAST_CHARACTER;
		const range = { startkey, endkey, include_docs: true, limit: PAGE };
		const { rows } = await this.#reading((pouch) => pouch.allDocs(range));
		return rows.flatMap(({ doc }) => (doc ? [fromRow(doc)] : []));
	}
}

function toChange({ id, seq, deleted, doc }: PouchDB.Core.ChangesResponseChange<PouchRow>): Change {
	return { id, seq: String(seq), doc: deleted || !doc ? null : fromRow(doc) };
}

function unreadable(error: unknown): StoreDown {
	return new StoreDown('LevelDB refused a reading', { cause: error });
}

function isMissing(error: unknown): boolean {
	return (error as { status?: number }).status === 404;
}
