import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from './store/open-store';
import { StoreDown, StoreUnusable } from './store/port';
import type { ReplicatedStore } from './store/replica';

/** Ms between two looks for a store that is not there. */
const LOOK_MS = 1_000;

type Place = Parameters<typeof openStore>[0];

/** Whether waiting may mend what the store lacks: its start, its network, room. */
export function mayPass({ couchdbUrl }: Pick<Place, 'couchdbUrl'>, error: unknown): boolean {
	return couchdbUrl !== null && error instanceof StoreDown && !(error instanceof StoreUnusable);
}

/**
 * Opens the configured store and begins with it what needs it, as often as it takes where waiting may help
 * (OU-05).
 * @param begin undoes by itself what it had begun when it fails
 * @param because told before each pause
 * @throws what waiting cannot mend, and anything that is not the store's, at once
 */
export async function withStoreThere(
	place: Place,
	begin: (store: ReplicatedStore) => Promise<void>,
	because: (why: StoreDown) => Promise<void>,
	signal: AbortSignal
): Promise<void> {
	while (!signal.aborted) {
		try {
			return await begin(await openStore(place));
		} catch (error) {
			if (!mayPass(place, error) || signal.aborted) throw error;
			await because(error as StoreDown);
			await sleep(LOOK_MS, undefined, { signal }).catch(() => undefined);
		}
	}
}
