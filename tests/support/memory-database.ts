import { hashOf, type Digest } from '#protocol/digest';
import { Bell } from '../../sync-server/store/bell';
import { ChannelIndex, entryOf, type IndexEntry } from '../../sync-server/store/channel-index';
import { checkWrite, textOf } from '../../sync-server/store/checks';
import {
	StoreConflict,
	type Change,
	type ChangeBatch,
	type ChannelRow,
	type Database,
	type StoredDoc,
	type StoredFile
} from '../../sync-server/store/port';
import type { MemoryStoreOptions } from './memory-store';

/** Changes told at a time. */
const PAGE = 200;

/** One document as kept: JSON text, so that nobody shares an object with the store. */
interface Row {
	rev: string;
	/** Null once deleted; the row stays, because the next revision counts on from it. */
	text: string | null;
	file: StoredFile | null;
	seq: number;
}

/** One database of a MemoryStore. */
export class MemoryDatabase implements Database {
	readonly #rows = new Map<string, Row>();
	/** Ids in order of writing: change number n stands at n − 1. */
	readonly #log: string[] = [];
	readonly #index = new ChannelIndex();
	readonly #bell = new Bell();
	#unindexed: [string, IndexEntry | null][] = [];

	constructor(
		readonly name: string,
		private readonly options: MemoryStoreOptions
	) {}

	async get(id: string): Promise<StoredDoc | null> {
		return this.#call('get', id, () => this.#read(id));
	}

	async getMany(ids: readonly string[]): Promise<Map<string, StoredDoc>> {
		return this.#call('getMany', null, () => collect(ids, (id) => this.#read(id)));
	}

	async revisions(ids: readonly string[]): Promise<Map<string, string>> {
		return this.#call('revisions', null, () => collect(ids, (id) => this.#live(id)?.rev ?? null));
	}

	async put(doc: StoredDoc): Promise<string> {
		return this.#call('put', doc._id, () => this.#write(doc, this.#keptFile(doc)));
	}

