import type { LocalDoc } from './local-docs';
import type { Entry, EntryCollection } from './rxdb-collection';
import type { Sealer } from './sealer';

export type DocsListener = (change: { put: LocalDoc[]; drop: string[] }) => void;

interface EntryEvent {
	operation: 'INSERT' | 'UPDATE' | 'DELETE';
	documentData: Entry;
	previousDocumentData?: Entry;
}

/**
 * Listens to what other tabs write (RxDB broadcasts it) and opens it, in order. A deleted row's id is
 * read from its previous content: its name does not tell it. Returns what stops it.
 */
export function watchEntries(
	entries: EntryCollection,
	sealer: Sealer,
	ownContext: string,
	tell: (put: LocalDoc[], drop: string[]) => void
): () => void {
	let queue = Promise.resolve();
	const subscription = entries.storageInstance.changeStream().subscribe((bulk) => {
		if (bulk.context === ownContext) return;
		const events = bulk.events as unknown as EntryEvent[];
		queue = queue.then(() => openEvents(events, sealer, tell)).catch(() => undefined);
	});
	return () => subscription.unsubscribe();
}

async function openEvents(
	events: EntryEvent[],
	sealer: Sealer,
	tell: (put: LocalDoc[], drop: string[]) => void
): Promise<void> {
	const opened = await Promise.all(events.map((event) => openEvent(event, sealer)));
	const docs = opened.filter((one) => one !== null);
	tell(
		docs.filter((one) => !one.deleted).map((one) => one.local),
		docs.filter((one) => one.deleted).map((one) => one.local.id)
	);
}

async function openEvent(event: EntryEvent, sealer: Sealer) {
	const deleted = event.operation === 'DELETE';
	const row = deleted ? event.previousDocumentData : event.documentData;
	if (row?.kind !== 'doc') return null;
	const local = await sealer.open(row.name, row.sealed).catch(() => null);
	return local ? { deleted, local: local as LocalDoc } : null;
}
