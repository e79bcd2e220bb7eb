import { NETWORK } from '#domain/ids';
import type { Ends, EndsPage, Leaf, ReplicatedStore } from '../store/replica';
import { structuresOf } from './hosted';
import { isAcceptable, isShared } from './shared';
import { isKey } from './site-doc';

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

	async ends(since: string, wait?: AbortSignal): Promise<EndsPage> {
		const [life, ...seq] = since.split(' ');
		const from = life === this.life ? seq.join(' ') : '0';
		const page = await (await this.#network()).ends(from, wait);
		const ends = page.ends.filter(({ id }) => isShared(id));
		return { ends, seq: `${this.life} ${page.seq}`, more: page.more };
	}

	async lacking(ends: readonly Ends[]): Promise<Ends[]> {
		return (await this.#network()).lacking(ends.filter(({ id }) => isShared(id)));
	}

	async *leaves(ends: readonly Ends[]): AsyncIterable<Leaf> {
		yield* (await this.#network()).leaves(ends.filter(({ id }) => isShared(id)));
	}

	/** @returns how many were not taken (SI-05) */
	async graft(leaves: readonly Leaf[]): Promise<number> {
		const hosts = await structuresOf({ store: this.store });
		const accepted = leaves.filter((leaf) => isAcceptable(leaf, hosts));
		if (accepted.length > 0) await (await this.#network()).graft(accepted);
		return leaves.length - accepted.length;
	}

	#network() {
		return this.store.open(NETWORK);
	}
}
