import type { KeptConflict, LocalChange, LocalDoc, LocalDocs, Refused } from './local-docs';
import type { Opened } from './opened';

type Change = { put: LocalDoc[]; drop: string[] };

/**
 * The documents, opened once and then held in memory: the sync asks for all of them several times a
 * cycle, and opening 5,000 sealed rows takes a good part of a second. `get` still reads the disk, so
 * that a decision taken under the lock sees what another tab has just written.
 */
export class WarmDocs implements LocalDocs {
	#held = new Map<string, LocalDoc>();
	#listeners = new Set<(change: Change) => void>();
	#stop: () => void = () => undefined;

	/** Opens everything. What changes meanwhile is applied after, in order. */
	static async open(inner: LocalDocs): Promise<WarmDocs> {
		const warm = new WarmDocs(inner);
		let missed: Change[] | null = [];
		warm.#stop = inner.watch((change) => (missed ? missed.push(change) : warm.#hear(change)));
		for (const local of await inner.all()) warm.#held.set(local.id, local);
		for (const change of missed) warm.#hear(change);
		missed = null;
		return warm;
	}

	private constructor(readonly inner: LocalDocs) {}

	/** All of them, now: nothing can come between this and a `watch` that follows. */
	held(): LocalDoc[] {
		return [...this.#held.values()];
	}

	async all(): Promise<LocalDoc[]> {
		return this.held();
	}

	reread(): Promise<LocalDoc[]> {
		return this.inner.reread();
	}

	get(ids: readonly string[]): Promise<Map<string, LocalDoc>> {
		return this.inner.get(ids);
	}

	apply(change: LocalChange): Promise<void> {
		return this.inner.apply(change);
	}

	turn(): Promise<number> {
		return this.inner.turn();
	}

	refusals(): Promise<Refused[]> {
		return this.inner.refusals();
	}

	conflicts(): Promise<KeptConflict[]> {
		return this.inner.conflicts();
	}

	epoch(): Promise<string | null> {
		return this.inner.epoch();
	}

	opened(): Promise<Opened[]> {
		return this.inner.opened();
	}

	forget(key: string): Promise<void> {
		return this.inner.forget(key);
	}

	watch(listener: (change: Change) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	tidy(): Promise<void> {
		return this.inner.tidy();
	}

	async close(): Promise<void> {
		this.#stop();
		this.#listeners.clear();
		await this.inner.close();
	}

	async destroy(): Promise<void> {
		this.#stop();
		this.#listeners.clear();
		await this.inner.destroy();
	}

	#hear(change: Change): void {
		for (const local of change.put) this.#held.set(local.id, local);
		for (const id of change.drop) this.#held.delete(id);
		for (const listener of this.#listeners) listener(change);
	}
}