	async putMany(docs: readonly StoredDoc[]): Promise<Set<string>> {
		docs.forEach(checkWrite);
		return this.#call('putMany', null, () => {
			const written = docs.filter((doc) => this.#writeIfCurrent(doc));
			return new Set(written.map(({ _id }) => _id));
		});
	}

	async remove(id: string, rev: string): Promise<void> {
		this.#call('remove', id, () => {
			checkWrite({ _id: id, _rev: rev });
			if (this.#live(id)?.rev !== rev) throw new StoreConflict(id);
			this.#keep(id, null, null);
			this.#reindex(id, null);
		});
	}

	async digests(channels: readonly string[]): Promise<Map<string, Digest>> {
		return this.#call('digests', null, () => this.#index.digests(channels));
	}

	async list(channel: string): Promise<ChannelRow[]> {
		return this.#call('list', null, () => this.#index.list(channel));
	}

	async find(key: string): Promise<string[]> {
		return this.#call('find', null, () => this.#index.find(key));
	}

	async withPrefix(prefix: string): Promise<StoredDoc[]> {
		return this.#call('withPrefix', null, () => {
			const ids = [...this.#rows.keys()].filter((id) => id.startsWith(prefix));
			ids.sort((a, b) => (bytesOf(a) < bytesOf(b) ? -1 : 1));
			return [...collect(ids, (id) => this.#read(id)).values()];
		});
	}

	async *changes(since: string, signal: AbortSignal): AsyncIterable<ChangeBatch> {
		let seq = since === 'now' ? this.#log.length : Number(since);
		for (let more = true; !signal.aborted;) {
			const seen = this.#bell.rings;
			const changes = this.#changesAfter(seq);
			const news = changes.length > 0;
			if (news || more) {
				more = changes.length === PAGE;
				yield { changes, more };
				seq = Number(changes.at(-1)?.seq ?? seq);
			}
			if (!news) await this.#bell.after(seen, signal);
		}
	}

	async putFile(doc: StoredDoc, file: StoredFile): Promise<void> {
		const kept = { bytes: file.bytes.slice(), type: file.type };
		this.#call('putFile', doc._id, () => this.#write(doc, kept));
	}

	async getFile(id: string): Promise<StoredFile | null> {
		return this.#call('getFile', id, () => {
			const file = this.#live(id)?.file;
			return file ? { bytes: file.bytes.slice(), type: file.type } : null;
		});
	}

	/** The database as it stands, apart from this one. */
	copy(): MemoryDatabase {
		const copy = new MemoryDatabase(this.name, this.options);
		copy.#log.push(...this.#log);
		for (const [id, row] of this.#rows) {
			copy.#rows.set(id, { ...row });
			if (row.text !== null) {
				copy.#index.set(id, entryOf(JSON.parse(row.text) as StoredDoc, row.rev));
			}
		}
		return copy;
	}

	settle(): void {
		for (const [id, entry] of this.#unindexed) this.#index.set(id, entry);
		this.#unindexed = [];
	}

	#call<T>(op: string, id: string | null, work: () => T): T {
		const { name: database, options } = this;
		options.hook?.({ database, op, id, when: 'before' });
		const result = work();
		options.hook?.({ database, op, id, when: 'after' });
		return result;
	}

	#changesAfter(from: number): Change[] {
		const changes: Change[] = [];
		for (let seq = from + 1; seq <= this.#log.length && changes.length < PAGE; seq++) {
			const id = this.#log[seq - 1] as string;
			if (this.#rows.get(id)?.seq !== seq) continue;
			changes.push(
				this.#call('changes', id, () => ({ id, seq: String(seq), doc: this.#read(id) }))
			);
		}
		return changes;
	}

	#live(id: string): Row | null {
		const row = this.#rows.get(id);
		return row && row.text !== null ? row : null;
	}

	#read(id: string): StoredDoc | null {
		const row = this.#live(id);
		if (!row?.text) return null;
		const doc = JSON.parse(row.text) as StoredDoc;
		doc._rev = row.rev;
		if (row.file) doc._attachments = { file: { stub: true } };
		return doc;
	}

	/** As in CouchDB, a document keeps its file when it is written back with its `_attachments`. */
	#keptFile(doc: StoredDoc): StoredFile | null {
		return doc._attachments === undefined ? null : (this.#live(doc._id)?.file ?? null);
	}

	#write(doc: StoredDoc, file: StoredFile | null): string {
		checkWrite(doc);
		if (this.#live(doc._id)?.rev !== doc._rev) throw new StoreConflict(doc._id);
		const text = textOf({ ...doc, _rev: undefined, _attachments: undefined });
		const rev = this.#keep(doc._id, text, file);
		this.#reindex(doc._id, entryOf(JSON.parse(text) as StoredDoc, rev));
		return rev;
	}

	#writeIfCurrent(doc: StoredDoc): boolean {
		if (this.#live(doc._id)?.rev !== doc._rev) return false;
		this.#call('put', doc._id, () => this.#write(doc, this.#keptFile(doc)));
		return true;
	}

	#keep(id: string, text: string | null, file: StoredFile | null): string {
		const generation = Number.parseInt(this.#rows.get(id)?.rev ?? '0', 10) + 1;
		const rev = `${generation}-${checksum(`${id}\n${generation}\n${text}`)}`;
		this.#log.push(id);
		this.#rows.set(id, { rev, text, file, seq: this.#log.length });
		return rev;
	}

	#reindex(id: string, entry: IndexEntry | null): void {
		this.#unindexed.push([id, entry]);
		if (!this.options.lag) this.settle();
		this.#bell.ring();
	}
}

/** 32 hexadecimal digits that depend on the text alone, in the place of CouchDB's MD5. */
function checksum(text: string): string {
	const words = [...hashOf(text, 'a'), ...hashOf(text, 'b')];
	return words.map((word) => word.toString(16).padStart(8, '0')).join('');
}

/** Orders ids as the engines do, by their UTF-8 bytes. */
function bytesOf(id: string): string {
	return Buffer.from(id).toString('hex');
}

function collect<T>(ids: readonly string[], read: (id: string) => T | null): Map<string, T> {
	const found = new Map<string, T>();
	for (const id of ids) {
		const value = read(id);
		if (value !== null) found.set(id, value);
	}
	return found;
}
