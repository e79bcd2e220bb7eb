import { StoreConflict, type Database, type Store } from './port';

const ID = 'epoch';

/**
 * The name of the store's present life (architecture §4.4), the same for every process: restoring a
 * backup deletes the document, so that the next reading makes another.
 * @param newKey makes a random key, should none exist
 */
export async function epochOf(store: Store, newKey: () => string): Promise<string> {
	const accounts = await store.open('accounts');
	return (await read(accounts)) ?? (await make(accounts, newKey()));
}

async function read(accounts: Database): Promise<string | null> {
	const doc = await accounts.get(ID);
	return typeof doc?.epoch === 'string' ? doc.epoch : null;
}

/** Of processes that start at once, the first to write decides. */
async function make(accounts: Database, epoch: string): Promise<string> {
	try {
		await accounts.put({ _id: ID, epoch });
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
