import { setTimeout as sleep } from 'node:timers/promises';
import { NETWORK } from '#domain/ids';
import { StoreDown } from '../store/port';
import type { ReplicatedStore } from '../store/replica';
import { settle } from './twins';

const RETRY_MS = 5_000;

export interface FollowerContext {
	store: ReplicatedStore;
	onError: (error: unknown) => void;
	/** Ms before a store that was down is tried again. */
	pause?: number;
}

/**
 * Settles the conflicts that other sites' writes make in `network`, for as long as the server runs. From
 * the beginning at each start: the network is small, and any number of processes may do it. The returned
 * function ends it.
 */
export function startSettling(ctx: FollowerContext): () => Promise<void> {
	const stopped = new AbortController();
	const running = follow(ctx, stopped.signal);
	return async () => {
		stopped.abort();
		await running;
	};
}

async function follow(
	{ store, onError, pause = RETRY_MS }: FollowerContext,
	signal: AbortSignal
): Promise<void> {
	for (let seq = '0'; !signal.aborted;) {
		try {
			const network = await store.open(NETWORK);
			const page = await network.ends(seq, signal);
			const torn = page.ends.filter(({ revs }) => revs.length > 1);
			for (const { id } of torn) {
				// One that cannot be settled keeps no other from it.
				await settle(network, id).catch((error: unknown) => {
					if (error instanceof StoreDown) throw error;
					onError(error);
				});
			}
			seq = page.seq;
		} catch (error) {
			if (signal.aborted) return;
			onError(error);
			await sleep(pause, undefined, { signal }).catch(() => undefined);
		}
	}
}
