import type { AnyEnvelope } from '#domain/document';
import { carriedFiles } from '#domain/earlier';
import type { FileRef } from '#domain/file-ref';
import { MAX_DOSSIER_FILES_BYTES } from '#domain/limits';
import { ProtocolError } from '#protocol/errors';
import { tryPut, update } from '../store/compare-and-set';
import { expiring } from '../store/expiry';
import { StoreConflict, type Database, type StoredDoc } from '../store/port';
import { fromStored } from './stored';

const DAY_MS = 24 * 3_600_000;
/** How long bytes wait for a document that names them: longer than a device stays offline (F25). */
export const UNNAMED_FILE_MS = 120 * DAY_MS;

/** What is kept beside a file's bytes: whose it is, until a document carries it. */
export interface FileDoc extends StoredDoc {
	owner: string;
	dossier: string | null;
	ref: FileRef;
	/** Ms since 1970: when it is asked whether a document names it. Absent once one did. */
	expires?: number;
	/** Named by nothing when last asked: no document may name it any more. */
	doomed?: true;
}

/** A file as it is first kept: it has its time to be named by a document (FI-02). */
export function newFileDoc(
	owner: string,
	dossier: string | null,
	ref: FileRef,
	now: number
): FileDoc {
	return withTime({ _id: ref.id, owner, dossier, ref }, now + UNNAMED_FILE_MS);
}

/** FI-01: what one dossier keeps has a limit. @throws ProtocolError tooLarge */
export async function checkRoom(db: Database, dossier: string | null, size: number): Promise<void> {
	const kept = await db.getMany(await db.find(roomKey(dossier)));
	const used = [...kept.values()].reduce((sum, doc) => sum + (doc as FileDoc).ref.size, 0);
	if (used + size > MAX_DOSSIER_FILES_BYTES) throw new ProtocolError('tooLarge');
}

/** FI-02: gives a file time again, until `end`: when it is sent twice, or a document lets go of it. */
export async function renewFile(db: Database, id: string, end: number): Promise<void> {
	await update<FileDoc>(db, id, (doc) => withTime(doc, end));
}

/**
 * The files a document names now, and no more once it is written, get their time (FI-02). Should it not be
 * written, nothing is lost: whether a document names them is asked again before they go.
 */
export async function letGo(
	db: Database,
	before: AnyEnvelope | null,
	after: AnyEnvelope,
	now: number
): Promise<void> {
	const still = new Set(filesOf(after).map((ref) => ref.id));
	const gone = (before ? filesOf(before) : []).filter((ref) => !still.has(ref.id));
	for (const ref of gone) await renewFile(db, ref.id, now + UNNAMED_FILE_MS);
}

/**
 * A file whose time is over: kept for good when a document names it, else removed, a day after it was
 * doomed. Between the two no document may name it any more, so that a write judged just before is seen
 * by the second look, and no acknowledged write ever loses its file (P1).
 * @returns whether it was removed
 */
export async function settleFile(db: Database, id: string, now: number): Promise<boolean> {
	const doc = (await db.get(id)) as FileDoc | null;
	if (!doc?._rev || doc.expires === undefined || doc.expires > now) return false;
	if (await isNamed(db, doc)) {
		await tryPut(db, keptForGood(doc));
		return false;
	}
	if (!doc.doomed) {
		await tryPut(db, { ...withTime(doc, now + DAY_MS), doomed: true });
		return false;
	}
	return db.remove(id, doc._rev).then(
		() => true,
		(error: unknown) => (error instanceof StoreConflict ? false : Promise.reject(error))
	);
}

/** The files a document carries, those of what was given back included. */
export function filesOf(doc: AnyEnvelope): FileRef[] {
	if (doc.type === 'message') return doc.body.files;
	return doc.type === 'request' || doc.type === 'trace' ? carriedFiles(doc.body) : [];
}

async function isNamed(db: Database, { dossier, ref }: FileDoc): Promise<boolean> {
	if (!dossier) return false;
	const parts = ['', ':own', ':staff'].map((part) => db.list(`d:${dossier}${part}`));
	const ids = (await Promise.all(parts)).flat().map((row) => row.id);
	const docs = await db.getMany([...new Set(ids)]);
	return [...docs.values()].some((doc) => filesOf(fromStored(doc)).some(({ id }) => id === ref.id));
}

function keptForGood(doc: FileDoc): FileDoc {
	const kept = { ...doc, find: [roomKey(doc.dossier)] };
	delete kept.expires;
	delete kept.doomed;
	return kept;
}

function withTime(doc: FileDoc, end: number): FileDoc {
	const { expires, find } = expiring(end);
	return { ...keptForGood(doc), expires, find: [...find, roomKey(doc.dossier)] };
}

/** The key under which the files of a dossier are found. */
export function roomKey(dossier: string | null): string {
	return `files:${dossier ?? ''}`;
}
