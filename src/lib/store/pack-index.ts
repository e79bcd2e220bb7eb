import type { LocalDoc } from './local-docs';

/** Documents in one pack: sealing and writing one costs little more than a single document does. */
const PACK = 64;
/** Fewer documents at once are kept one by one: each of them would be taken out of its pack again soon. */
const FEW = 16;

/** Where nothing was ever packed. */
export const NO_GENERATION = '';

/** A pack, opened. */
export interface Pack {
	name: string;
	docs: LocalDoc[];
}

/**
 * Which pack holds which document, as of one generation of the disk. A document is kept in one place
 * only: in a row of its own, or in one pack. What waits to leave always has a row of its own, so that a
 * damaged pack holds nothing but what the server has too.
 */
export class PackIndex {
	readonly #packOf = new Map<string, string>();

	private constructor(
		/** Names the state of the disk's packs for which this holds. */
		readonly generation: string,
		/** Packs that could not be opened: to be deleted with the next change. */
		readonly broken: readonly string[],
		packs: readonly Pack[]
	) {
		for (const pack of packs) this.#note(pack);
	}

	/** Of an empty disk. */
	static empty(): PackIndex {
		return new PackIndex(NO_GENERATION, [], []);
	}

	static of(generation: string, packs: readonly Pack[], broken: readonly string[]): PackIndex {
		return new PackIndex(generation, broken, packs);
	}

	/** Names of the packs that hold any of these documents. */
	packsOf(ids: Iterable<string>): string[] {
		const names = new Set<string>();
		for (const id of ids) {
			const name = this.#packOf.get(id);
			if (name !== undefined) names.add(name);
		}
		return [...names];
	}

	/** The index after a change: packs as they now stand, and documents that no other pack holds any more. */
	after(generation: string, packs: readonly Pack[], gone: Iterable<string>): PackIndex {
		const next = new PackIndex(generation, [], []);
		for (const [id, name] of this.#packOf) next.#packOf.set(id, name);
		for (const id of gone) next.#packOf.delete(id);
		for (const pack of packs) next.#note(pack);
		return next;
	}

	#note({ name, docs }: Pack): void {
		for (const { id } of docs) this.#packOf.set(id, name);
	}
}

/** Which of these documents are packed, by pack, and which have a row of their own. */
export function packed(docs: readonly LocalDoc[]): { packs: LocalDoc[][]; single: LocalDoc[] } {
	const sent = docs.filter((local) => local.unsent === null);
	if (sent.length < FEW) return { packs: [], single: [...docs] };
	const packs: LocalDoc[][] = [];
	for (let start = 0; start < sent.length; start += PACK)
		packs.push(sent.slice(start, start + PACK));
	return { packs, single: docs.filter((local) => local.unsent !== null) };
}
