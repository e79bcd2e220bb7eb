import { EMPTY_DIGEST, addTo, hashOf, removeFrom, type Digest } from '#protocol/digest';
import type { ChannelRow, StoredDoc } from './port';

/** What the index keeps of a document. */
export interface IndexEntry {
	rev: string;
	w: string;
	channels: readonly string[];
	find: readonly string[];
}

interface Channel {
	digest: Digest;
	ids: Set<string>;
}

/**
 * What the index keeps of a document. As in CouchDB's views, a key named twice counts once, and a
 * document without a write token stands in no channel.
 */
export function entryOf(doc: StoredDoc, rev: string): IndexEntry {
	const channels = doc.w === undefined ? [] : (doc.channels ?? []);
	return {
		rev,
		w: doc.w ?? '',
		channels: [...new Set(channels)],
		find: [...new Set(doc.find ?? [])]
	};
}

/**
 * Channels, digests and find keys of one database, in memory. Digests are kept incrementally, so a
 * write costs its own channels and an idle pull costs nothing. Invariant: a channel's digest is the
 * sum of `hashOf(id, w)` over its ids, and no empty channel or key stays.
 */
export class ChannelIndex {
	readonly #entries = new Map<string, IndexEntry>();
	readonly #channels = new Map<string, Channel>();
	readonly #finds = new Map<string, Set<string>>();

	/** Puts the document's present state in place of the former; `null` when it was deleted. */
	set(id: string, entry: IndexEntry | null): void {
		const former = this.#entries.get(id);
		if (former) this.#forget(id, former);
		if (entry) this.#learn(id, entry);
	}

	/** Documents kept. */
	get size(): number {
		return this.#entries.size;
	}

	/** Puts a document in one more channel, as a row tells of it; the row's version counts for all. */
	add(channel: string, { id, w, rev }: ChannelRow): void {
		const { channels = [], find = [] } = this.#entries.get(id) ?? {};
		this.set(id, { w, rev, channels: [...new Set([...channels, channel])], find });
	}

	/** Puts a document under one more key; of one that stands in no channel nothing else is known. */
	addFind(key: string, id: string): void {
		const { w = '', rev = '', channels = [], find = [] } = this.#entries.get(id) ?? {};
		this.set(id, { w, rev, channels, find: [...new Set([...find, key])] });
	}

	/** The revision of a document; undefined when it does not exist, empty when only a key of it is known. */
	revision(id: string): string | undefined {
		return this.#entries.get(id)?.rev;
	}

	/** Digests of those of the channels that hold a document. */
	digests(channels: readonly string[]): Map<string, Digest> {
		const found = new Map<string, Digest>();
		for (const name of channels) {
			const channel = this.#channels.get(name);
			if (channel) found.set(name, [...channel.digest]);
		}
		return found;
	}

	list(channel: string): ChannelRow[] {
		const ids = this.#channels.get(channel)?.ids ?? [];
		return [...ids].map((id) => this.#row(id));
	}

	find(key: string): string[] {
		return [...(this.#finds.get(key) ?? [])];
	}

	#row(id: string): ChannelRow {
		const entry = this.#entries.get(id);
		if (!entry) throw new Error(`${id} stands in a channel, but not in the index`);
		return { id, w: entry.w, rev: entry.rev };
	}

	#learn(id: string, entry: IndexEntry): void {
		this.#entries.set(id, entry);
		for (const name of entry.channels) {
			const channel = this.#channels.get(name) ?? { digest: EMPTY_DIGEST, ids: new Set() };
			channel.digest = addTo(channel.digest, hashOf(id, entry.w));
			channel.ids.add(id);
			this.#channels.set(name, channel);
		}
		for (const key of entry.find) {
			const ids = this.#finds.get(key) ?? new Set();
			this.#finds.set(key, ids.add(id));
		}
	}

	#forget(id: string, entry: IndexEntry): void {
		this.#entries.delete(id);
		for (const name of entry.channels) {
			const channel = this.#channels.get(name);
			if (!channel?.ids.delete(id)) continue;
			channel.digest = removeFrom(channel.digest, hashOf(id, entry.w));
			if (channel.ids.size === 0) this.#channels.delete(name);
		}
		for (const key of entry.find) {
			const ids = this.#finds.get(key);
			ids?.delete(id);
			if (ids?.size === 0) this.#finds.delete(key);
		}
	}
}
