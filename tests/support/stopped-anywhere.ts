import { expect } from 'vitest';
import { StoreDown } from '../../sync-server/store/port';
import type { ReplicatedStore } from '../../sync-server/store/replica';
import { StoreUnfinished, refuseUnfinished } from '../../sync-server/upkeep/unfinished';
import { breaking } from './replicas';

/**
 * Does a work on a store again and again, stopped each time one group of writes later, until it comes to
 * its end. Until then no server may open the store; then it may.
 */
export async function stoppedAnywhere(
	store: ReplicatedStore,
	work: (store: ReplicatedStore) => Promise<unknown>
): Promise<void> {
	for (let groups = 0; ; groups++) {
		const ended = await work(breaking(store, groups)).then(
			() => true,
			(error) => (expect(error).toBeInstanceOf(StoreDown), false)
		);
		if (ended) break;
		await expect(refuseUnfinished(store)).rejects.toThrow(StoreUnfinished);
		expect(groups).toBeLessThan(10);
	}
	await refuseUnfinished(store);
}
