import { databaseOf, type AnyDraft } from '#domain/document';
import { judgedWith } from './write-context';

/** One write of a push, and its place in it. */
export interface Write {
	index: number;
	draft: AnyDraft;
	/** Write token of the version it was made from; null for a new document. */
	base: string | null;
}

/**
 * Splits a push into waves, each of one database: the writes of a wave have nothing to do with each
 * other, so that they may be read, judged and stored together, while each wave is judged by what those
 * before it have stored. Invariant: of two writes where one rests on the other's document, or both are
 * of one document, the earlier is in an earlier wave. A staff list decides about everything: it is a
 * wave alone.
 */
export function wavesOf(writes: readonly Write[]): Write[][] {
	const waves: { rank: number; database: string; writes: Write[] }[] = [];
	const ranks = new Ranks();
	for (const write of writes) {
		const rank = ranks.of(write.draft);
		const database = databaseOf(write.draft);
		const wave = waves.find((one) => one.rank === rank && one.database === database);
		if (wave) wave.writes.push(write);
		else waves.push({ rank, database, writes: [write] });
	}
	return waves.sort((a, b) => a.rank - b.rank).map((wave) => wave.writes);
}

/** Ranks drafts in the order of a push: each after all it depends on, and all that depend on it. */
class Ranks {
	/** The first rank at which nobody reads, and nobody writes, a document any more. */
	readonly #afterReading = new Map<string, number>();
	readonly #afterWriting = new Map<string, number>();
	#least = 0;
	#highest = -1;

	of(draft: AnyDraft): number {
		const ids = judgedWith(draft);
		const alone = draft.type === 'staff';
		const rank = alone ? this.#highest + 1 : this.#earliest(draft.id, ids);
		for (const id of ids) raise(this.#afterReading, id, rank + 1);
		raise(this.#afterWriting, draft.id, rank + 1);
		this.#highest = Math.max(this.#highest, rank);
		if (alone) this.#least = rank + 1;
		return rank;
	}

	#earliest(own: string, ids: readonly string[]): number {
		const written = ids.map((id) => this.#afterWriting.get(id) ?? 0);
		return Math.max(this.#least, this.#afterReading.get(own) ?? 0, ...written);
	}
}

function raise(ranks: Map<string, number>, id: string, rank: number): void {
	ranks.set(id, Math.max(ranks.get(id) ?? 0, rank));
}
