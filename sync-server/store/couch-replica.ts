import { textOf } from './checks';
import { CouchRefusal, type CouchClient } from './couch-client';
import { stripped } from './couch-feed';
import { withHash } from './couch-views';
import { StoreDown, type StoredDoc } from './port';
import { generationOf, type Ends, type EndsPage, type Leaf } from './replica';

interface ChangesPage {
	results: { id: string; changes: { rev: string }[] }[];
	last_seq: string;
}

interface CouchLeaf extends StoredDoc {
	_rev: string;
	_deleted?: boolean;
	_revisions?: { start: number; ids: string[] };
	_attachments?: Record<string, { content_type: string; data?: string }>;
}

interface BulkGet {
	results: { docs: ({ ok: CouchLeaf } | { error: { error: string } })[] }[];
}

/** Documents told in one page. */
const PAGE = 200;
/** CouchDB answers an idle poll after this long… */
const POLL = 25_000;
/** …so an answer later than this means that it, or the network, is gone. */
const POLL_PATIENCE = 40_000;
/** A large file travels whole. */
const FILE_PATIENCE = 120_000;

/** What replication asks of one CouchDB database. Ids travel in bodies and stay out of CouchDB's logs. */
export class CouchReplica {
	constructor(
		private readonly client: CouchClient,
		private readonly db: string
	) {}

	async ends(since: string, wait?: AbortSignal): Promise<EndsPage> {
		for (;;) {
			const { results, last_seq: seq } = await this.#changes(since, wait);
			const ends = results
				.filter(({ id }) => !id.startsWith('_design/'))
				.map(({ id, changes }) => ({ id, revs: changes.map(({ rev }) => rev) }));
			const page = { ends, seq, more: results.length === PAGE };
			if (ends.length > 0 || page.more || !wait || wait.aborted) return page;
			since = seq;
		}
	}

	async lacking(ends: readonly Ends[]): Promise<Ends[]> {
		if (ends.length === 0) return [];
		const body = JSON.stringify(Object.fromEntries(ends.map(({ id, revs }) => [id, revs])));
		const found = await this.client.ask<Record<string, { missing: string[] }>>({
			method: 'POST',
			db: this.db,
			path: '_revs_diff',
			body
		});
		return Object.entries(found).map(([id, { missing }]) => ({ id, revs: missing }));
	}

	async *leaves(ends: readonly Ends[]): AsyncIterable<Leaf> {
		for (const row of await this.#open(ends, false)) {
			if (row._attachments) {
				const whole = await this.#open([{ id: row._id, revs: [row._rev] }], true);
				yield* whole.map(toLeaf);
			} else yield toLeaf(row);
		}
	}

	async graft(leaves: readonly Leaf[]): Promise<void> {
		if (leaves.length === 0) return;
		const body = textOf({ new_edits: false, docs: leaves.map(toRow) });
		const request = { method: 'POST', db: this.db, path: '_bulk_docs', body } as const;
		const failed = await this.client.ask<{ error?: string; reason?: string }[]>({
			...request,
			patience: FILE_PATIENCE
		});
		const first = failed.find(({ error }) => error !== undefined);
		if (first) throw new StoreDown(`CouchDB did not take a revision: ${first.reason}`);
	}

	/** The undeleted ends of a document, the one that stands first. */
	async conflicting(id: string): Promise<Ends> {
		const body = JSON.stringify({ keys: [id] });
		const qs = { include_docs: true, conflicts: true };
		const request = { method: 'POST', db: this.db, path: '_all_docs', qs, body } as const;
		const { rows } = await this.client.ask<{
			rows: { doc?: (CouchLeaf & { _conflicts?: string[] }) | null }[];
		}>(request);
		const doc = rows[0]?.doc;
		return { id, revs: doc ? [doc._rev, ...(doc._conflicts ?? [])] : [] };
	}

	async prune(id: string, rev: string): Promise<void> {
		const [stands, ...others] = (await this.conflicting(id)).revs;
		if (rev === stands || !others.includes(rev)) return;
		const path = encodeURIComponent(id);
		try {
			await this.client.ask({ method: 'DELETE', db: this.db, path, qs: { rev } });
		} catch (error) {
			// Somebody else ended it meanwhile.
			if (!(error instanceof CouchRefusal && error.status === 409)) throw error;
		}
	}

	async #changes(since: string, wait?: AbortSignal): Promise<ChangesPage> {
		const feed = wait ? 'longpoll' : 'normal';
		const qs = { style: 'all_docs', feed, since, timeout: POLL, limit: PAGE };
		const request = { method: 'POST', db: this.db, path: '_changes', qs, body: '{}' } as const;
		try {
			return await this.client.ask<ChangesPage>({
				...request,
				patience: POLL_PATIENCE,
				...(wait ? { signal: wait } : {})
			});
		} catch (error) {
			if (wait?.aborted) return { results: [], last_seq: since };
			throw error;
		}
	}

	async #open(ends: readonly Ends[], attachments: boolean): Promise<CouchLeaf[]> {
		if (ends.length === 0) return [];
		const docs = ends.flatMap(({ id, revs }) => revs.map((rev) => ({ id, rev })));
		const { results } = await this.client.ask<BulkGet>({
			method: 'POST',
			db: this.db,
			path: '_bulk_get',
			qs: { revs: true, attachments },
			body: JSON.stringify({ docs }),
			patience: FILE_PATIENCE
		});
		return results.flatMap(({ docs }) => docs.flatMap((one) => ('ok' in one ? [one.ok] : [])));
	}
}

function toLeaf(row: CouchLeaf): Leaf {
	const { _id, _rev, _deleted, _revisions, _attachments, ...fields } = stripped(row) as CouchLeaf;
	void _rev;
	const { start = 0, ids = [] } = _revisions ?? {};
	const file = _attachments?.file;
	const bytes = file && new Uint8Array(Buffer.from(file.data ?? '', 'base64'));
	return {
		id: _id,
		revs: ids.map((hash, n) => `${start - n}-${hash}`),
		deleted: _deleted === true,
		fields,
		file: file && bytes ? { bytes, type: file.content_type } : null
	};
}

function toRow({ id, revs, deleted, fields, file }: Leaf): StoredDoc {
	const [_rev = ''] = revs;
	const ids = revs.map((rev) => rev.slice(rev.indexOf('-') + 1));
	const doc: StoredDoc = deleted ? { ...fields, _id: id } : withHash({ ...fields, _id: id });
	doc._rev = _rev;
	doc._revisions = { start: generationOf(_rev), ids };
	if (deleted) doc._deleted = true;
	if (file) {
		const data = Buffer.from(file.bytes).toString('base64');
		// Left out, CouchDB takes the file for older than every revision.
		doc._attachments = { file: { content_type: file.type, data, revpos: generationOf(_rev) } };
	}
	return doc;
}
