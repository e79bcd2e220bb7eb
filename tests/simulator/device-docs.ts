import type { LocalChange, LocalDoc, LocalDocs, Refused } from '../../src/lib/store/local-docs';
import type { KeptConflict } from '../../src/lib/store/local-docs';

/** What survives the death of a device's program. */
export class Disk {
	readonly docs = new Map<string, LocalDoc>();
	readonly refusals = new Map<string, Refused>();
	readonly conflicts = new Map<string, KeptConflict>();
	epoch: string | null = null;
}

/**
 * A device's documents for one life of its program. Documents are shared and frozen instead of copied,
 * which is fast and catches whoever would change one in place. Once dead, no call ever returns.
 */
export class DeviceDocs implements LocalDocs {
	dead = false;

	constructor(private readonly disk: Disk) {}

	all(): Promise<LocalDoc[]> {
		return this.#alive(() => [...this.disk.docs.values()]);
	}

	get(ids: readonly string[]): Promise<Map<string, LocalDoc>> {
		const { docs } = this.disk;
		return this.#alive(() => new Map(ids.flatMap((id) => entryOf(id, docs.get(id)))));
	}

	apply({ put = [], drop = [], refused = [], conflicts = [], epoch }: LocalChange): Promise<void> {
		return this.#alive(() => {
			for (const local of put) this.disk.docs.set(local.id, frozen(local));
			for (const id of drop) this.disk.docs.delete(id);
			for (const one of refused) this.disk.refusals.set(one.key, frozen(one));
			for (const one of conflicts) this.disk.conflicts.set(one.key, frozen(one));
			if (epoch !== undefined) this.disk.epoch = epoch;
		});
	}

	refusals(): Promise<Refused[]> {
		return this.#alive(() => [...this.disk.refusals.values()]);
	}

	conflicts(): Promise<KeptConflict[]> {
		return this.#alive(() => [...this.disk.conflicts.values()]);
	}

	epoch(): Promise<string | null> {
		return this.#alive(() => this.disk.epoch);
	}

	forget(key: string): Promise<void> {
		return this.#alive(() => {
			this.disk.refusals.delete(key);
			this.disk.conflicts.delete(key);
		});
	}

	watch(): () => void {
		return () => undefined;
	}

	async close(): Promise<void> {}

	async destroy(): Promise<void> {}

	async #alive<T>(work: () => T): Promise<T> {
		return this.dead ? new Promise<never>(() => undefined) : work();
	}
}

function entryOf(id: string, local: LocalDoc | undefined): [string, LocalDoc][] {
	return local ? [[id, local]] : [];
}

function frozen<T>(value: T): T {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		for (const part of Object.values(value)) frozen(part);
	}
	return value;
}
