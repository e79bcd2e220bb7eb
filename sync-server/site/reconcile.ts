import { typeOfId } from '#domain/ids';
import { putIfAbsent, tryPut } from '../store/compare-and-set';
import type { ReplicatedDatabase } from '../store/replica';
import { settle } from './twins';

/**
 * Settles the conflicts of one document of the network, one version after the other, until one version
 * stands (SI-06 to SI-08). What would be lost is written first, so that stopping anywhere loses nothing,
 * and done by two sites at once it comes to the same. Cards are written by one site each: theirs are
 * left as they are.
 */
export async function reconcile(network: ReplicatedDatabase, id: string): Promise<void> {
	if (typeOfId(id) !== 'template') return;
	for (;;) {
		const [stands, other] = await network.conflicts(id);
		if (!stands || !other) return;
		const { merged, twin } = settle(stands, other);
		if (twin) await putIfAbsent(network, twin);
		// Somebody wrote meanwhile: the two are looked at again.
		if (merged && !(await tryPut(network, merged))) continue;
		await network.prune(id, other.revs[0] ?? '');
	}
}
