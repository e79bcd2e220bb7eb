import { StoreConflict, type Database, type Store } from './port';

const ID = 'epoch';

/** A life of the store: what devices hold is compared with it (architecture §4.4). */
export interface Epoch {
	name: string;
	/** Ms since 1970: when it began. */
	since: number;
}

/**
 * The store's present life, the same for every process: restoring a backup deletes the document, so
 * that the next reading makes another.
 * @param newKey makes a random key, should none exist
 */
export async function epochOf(store: Store, newKey: () => string, now: number): Promise<Epoch> {
	const accounts = await store.open('accounts');
	return (await read(accounts)) ?? (await make(accounts, { name: newKey(), since: now }));
}

async function read(accounts: Database): Promise<Epoch | null> {
	const doc = await accounts.get(ID);
	if (typeof doc?.epoch !== 'string') return null;
	return { name: doc.epoch, since: typeof doc.since === 'number' ? doc.since : 0 };
}

/** Of processes that start at once, the first to write decides. */
async function make(accounts: Database, epoch: Epoch): Promise<Epoch> {
	try {
		await accounts.put({ _id: ID, epoch: epoch.name, since: epoch.since });
		return epoch;
	} catch (error) {
		const other = error instanceof StoreConflict ? await read(accounts) : null;
		if (other === null) throw error;
		return other;
	}
}

/** The name of the present life; null before a server has run. */
export async function lifeOf(store: Store): Promise<string | null> {
	const doc = await (await store.open('accounts')).get(ID);
	return typeof doc?.epoch === 'string' ? doc.epoch : null;
}
