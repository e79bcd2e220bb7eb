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
 * Listens to what other tabs write; RxDB broadcasts it. Their rows are read again from the disk, so that
 * an event that comes late does not bring back what has been overwritten since.
 */
export class OtherTabs {
	#subscription;

	constructor(
		readonly entries: EntryCollection,
		readonly sealer: Sealer,
		ownContext: string,
		heard: (read: () => Promise<{ put: LocalDoc[]; drop: string[] }>) => void
	) {
		this.#subscription = entries.storageInstance.changeStream().subscribe((bulk) => {
			if (bulk.context === ownContext) return;
			heard(() => this.#read(bulk.events as unknown as EntryEvent[]));
		});
	}

	close(): void {
		this.#subscription.unsubscribe();
	}

	/** A deleted row's id is read from its former content: its name does not tell it. */
	async #read(events: EntryEvent[]) {
		const names = events.map((event) => event.documentData.name);
		const rows = await this.entries.storageInstance.findDocumentsById(names, false);
		const present = new Set(rows.map((row) => row.name));
		const deleted = events.flatMap(({ operation, documentData, previousDocumentData }) =>
			operation === 'DELETE' && !present.has(documentData.name) ? (previousDocumentData ?? []) : []
		);
		const [put, gone] = await Promise.all([this.#open(rows), this.#open(deleted)]);
		return { put, drop: gone.map((local) => local.id) };
	}

	async #open(rows: readonly Entry[]): Promise<LocalDoc[]> {
		const docs = rows.filter((row) => row.kind === 'doc');
		const open = (row: Entry) => this.sealer.open(row.name, row.sealed).catch(() => null);
		const opened = await Promise.all(docs.map(open));
		return opened.filter((value) => value !== null) as LocalDoc[];
	}
}
