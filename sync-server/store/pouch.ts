import leveldb from 'pouchdb-adapter-leveldb';
import PouchDB from 'pouchdb-core';
import { textOf } from './checks';
import { saysFull } from './disk-room';
import { StoreFull, StoreUnusable, type StoreDown, type StoredDoc } from './port';

PouchDB.plugin(leveldb);

/**
 * What PouchDB keeps of a document: the fields as one JSON text. PouchDB copies documents field by
 * field, which would lose a field named `__proto__` and refuses names that begin with `_`; a text it
 * leaves alone, and copies faster.
 */
export interface PouchRow {
	json: string;
}

export type Pouch = PouchDB.Database<PouchRow>;
/** A row as PouchDB takes it. */
export type PouchWrite = PouchDB.Core.PostDocument<PouchRow> & { _id: string };

/** Revisions remembered per document: where nothing replicates, conflicts need only the last. */
const REVISIONS_KEPT = 10;
/** …and where another site writes too: a branch it has not seen for so long would be a stranger's. */
export const SHARED_REVISIONS_KEPT = 1_000;

/**
 * What the adapter hands on to LevelDB with every write. `sync` is an fsync before the write is
 * acknowledged: it survives a power cut, where without it only the death of the process is survived.
 */
const LEVELDB_OPTIONS = { sync: true };

/**
 * Opens one LevelDB.
 * @throws StoreInUse in one clear sentence when another process holds it
 */
export async function openPouch(path: string, revisions = REVISIONS_KEPT): Promise<Pouch> {
	const options = {
		adapter: 'leveldb',
		revs_limit: revisions,
		auto_compaction: true,
		...LEVELDB_OPTIONS
	};
	const pouch = new PouchDB<PouchRow>(path, options);
	try {
		await pouch.info();
		return pouch;
	} catch (error) {
		if (/lock/i.test(String(error))) throw new StoreInUse(path, error);
		throw unopened(path, error);
	}
}

/** Why a store's folder cannot be opened, for whoever starts the server. */
export function unopened(path: string, error: unknown): StoreDown {
	if (saysFull(error)) {
		const text = `The disk of the embedded store in ${path} is full: make room, then start again.`;
		return new StoreFull(text, { cause: error });
	}
	const text = `The embedded store in ${path} cannot be opened: ${String(error)}`;
	return new StoreUnusable(text, { cause: error });
}

/** A second opener: LevelDB admits one process. */
export class StoreInUse extends StoreUnusable {
	constructor(path: string, cause?: unknown) {
		super(
			`The embedded store in ${path} is in use by another process: stop that one, or use CouchDB to run several.`,
			{ cause }
		);
	}
}

/** The row of a document; its file stays when the document carries its `_attachments` back. */
export function toRow(doc: StoredDoc): PouchWrite {
	const { _id, _rev, _attachments, ...fields } = doc;
	const row: PouchWrite = { _id, json: textOf(fields) };
	if (_rev !== undefined) row._rev = _rev;
	if (_attachments !== undefined) row._attachments = _attachments as PouchDB.Core.Attachments;
	return row;
}

/** The document of a row. */
export function fromRow(row: PouchRow & PouchDB.Core.GetMeta & { _id: string }): StoredDoc {
	const doc = JSON.parse(row.json) as StoredDoc;
	doc._id = row._id;
	doc._rev = row._rev;
	if (row._attachments) doc._attachments = row._attachments;
	return doc;
}
