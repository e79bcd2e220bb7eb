import PouchDB from 'pouchdb-core';
import idbAdapter from 'pouchdb-adapter-idb';
import type { FileBox, KeptFile } from './kept-file';
import { QuotaExceeded } from './local-docs';
import type { Sealer } from './sealer';

PouchDB.plugin(idbAdapter);

/** A row: its id is a keyed hash, all the rest is sealed. */
interface Row {
	sealed: string;
}

const BYTES = 'bytes';
const OPAQUE = 'application/octet-stream';

/**
 * Files in PouchDB, each one document with one attachment, sealed. Loaded only when a file is used. The
 * bytes are stored as a Blob: base64 would cost a third more room.
 */
export class PouchBox implements FileBox {
	#db: PouchDB.Database<Row>;

	constructor(
		name: string,
		readonly sealer: Sealer
	) {
		// Without history: a removed file's bytes are deleted, not kept as an older revision.
		this.#db = new PouchDB<Row>(name, { adapter: 'idb', auto_compaction: true, revs_limit: 1 });
	}

	async list(): Promise<KeptFile[]> {
		const { rows } = await this.#db.allDocs({ include_docs: true });
		const open = async ({ doc }: { doc?: { _id: string; sealed: string } }) =>
			doc ? this.sealer.open(doc._id, doc.sealed).catch(() => null) : null;
		const opened = await Promise.all(rows.map((row) => open(row as never)));
		return opened.filter((file) => file !== null) as KeptFile[];
	}

	async bytes(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
		const name = await this.#nameOf(id);
		const blob = (await this.#db.getAttachment(name, BYTES).catch(absent)) as Blob | null;
		if (!blob) return null;
		return this.sealer.openBytes(name, new Uint8Array(await blob.arrayBuffer()));
	}

	async put(file: KeptFile, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
		const name = await this.#nameOf(file.ref.id);
		const sealed = await this.sealer.seal(name, file);
		const data = new Blob([await this.sealer.sealBytes(name, bytes)], { type: OPAQUE });
		const before = await this.#db.get(name).catch(absent);
		await this.#db
			.put({
				_id: name,
				...(before && { _rev: before._rev }),
				sealed,
				_attachments: { [BYTES]: { content_type: OPAQUE, data } }
			})
			.catch(explain);
	}

	async mark(file: KeptFile): Promise<void> {
		const name = await this.#nameOf(file.ref.id);
		const before = await this.#db.get(name).catch(absent);
		// The attachment's stub stays in the document, or PouchDB would take its bytes away.
		if (before) await this.#db.put({ ...before, sealed: await this.sealer.seal(name, file) });
	}

	async remove(ids: readonly string[]): Promise<void> {
		for (const id of ids) {
			const row = await this.#db.get(await this.#nameOf(id)).catch(absent);
			if (row) await this.#db.remove(row);
		}
	}

	close(): Promise<void> {
		return this.#db.close();
	}

	async destroy(): Promise<void> {
		await this.#db.destroy();
	}

	/** CouchDB keeps names that begin with «_» for itself, and one hash in sixty-four does. */
	async #nameOf(id: string): Promise<string> {
		return (await this.sealer.nameOf(`file ${id}`)).replace(/^_/, '=_');
	}
}

function absent(error: { status?: number }): null {
	if (error.status === 404) return null;
	throw error;
}

/** PouchDB words the browser's «no room» in its own way, with the cause's name in the reason. */
function explain(error: unknown): never {
	const words = JSON.stringify(error, Object.getOwnPropertyNames(error ?? {}));
	if (words.includes('Quota')) throw new QuotaExceeded();
	throw error;
}
