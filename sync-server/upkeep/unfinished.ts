import { discard, putIfAbsent } from '../store/compare-and-set';
import { StoreUnusable, type Store, type StoredDoc } from '../store/port';

/** The database about the store itself. No backup holds it and no restore touches it. */
export const UPKEEP = 'upkeep';
const ID = 'unfinished';

export type Work = 'migration' | 'restore';

/** Stands while a store is being filled by a command, so that no server opens it half full. */
interface UnfinishedDoc extends StoredDoc {
	work: Work;
	/** What it is filled from: only the same may go on. */
	from: string;
}

/** A store that was being filled when something stopped it. */
export class StoreUnfinished extends StoreUnusable {
	constructor(work: Work) {
		super(`The store is half full, a ${work} into it did not end: run the same command again.`);
	}
}

/** The work under way in a store, or null. */
export async function unfinishedIn(
	store: Store
): Promise<Pick<UnfinishedDoc, 'work' | 'from'> | null> {
	// Opening would make it.
	if (!(await store.names()).includes(UPKEEP)) return null;
	return (await (await store.open(UPKEEP)).get(ID)) as UnfinishedDoc | null;
}

/** @throws StoreUnfinished when a server must not open this store (MI-05, BK-06) */
export async function refuseUnfinished(store: Store): Promise<void> {
	const found = await unfinishedIn(store);
	if (found) throw new StoreUnfinished(found.work);
}

/** Marks a store as being filled, before anything else is written to it. */
export async function beginFilling(store: Store, work: Work, from: string): Promise<void> {
	const doc: UnfinishedDoc = { _id: ID, work, from };
	await putIfAbsent(await store.open(UPKEEP), doc);
}

/** The store is whole, and may be opened. */
export async function endFilling(store: Store): Promise<void> {
	await discard(await store.open(UPKEEP), ID);
}

/** Whether a document belongs to one engine's life alone: a place in its own feed, the mark above. */
export function staysBehind(id: string): boolean {
	return id.startsWith('checkpoint:') || id === ID;
}
