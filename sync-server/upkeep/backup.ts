import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Leaf, Replica, ReplicatedStore } from '../store/replica';
import {
	BACKUP_FORMAT,
	databasePath,
	digestOf,
	filePath,
	manifestPath,
	type DatabaseEntry,
	type Line,
	type LineFile,
	type Manifest
} from './backup-format';
import { endsOf, filledDatabases } from './carry';
import { UpkeepError } from './command';
import { Ledger } from './erasures';
import { hashOfFile, sha256 } from './sums';
import { refuseUnfinished } from './unfinished';
import { counted } from './words';

export interface BackupOptions {
	/** Made when it does not exist; otherwise it must be empty. */
	folder: string;
	version: string;
	/** Ms since 1970. */
	now: number;
	say: (line: string) => void;
}

/** Read beyond ten times the size of a database, it will never be read to its end. */
const MOST_LINES = 1_000;
const TOO_BUSY =
	'La base change plus vite qu’elle n’est lue\u00a0: recommencez à une heure plus calme.';

/**
 * Writes all that a store holds into a folder, its manifest last: without one it is no backup. Of a
 * CouchDB whose servers run, each database is as at the end of its reading (BK-01 to BK-03).
 * @throws UpkeepError when the folder holds something
 */
export async function backUp(store: ReplicatedStore, options: BackupOptions): Promise<Manifest> {
	const { folder, version, now, say } = options;
	await refuseUnfinished(store);
	await prepare(folder);
	const databases: DatabaseEntry[] = [];
	for (const name of await filledDatabases(store)) {
		const entry = await backUpDatabase(await store.open(name), name, folder);
		say(
			`  ${name}\u00a0: ${counted(entry.documents, 'document')}, ${counted(entry.files, 'fichier')}`
		);
		databases.push(entry);
	}
	const erasures = (await Ledger.of(store)).size;
	const fields = {
		format: BACKUP_FORMAT,
		version,
		store: store.kind,
		at: now,
		erasures,
		databases
	} as const;
	const manifest: Manifest = { ...fields, digest: digestOf(fields) };
	await writeWhole(manifestPath(folder), `${JSON.stringify(manifest, null, '\t')}\n`);
	return manifest;
}

async function prepare(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	if ((await readdir(folder)).length > 0) {
		throw new UpkeepError(`Le dossier ${folder} n’est pas vide\u00a0: rien n’y a été écrit.`);
	}
	await mkdir(filePath(folder, ''), { mode: 0o700 });
}

async function backUpDatabase(
	database: Replica,
	name: string,
	folder: string
): Promise<DatabaseEntry> {
	const path = databasePath(folder, name);
	const gzip = createGzip();
	const output = createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true });
	const written = finished(gzip.pipe(output));
	/** Files of each document, as of its last line; documents deleted meanwhile have none. */
	const kept = new Map<string, number>();
	let lines = 0;
	for await (const line of linesOf(database, folder)) {
		if (++lines > MOST_LINES + 10 * kept.size) throw new UpkeepError(TOO_BUSY);
		// What is deleted is no news, unless it was written here before.
		if (line.leaves.length === 0 && !kept.has(line.id)) continue;
		if (line.leaves.length === 0) kept.delete(line.id);
		else kept.set(line.id, line.leaves.filter(({ file }) => file).length);
		if (!gzip.write(`${JSON.stringify(line)}\n`)) await once(gzip, 'drain');
	}
	gzip.end();
	await written;
	const files = [...kept.values()].reduce((sum, count) => sum + count, 0);
	return { name, documents: kept.size, files, ...(await hashOfFile(path)) };
}

async function* linesOf(database: Replica, folder: string): AsyncIterable<Line> {
	for await (const ends of endsOf(database)) {
		const leaves = new Map<string, Line['leaves']>(ends.map(({ id }) => [id, []]));
		for await (const leaf of database.leaves(ends)) {
			if (!leaf.deleted) leaves.get(leaf.id)?.push(await lineLeaf(leaf, folder));
		}
		for (const { id } of ends) yield { id, leaves: leaves.get(id) ?? [] };
	}
}

async function lineLeaf(
	{ revs, fields, file }: Leaf,
	folder: string
): Promise<Line['leaves'][number]> {
	return { revs, fields, file: file && (await keepFile(file, folder)) };
}

/** Each file once, under the name of its content. */
async function keepFile(
	{ bytes, type }: NonNullable<Leaf['file']>,
	folder: string
): Promise<LineFile> {
	const digest = sha256(bytes);
	await writeWhole(filePath(folder, digest), bytes);
	return { type, size: bytes.length, sha256: digest };
}

/** Whole and on the disk, or not there. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
	const half = `${path}.part`;
	await writeFile(half, content, { mode: 0o600, flush: true });
	await rename(half, path);
}
