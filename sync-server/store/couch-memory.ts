import type { Digest } from '#protocol/digest';
import { ChannelIndex, entryOf } from './channel-index';
import type { ChannelRow, StoredDoc } from './port';
import { Together } from './together';

/** What the memory asks of CouchDB. A `seq` is a place in the feed: opaque, only ever given back. */
export interface CouchSource {
	/** All rows of these channels, and a place in the feed that they reflect. */
	rows(channels: string[]): Promise<{ rows: ChannelOfRow[]; seq: string }>;
	/** The documents found by these keys, and a place in the feed that they reflect. */
	named(keys: string[]): Promise<{ rows: { key: string; id: string }[]; seq: string }>;
	/** The documents of these ids that exist. */
	read(ids: string[]): Promise<StoredDoc[]>;
	/** The same as before when nothing was written in between; null when that is not known. */
	stamp(): Promise<string | null>;
	/** Documents changed after a place, as they are now; null for one deleted. */
	changed(since: string): Promise<ChangedPage>;
	/** Ms by a clock that only moves on. */
	now(): number;
}

export interface ChannelOfRow extends ChannelRow {
	channel: string;
}

export interface ChangedPage {
	changes: { id: string; doc: StoredDoc | null }[];
	seq: string;
	more: boolean;
}

/** Rows remembered at most, some 300 bytes each: above, all is forgotten and read as asked for. */
const CAPACITY = 200_000;
/** Whole documents remembered at most, some kilobytes each. */
const DOCS_CAPACITY = 20_000;
/** Pages of changes behind which reading anew is quicker. */
const MAX_PAGES = 25;
/** However sure the feed is, nothing is believed for longer than this. */
const MAX_AGE_MS = 3_600_000;

/** What is known of a database: only of these channels, keys and ids, and as of one place in its feed. */
class Known {
	readonly index = new ChannelIndex();
	readonly channels = new Set<string>();
	readonly keys = new Set<string>();
	/** By id; null where there is none. */
	readonly docs = new Map<string, StoredDoc | null>();
	/** The place in the feed; null before the first question. */
	seq: string | null = null;
	/** The stamp before that place was read. */
	stamp: string | null = null;

	/** @param since when the first of it was read, in ms */
	constructor(readonly since: number) {}

	get isTooMuch(): boolean {
		const rows = this.index.size + this.channels.size + this.keys.size;
		return rows > CAPACITY || this.docs.size > DOCS_CAPACITY;
	}

	/** What somebody has asked for of a document, as the feed tells it now. */
	put(id: string, doc: StoredDoc | null): void {
		if (this.docs.has(id)) this.docs.set(id, doc);
		const entry = doc && entryOf(doc, doc._rev ?? '');
		const channels = entry?.channels.filter((channel) => this.channels.has(channel)) ?? [];
		const find = entry?.find.filter((key) => this.keys.has(key)) ?? [];
		const asked = channels.length + find.length > 0;
		this.index.set(id, entry && asked ? { ...entry, channels, find } : null);
	}
}

/**
 * What this process remembers of one database, kept up with the feed: each question first reads what has
 * changed since the one before, if anything was written at all, and the rest only of what was not asked for
 * yet.
 * Invariant: when a question is answered, what is known is the database as of some place in the feed and
 * every change after that place. So it is never behind a write acknowledged before the question, as far as
 * the feed tells of it, and a view that lags is put right by the feed (ADR 0012, 0020, 0021).
 */
export class CouchMemory {
	#known: Known;
	/** One question at a time: an older page must not be applied over a newer one. */
	readonly #questions = new Together((asked) => this.#answer(asked), { inTurn: true });

	constructor(private readonly source: CouchSource) {
		this.#known = new Known(source.now());
	}

