import {
	Overtaken,
	QuotaExceeded,
	type KeptConflict,
	type LocalChange,
	type LocalDoc,
	type LocalDocs,
	type Refused
} from '../../src/lib/store/local-docs';
import type { Opened } from '../../src/lib/store/opened';

type Listener = (change: { put: LocalDoc[]; drop: string[] }) => void;

/** What a device keeps over a restart: hand it to a new `MemoryDocs` to reopen the same store. */
export interface MemoryDisk {
	docs: Map<string, LocalDoc>;
	refusals: Map<string, Refused>;
	conflicts: Map<string, KeptConflict>;
	turn: number;
	epoch: string | null;
	opened: Opened[];
	/** The tabs that have it open. */
	tabs: Set<MemoryDocs>;
}

export function memoryDisk(): MemoryDisk {
	return {
		docs: new Map(),
		refusals: new Map(),
		conflicts: new Map(),
		turn: 0,
		epoch: null,
		opened: [],
		tabs: new Set()
	};
}

/**
 * The device's documents in memory, for the simulator and for tests. Everything happens inside the
 * call: no timer, no lock, and copies both ways, so that nobody shares an object with the store.
 */
export class MemoryDocs implements LocalDocs {
	#listeners = new Set<Listener>();
	/** Set by a test or the simulator: the next write finds no room (F7). */
	full = false;

	constructor(readonly disk: MemoryDisk = memoryDisk()) {
		disk.tabs.add(this);
	}

	async all(): Promise<LocalDoc[]> {
		return structuredClone([...this.disk.docs.values()]);
	}

	reread(): Promise<LocalDoc[]> {
		return this.all();
	}

	async get(ids: readonly string[]): Promise<Map<string, LocalDoc>> {
		return this.#read(ids);
	}

	async apply(change: LocalChange): Promise<void> {
		this.#write(change);
	}

	async turn(): Promise<number> {
		return this.disk.turn;
	}

	async refusals(): Promise<Refused[]> {
		return structuredClone([...this.disk.refusals.values()]);
	}

	async conflicts(): Promise<KeptConflict[]> {
		return structuredClone([...this.disk.conflicts.values()]);
	}

	async epoch(): Promise<string | null> {
		return this.disk.epoch;
	}

	async opened(): Promise<Opened[]> {
		return structuredClone(this.disk.opened);
	}

	async forget(key: string): Promise<void> {
		this.disk.refusals.delete(key);
		this.disk.conflicts.delete(key);
		this.#tell([], []);
	}

	watch(listener: Listener): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** In memory nothing is out of order. */
	async tidy(): Promise<void> {}

	async close(): Promise<void> {
		this.#listeners.clear();
		this.disk.tabs.delete(this);
	}

	async destroy(): Promise<void> {
		this.disk.docs.clear();
		this.disk.refusals.clear();
		this.disk.conflicts.clear();
		this.disk.turn = 0;
		this.disk.epoch = null;
		this.disk.opened = [];
		await this.close();
	}

	#read(ids: readonly string[]): Map<string, LocalDoc> {
		const found = ids.flatMap((id) => this.disk.docs.get(id) ?? []);
		return new Map(structuredClone(found).map((local) => [local.id, local]));
	}

	#write(change: LocalChange): void {
		if (change.turn !== undefined && change.turn !== this.disk.turn) throw new Overtaken();
		if (this.full) throw new QuotaExceeded();
		if (change.turn !== undefined) this.disk.turn++;
		const { put = [], drop = [], refused = [], conflicts = [] } = structuredClone(change);
		const { epoch, opened } = structuredClone(change);
		for (const local of put) this.disk.docs.set(local.id, local);
		for (const id of drop) this.disk.docs.delete(id);
		for (const one of refused) this.disk.refusals.set(one.key, one);
		for (const one of conflicts) this.disk.conflicts.set(one.key, one);
		if (epoch !== undefined) this.disk.epoch = epoch;
		if (opened !== undefined) this.disk.opened = opened;
		this.#tell(put, drop);
	}

	#tell(put: LocalDoc[], drop: string[]): void {
		for (const tab of this.disk.tabs) {
			for (const listener of tab.#listeners) listener(structuredClone({ put, drop }));
		}
	}
}
