import { SvelteMap } from 'svelte/reactivity';
import type { AnyEnvelope, DocType, Envelope } from '#domain/document';
import type { LocalDoc } from './local-docs';
import { Shelves } from './shelves';

/**
 * The device's documents in memory, for the screens. A list per kind, replaced once per change, so that
 * a screen that lists 5,000 tasks depends on one signal and not on 5,000; a map for one document.
 */
export class Documents {
	#byId = new SvelteMap<string, LocalDoc>();
	#lists = new SvelteMap<DocType, AnyEnvelope[]>();
	#shelves = new Shelves();
	#unsent = $state.raw<readonly string[]>([]);

	/** How many documents wait to leave. */
	get unsent(): number {
		return this.#unsent.length;
	}

	unsentDocs(): AnyEnvelope[] {
		return this.#unsent.flatMap((id) => this.#byId.get(id)?.doc ?? []);
	}

	get(id: string): LocalDoc | undefined {
		return this.#byId.get(id);
	}

	all<T extends DocType>(type: T): Envelope<T>[] {
		return (this.#lists.get(type) ?? []) as unknown as Envelope<T>[];
	}

	apply({ put, drop }: { put: readonly LocalDoc[]; drop: readonly string[] }): void {
		const touched: DocType[] = [];
		for (const local of put) {
			this.#byId.set(local.id, local);
			this.#shelves.put(local);
			touched.push(local.doc.type);
		}
		for (const id of drop) {
			const local = this.#byId.get(id);
			if (!local) continue;
			this.#byId.delete(id);
			this.#shelves.drop(local);
			touched.push(local.doc.type);
		}
		this.#relist(touched);
	}

	clear(): void {
		this.#byId.clear();
		this.#shelves.clear();
		this.#lists.clear();
		this.#unsent = [];
	}

	#relist(touched: readonly DocType[]): void {
		const types = touched.filter((type, i) => touched.indexOf(type) === i);
		for (const type of types) this.#lists.set(type, this.#shelves.list(type));
		this.#unsent = this.#shelves.unsent();
	}
}