	async digests(channels: readonly string[]): Promise<Map<string, Digest>> {
		return (await this.#ask('channel', channels)).index.digests(channels);
	}

	async list(channel: string): Promise<ChannelRow[]> {
		return (await this.#ask('channel', [channel])).index.list(channel);
	}

	async find(key: string): Promise<string[]> {
		return (await this.#ask('key', [key])).index.find(key);
	}

	/** Those of these documents that exist. Nobody may change them: they are handed out again. */
	async docs(ids: readonly string[]): Promise<Map<string, StoredDoc>> {
		const { docs } = await this.#ask('doc', ids);
		return new Map(ids.flatMap((id) => (docs.get(id) ? [[id, docs.get(id) as StoredDoc]] : [])));
	}

	/** Revisions of those of these documents that stand in a channel somebody asked for. */
	async revisions(ids: readonly string[]): Promise<Map<string, string>> {
		const { index } = await this.#ask('doc', []);
		return new Map(
			ids.flatMap((id) => {
				const rev = index.revision(id);
				return rev ? [[id, rev]] : [];
			})
		);
	}

	#ask(kind: 'channel' | 'key' | 'doc', names: readonly string[]): Promise<Known> {
		return this.#questions.of(names.map((name) => `${kind} ${name}`));
	}

	async #answer(asked: string[]): Promise<Known> {
		const of = (kind: string) =>
			asked.filter((one) => one.startsWith(`${kind} `)).map((one) => one.slice(kind.length + 1));
		try {
			const known = await this.#upToDate();
			await this.#learnRows(of('channel').filter((channel) => !known.channels.has(channel)));
			await this.#learnKeys(of('key').filter((key) => !known.keys.has(key)));
			await this.#learnDocs(of('doc').filter((id) => !known.docs.has(id)));
			return known;
		} catch (error) {
			// What was read halfway must not be built on.
			this.#forget();
			throw error;
		}
	}

	async #upToDate(): Promise<Known> {
		if (this.source.now() - this.#known.since > MAX_AGE_MS || this.#known.isTooMuch) this.#forget();
		const stamp = await this.source.stamp();
		if (stamp !== null && stamp === this.#known.stamp) return this.#known;
		if (!(await this.#follow(this.#known.seq, MAX_PAGES))) this.#forget();
		// From here on the feed tells whatever changes in what is read next.
		this.#known.seq ??= (await this.source.changed('now')).seq;
		this.#known.stamp = stamp;
		return this.#known;
	}

	async #learnRows(channels: string[]): Promise<void> {
		if (channels.length === 0) return;
		const { rows, seq } = await this.source.rows(channels);
		for (const channel of channels) this.#known.channels.add(channel);
		for (const { channel, ...row } of rows) this.#known.index.add(channel, row);
		await this.#settle(seq);
	}

	async #learnKeys(keys: string[]): Promise<void> {
		if (keys.length === 0) return;
		const { rows, seq } = await this.source.named(keys);
		for (const key of keys) this.#known.keys.add(key);
		for (const { key, id } of rows) this.#known.index.addFind(key, id);
		await this.#settle(seq);
	}

	/** By id they are read as they are: only what changes from now on has still to be told. */
	async #learnDocs(ids: string[]): Promise<void> {
		if (ids.length === 0) return;
		const found = new Map((await this.source.read(ids)).map((doc) => [doc._id, doc]));
		for (const id of ids) this.#known.docs.set(id, found.get(id) ?? null);
	}

	/** A row of a view may be older or newer than what the feed has told: both places are followed from. */
	async #settle(seq: string): Promise<void> {
		const before = this.#known.seq;
		await this.#follow(seq, Infinity);
		await this.#follow(before, Infinity);
	}

	/** Reads what has changed since a place. @returns whether the end was reached within so many pages */
	async #follow(since: string | null, pages: number): Promise<boolean> {
		if (since === null) return true;
		for (let from = since, page = 0; page < pages; page++) {
			const { changes, seq, more } = await this.source.changed(from);
			for (const { id, doc } of changes) this.#known.put(id, doc);
			this.#known.seq = from = seq;
			if (!more) return true;
		}
		return false;
	}

	#forget(): void {
		this.#known = new Known(this.source.now());
	}
}
