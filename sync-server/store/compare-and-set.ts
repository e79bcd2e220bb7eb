import { StoreConflict, type Database, type StoredDoc } from './port';

/** A new document, or the one that stands there already. */
export interface Ensured<T extends StoredDoc> {
	doc: T & { _rev: string };
	created: boolean;
}

/** Writes a new document unless one of this id exists, which is then given back. */
export async function putIfAbsent<T extends StoredDoc>(db: Database, doc: T): Promise<Ensured<T>> {
	for (;;) {
		const kept = await read<T>(db, doc._id);
		if (kept) return { doc: kept, created: false };
		try {
			return { doc: { ...doc, _rev: await db.put(doc) }, created: true };
		} catch (error) {
			if (!(error instanceof StoreConflict)) throw error;
		}
	}
}

/** Writes a changed document. False when someone else was quicker, and nothing was written. */
export async function tryPut(db: Database, doc: StoredDoc): Promise<boolean> {
	try {
		await db.put(doc);
		return true;
	} catch (error) {
		if (error instanceof StoreConflict) return false;
		throw error;
	}
}

/**
 * Changes a document under compare-and-set: `change` is asked again with the newest version until its
 * result is written, or it gives null (nothing to do).
 * @returns the document as written; as it stands when there was nothing to do; null when there is none
 */
export async function update<T extends StoredDoc>(
	db: Database,
	id: string,
	change: (doc: T) => T | null
): Promise<T | null> {
	for (;;) {
		const doc = await read<T>(db, id);
		const changed = doc && change(doc);
		if (!changed) return doc;
		if (await tryPut(db, changed)) return changed;
	}
}

/** Deletes a document if it exists, whatever its revision. */
export async function discard(db: Database, id: string): Promise<void> {
	for (;;) {
		const doc = await db.get(id);
		if (!doc?._rev) return;
		try {
			return await db.remove(id, doc._rev);
		} catch (error) {
			if (!(error instanceof StoreConflict)) throw error;
		}
	}
}

async function read<T extends StoredDoc>(
	db: Database,
	id: string
): Promise<(T & { _rev: string }) | null> {
	return (await db.get(id)) as (T & { _rev: string }) | null;
}
