import { setTimeout as sleep } from 'node:timers/promises';
import { NETWORK, typeOfId } from '#domain/ids';
import type { Ends, ReplicatedStore } from '../store/replica';
import { cardsOf, publishAddress } from './hosted';
import { reconcile } from './reconcile';

const RETRY_MS = 5_000;

export interface FollowerContext {
	store: ReplicatedStore;
	publicUrl: string;
	onError: (error: unknown) => void;
}

/** Follows the network for as long as the server runs. The returned function ends it. */
export function startFollowing(ctx: FollowerContext): () => Promise<void> {
	const stopped = new AbortController();
	const running = followNetwork(ctx, stopped.signal);
	return async () => {
		stopped.abort();
		await running;
	};
}

/**
 * Does what follows from what other sites write in `network`: conflicts are settled, and the cards of
 * this site say where it is. From the beginning at each start: the network is small, and everything here
 * may be done any number of times, by any number of processes.
 */
async function followNetwork(ctx: FollowerContext, signal: AbortSignal): Promise<void> {
	for (let seq = '0'; !signal.aborted;) {
		try {
			const network = await ctx.store.open(NETWORK);
			const page = await network.ends(seq, signal);
			for (const ends of page.ends) await follow(ctx, ends);
			seq = page.seq;
		} catch (error) {
			if (signal.aborted) return;
			ctx.onError(error);
			await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined);
		}
	}
}

async function follow({ store, publicUrl }: FollowerContext, { id, revs }: Ends): Promise<void> {
	if (revs.length > 1) await reconcile(await store.open(NETWORK), id);
	if (typeOfId(id) !== 'structureCard') return;
	// Not after a card of one's own: two processes that disagree on the address would never end.
	const { elsewhere } = await cardsOf({ store });
	if (elsewhere.some(({ _id }) => _id === id)) await publishAddress(store, publicUrl);
}
