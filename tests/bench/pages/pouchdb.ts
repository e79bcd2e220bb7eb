import idb from 'pouchdb-adapter-idb';
import http from 'pouchdb-adapter-http';
import PouchDB from 'pouchdb-core';
import replication from 'pouchdb-replication';
import { Marks, clock, offer } from './contender';

PouchDB.plugin(idb).plugin(http).plugin(replication);

interface Doc {
	_id: string;
	type: string;
	w: string;
	body: object;
}

/** Larger than the default of 100, in PouchDB's favour: fewer exchanges. */
const BATCH = 500;
const marks = new Marks();
let local: PouchDB.Database<Doc>;
let remote: PouchDB.Database<Doc>;
let tasks: string[];

/** PouchDB as its guide says: one two-way sync, the selector for what comes down. */
offer({
	async firstSync({ database, dossiers }) {
		const start = performance.now();
		local = new PouchDB<Doc>('peer', { adapter: 'idb' });
		remote = new PouchDB<Doc>(`${location.origin}/couch/${database}`);
		const selector = { dossier: { $in: dossiers } };
		const pull = dossiers.length > 0 ? { selector } : {};
		await local.sync(remote, { batch_size: BATCH, pull });
		const ms = performance.now() - start;
		const { rows } = await local.allDocs({ startkey: 'task:', endkey: 'task;' });
		tasks = rows.map((row) => row.id);
		return { ms, documents: (await local.info()).doc_count };
	},

	async writeOffline(count) {
		for (let i = 0; i < count; i++) await save(i);
	},

	async push() {
		const start = performance.now();
		await local.replicate.to(remote, { batch_size: BATCH });
		return performance.now() - start;
	},

	async goLive() {
		local.sync(remote, { live: true, retry: true });
		const changes = local.changes({ live: true, since: 'now', include_docs: true });
		changes.on('change', ({ doc }) => doc && marks.came(doc.w));
	},

	writeOne: (index) => save(index),

	seen: (mark) => marks.seen(mark)
});

/** The same change as ours; reading the document is not counted. */
async function save(index: number): Promise<{ at: number; mark: string }> {
	const task = await local.get(tasks[index % tasks.length] as string);
	const mark = crypto.randomUUID();
	const body = { ...task.body, place: `Salle ${mark}` };
	const at = clock();
	await local.put({ ...task, body, w: mark });
	return { at, mark };
}
