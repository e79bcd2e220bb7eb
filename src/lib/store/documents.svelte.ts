import { SvelteMap } from 'svelte/reactivity';
import type { AnyEnvelope, DocType, Envelope } from '#domain/document';
import type { LocalDoc } from './local-docs';

/**
 * The device's documents in memory, for the screens. A list per kind, replaced once per change, so that
 * a screen that lists 5,000 tasks depends on one signal and not on 5,000; a map for one document.
 */
export class Documents {
	#byId = new SvelteMap<string, LocalDoc>();
	#shelves = new SvelteMap<DocType, AnyEnvelope[]>();
	#unsent = $state(0);

	/** How many documents wait to leave. */
	get unsent(): number {
		return this.#unsent;
	}

	get(id: string): LocalDoc | undefined {
		return this.#byId.get(id);
	}

	all<T extends DocType>(type: T): Envelope<T>[] {
		return (this.#shelves.get(type) ?? []) as unknown as Envelope<T>[];
	}

	/** Every document, whatever its kind. Not for screens: it depends on all of them. */
	everything(): LocalDoc[] {
		return [...this.#byId.values()];
	}

	apply(change: { put: readonly LocalDoc[]; drop: readonly string[] }): void {
		const touched: DocType[] = [];
		for (const local of change.put) {
			const before = this.#byId.get(local.id);
			if (before) touched.push(before.doc.type);
			touched.push(local.doc.type);
			this.#byId.set(local.id, local);
		}
		for (const id of change.drop) {
			const before = this.#byId.get(id);
			if (before) touched.push(before.doc.type);
			this.#byId.delete(id);
		}
		this.#rebuild(touched);
	}

	clear(): void {
		this.#byId.clear();
		this.#shelves.clear();
		this.#unsent = 0;
	}

	#rebuild(types: readonly DocType[]): void {
		const shelves: Partial<Record<DocType, AnyEnvelope[]>> = {};
		for (const type of types) shelves[type] = [];
		let unsent = 0;
		for (const local of this.#byId.values()) {
			shelves[local.doc.type]?.push(local.doc);
			if (local.unsent !== null) unsent++;
		}
		for (const type of Object.keys(shelves) as DocType[]) {
			this.#shelves.set(type, shelves[type] ?? []);
		}
		this.#unsent = unsent;
	}
}
