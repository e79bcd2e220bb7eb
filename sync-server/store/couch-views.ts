import { hashOf } from '#protocol/digest';
import { CouchRefusal, type CouchClient } from './couch-client';
import type { StoredDoc } from './port';

/** Field that `put` adds and reading takes off: [h1, h2] of id and write token. No document may use it. */
export const HASH_FIELD = '~h';

export const VIEWS_PATH = '_design/jemoriente';

/**
 * CouchDB runs these once per write. They hold no rule: the hash is computed before the write, so
 * that no JavaScript of ours has to be copied into the database. A key named twice counts once.
 */
const VIEWS = {
	rows: {
		map: `function (doc) {
	if (doc['~h']) doc.channels.forEach(function (channel, i) {
		if (doc.channels.indexOf(channel) === i) emit(channel, [doc.w, doc._rev]);
	});
}`
	},
	find: {
		map: `function (doc) {
	if (doc.find) doc.find.forEach(function (key, i) {
		if (doc.find.indexOf(key) === i) emit(key, null);
	});
}`
	}
};

/** The document with what the views need. */
export function withHash(doc: StoredDoc): StoredDoc {
	if (doc.w === undefined || doc.channels === undefined) return doc;
	return { ...doc, [HASH_FIELD]: hashOf(doc._id, doc.w) };
}

/** Writes the views when they are missing or of another version; CouchDB then builds them anew. */
export async function ensureViews(client: CouchClient, db: string): Promise<void> {
	const present = await readViews(client, db);
	if (JSON.stringify(present?.views) === JSON.stringify(VIEWS)) return;
	const body = JSON.stringify({ _id: VIEWS_PATH, _rev: present?._rev, views: VIEWS });
	try {
		await client.ask({ method: 'POST', db, body });
	} catch (error) {
		// Another process of the same version wrote them first.
		if (!(error instanceof CouchRefusal && error.status === 409)) throw error;
	}
}

/** Whether the views, a document of their own, stand in a database. */
export async function hasViews(client: CouchClient, db: string): Promise<boolean> {
	return (await readViews(client, db)) !== null;
}

async function readViews(client: CouchClient, db: string): Promise<StoredDoc | null> {
	try {
		return await client.ask<StoredDoc>({ method: 'GET', db, path: VIEWS_PATH });
	} catch (error) {
		if (error instanceof CouchRefusal && error.status === 404) return null;
		throw error;
	}
}
