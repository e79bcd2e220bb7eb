import { NETWORK } from '#domain/ids';
import type { Ends, Leaf, ReplicatedStore } from '../store/replica';
import { graftForeign, isShared, isToShare } from './shared';
import { isKey } from './site-doc';
import type { EndsAnswer } from './wire';

/** What a server lets another site ask. */
export type Door = Pick<SiteDoor, 'admits' | 'ends' | 'lacking' | 'leaves' | 'graft'>;

/** This site's network, as another site may see it and write to it. Nothing else of the store is here. */
export class SiteDoor {
	/** @param life the store's epoch: a place in its feed means nothing in another life of it */
	constructor(
		private readonly store: ReplicatedStore,
		private readonly life: string
	) {}

	admits(key: string): Promise<boolean> {
		return isKey(this.store, key);
	}

	async ends(since: string, wait?: AbortSignal): Promise<EndsAnswer> {
		const page = await (await this.#network()).ends(since, wait);
		return { ...page, ends: shared(page.ends), life: this.life };
	}

	async lacking(ends: readonly Ends[]): Promise<Ends[]> {
		return (await this.#network()).lacking(shared(ends));
	}

	async *leaves(ends: readonly Ends[]): AsyncIterable<Leaf> {
		for await (const leaf of (await this.#network()).leaves(shared(ends))) {
			if (isToShare(leaf)) yield leaf;
		}
	}

	/** @returns how many were not taken (SI-04) */
	async graft(leaves: readonly Leaf[]): Promise<number> {
		return graftForeign(this.store, await this.#network(), leaves);
	}

	#network() {
		return this.store.open(NETWORK);
	}
}

function shared(ends: readonly Ends[]): Ends[] {
	return ends.filter(({ id }) => isShared(id));
}
