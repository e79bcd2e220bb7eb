import type { Digest } from '#protocol/digest';
import { ChannelIndex, entryOf } from './channel-index';
import type { ChannelRow, StoredDoc } from './port';
import { Together } from './together';

/** What the index asks of CouchDB. A `seq` is a place in the feed: opaque, only ever given back. */
export interface CouchIndexSource {
	/** All rows of these channels, and a place in the feed that they reflect. */
	rows(channels: string[]): Promise<{ rows: ChannelOfRow[]; seq: string }>;
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

/** Documents remembered at most, some 300 bytes each: above, all are forgotten and read as asked for. */
const CAPACITY = 200_000;
/** Pages of changes behind which reading the channels anew is quicker. */
const MAX_PAGES = 25;
/** However sure the feed is, nothing is believed for longer than this. */
const MAX_AGE_MS = 3_600_000;

/**
 * Channels of one database as this process last read them, kept up with the feed: each question first
 * reads what has changed since the one before, and the view only for channels not asked for yet.
 * Invariant: when a question is answered, what is known is the view as of some place in the feed and
 * every change after that place. So it is never behind a write acknowledged before the question, and
 * a view that lags is put right by the feed. It detects change and authorises nothing (architecture §4.2).
 */
export class CouchIndex {
	#index = new ChannelIndex();
	#known = new Set<string>();
	#since = 0;
	/** Null while nothing is known. */
	#seq: string | null = null;
	/** One question at a time: an older page must not be applied over a newer one. */
	readonly #questions = new Together((channels) => this.#answer(channels), { inTurn: true });

	constructor(private readonly source: CouchIndexSource) {}

	async digests(channels: readonly string[]): Promise<Map<string, Digest>> {
		return (await this.#questions.of(channels)).digests(channels);
	}

	async list(channel: string): Promise<ChannelRow[]> {
		return (await this.#questions.of([channel])).list(channel);
	}

	async #answer(channels: string[]): Promise<ChannelIndex> {
		try {
			const old = this.source.now() - this.#since > MAX_AGE_MS || this.#index.size > CAPACITY;
			if (old || !(await this.#follow(this.#seq, MAX_PAGES))) this.#forget();
			await this.#learn(channels.filter((channel) => !this.#known.has(channel)));
			return this.#index;
		} catch (error) {
			// What was read halfway must not be built on.
			this.#forget();
			throw error;
		}
	}

	/** A row may be older or newer than what the feed has told: both places are followed from. */
	async #learn(channels: string[]): Promise<void> {
		if (channels.length === 0) return;
		const { rows, seq } = await this.source.rows(channels);
		for (const channel of channels) this.#known.add(channel);
		for (const { channel, ...row } of rows) this.#index.add(channel, row);
		const before = this.#seq;
		await this.#follow(seq, Infinity);
		await this.#follow(before, Infinity);
	}

	/** Reads what has changed since a place. @returns whether the end was reached within so many pages */
	async #follow(since: string | null, pages: number): Promise<boolean> {
		if (since === null) return true;
		for (let from = since, page = 0; page < pages; page++) {
			const { changes, seq, more } = await this.source.changed(from);
			for (const { id, doc } of changes) this.#put(id, doc);
			this.#seq = from = seq;
			if (!more) return true;
		}
		return false;
	}

	/** Of a document only what stands in channels that somebody has asked for is kept. */
	#put(id: string, doc: StoredDoc | null): void {
		const entry = doc && entryOf(doc, doc._rev ?? '');
		const channels = entry?.channels.filter((channel) => this.#known.has(channel)) ?? [];
		this.#index.set(id, entry && channels.length > 0 ? { ...entry, channels, find: [] } : null);
	}

	#forget(): void {
		this.#index = new ChannelIndex();
		this.#known = new Set();
		this.#since = this.source.now();
		this.#seq = null;
	}
}
