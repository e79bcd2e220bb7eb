import type { AnyEnvelope, DocType } from '#domain/document';
import type { LocalDoc } from './local-docs';

/**
 * Documents by kind, apart from the reactive lists made of them: a change then costs as much as the kinds
 * it touches hold, not as much as the device holds.
 */
export class Shelves {
	#byType = new Map<DocType, Map<string, AnyEnvelope>>();
	#unsent = new Set<string>();

	/** Ids of what waits to leave. */
	unsent(): string[] {
		return [...this.#unsent];
	}

	put({ id, doc, unsent }: LocalDoc): void {
		let shelf = this.#byType.get(doc.type);
		if (!shelf) this.#byType.set(doc.type, (shelf = new Map()));
		shelf.set(id, doc);
		if (unsent === null) this.#unsent.delete(id);
		else this.#unsent.add(id);
	}

	drop({ id, doc }: LocalDoc): void {
		this.#byType.get(doc.type)?.delete(id);
		this.#unsent.delete(id);
	}

	list(type: DocType): AnyEnvelope[] {
		return [...(this.#byType.get(type)?.values() ?? [])];
	}

	clear(): void {
		this.#byType.clear();
		this.#unsent.clear();
	}
}
