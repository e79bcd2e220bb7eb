import { normalizeMangoQuery, prepareQuery, type MangoQuery } from 'rxdb/plugins/core';
import type { Entry, EntryCollection, EntryKind } from './rxdb-collection';

/**
 * All rows of one kind, straight from the storage: RxDB's own query would wrap each in an object and
 * keep it in a cache, and 5,000 sealed texts are of no use to anyone once opened.
 */
export async function readRows(entries: EntryCollection, kind: EntryKind): Promise<Entry[]> {
	const { schema } = entries.storageInstance;
	const wanted = { selector: { kind, _deleted: false } } as MangoQuery<Entry>;
	const query = normalizeMangoQuery<Entry>(schema, wanted);
	const found = await entries.storageInstance.query(prepareQuery<Entry>(schema, query));
	return found.documents;
}
