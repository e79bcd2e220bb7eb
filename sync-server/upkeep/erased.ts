import { putIfAbsent } from '../store/compare-and-set';
import type { Store, StoredDoc } from '../store/port';
import { sha256 } from './sums';
import { UPKEEP } from './unfinished';

export const ERASURE = 'erasure:';

/** `erasure:<hash of the dossier's id>`: the hash leads back to nobody, and recognises the dossier if it returns. */
export interface ErasureDoc extends StoredDoc {
	/** Ms since 1970. */
	at: number;
}

/**
 * Notes for ever that a dossier was erased (D16). The ledger stands in a database of its own, which no
 * backup holds and no restore touches: an erased dossier returns from nowhere (BK-08, RE-05).
 */
export async function recordErasure(store: Store, dossier: string, now: number): Promise<void> {
	const doc: ErasureDoc = { _id: erasureId(dossier), at: now };
	await putIfAbsent(await store.open(UPKEEP), doc);
}

/** Whether one of these dossiers was erased, by the ledger as it stands. */
export async function isErased(store: Store, ...dossiers: string[]): Promise<boolean> {
	const ledger = await store.open(UPKEEP);
	return (await ledger.getMany(dossiers.map(erasureId))).size > 0;
}

export function erasureId(dossier: string): string {
	return ERASURE + sha256(dossier);
}
