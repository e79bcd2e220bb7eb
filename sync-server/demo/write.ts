import { groupBy } from '#domain/collections';
import { databaseOf, type AnyEnvelope, type DocType } from '#domain/document';
import { toStored } from '../gateway/stored';
import { tryPut } from '../store/compare-and-set';
import type { Database, Store } from '../store/port';

/** How many documents are written at a time. */
const TOGETHER = 100;
/** Neither a trace nor a talk stands before its task, nor a task before its pathway. */
const ORDER: readonly DocType[] = [
	'dossier',
	'request',
	'pathway',
	'task',
	'trace',
	'viewing',
	'interview',
	'seat',
	'contact',
	'message',
	'readMark'
];

/**
 * Writes generated documents in the order in which real ones would have come, over whatever stands there. The cards
 * come last: they say that all of it is there.
 * @param people makes the accounts, once the structures stand and before the dossiers do
 */
export async function writeInOrder(
	store: Store,
	docs: readonly AnyEnvelope[],
	people: () => Promise<void>,
	onEach: () => void = () => undefined
): Promise<void> {
	const put = (some: readonly AnyEnvelope[]) => putAll(store, some, onEach);
	await put(docs.filter((doc) => doc.dossier === null && doc.type !== 'structureCard'));
	await people();
	for (const type of ORDER) await put(docs.filter((doc) => doc.type === type));
	await put(docs.filter((doc) => doc.type === 'structureCard'));
}

/** Writes documents over whatever a projection or an interrupted seeding may have left there. */
async function putAll(
	store: Store,
	docs: readonly AnyEnvelope[],
	onEach: () => void
): Promise<void> {
	for (const [database, own] of groupBy(docs, databaseOf)) {
		const db = await store.open(database);
		for (let n = 0; n < own.length; n += TOGETHER) {
			const some = own.slice(n, n + TOGETHER);
			const written = await db.putMany(some.map((doc) => toStored(doc)));
			for (const doc of some) {
				if (!written.has(doc.id)) await putOver(db, doc);
				onEach();
			}
		}
	}
}

async function putOver(db: Database, doc: AnyEnvelope): Promise<void> {
	for (;;) {
		const rev = (await db.revisions([doc.id])).get(doc.id);
		if (await tryPut(db, toStored(doc, rev))) return;
	}
}
