import { readFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { check } from '#protocol/check';
import type { Leaf } from '../store/replica';
import {
	Line,
	Manifest,
	databasePath,
	digestOf,
	filePath,
	manifestPath,
	type DatabaseEntry,
	type LineFile
} from './backup-format';
import { UpkeepError } from './command';
import { hashOfFile } from './sums';

/** A document of a backup, its files not yet read. */
export interface BackedUp {
	id: string;
	leaves: Line['leaves'];
}

/**
 * A backup that was read through and found whole: every line, every file, every digest of its manifest.
 * Nothing of it is trusted before (BK-04).
 */
export class Backup {
	private constructor(
		private readonly folder: string,
		readonly manifest: Manifest,
		/** Per database, which line of a document counts: its last. */
		private readonly last: ReadonlyMap<string, ReadonlyMap<string, number>>
	) {}

	/** @throws UpkeepError when anything is missing, cut short or changed */
	static async at(folder: string): Promise<Backup> {
		const manifest = await readManifest(folder);
		const last = new Map<string, ReadonlyMap<string, number>>();
		for (const entry of manifest.databases)
			last.set(entry.name, await checkDatabase(folder, entry));
		return new Backup(folder, manifest, last);
	}

	/** The documents of one database, each once. */
	async *documents(name: string): AsyncIterable<BackedUp> {
		const last = this.last.get(name) ?? new Map<string, number>();
		let n = 0;
		for await (const line of linesIn(this.folder, name)) {
			if (last.get(line.id) === n++ && line.leaves.length > 0) yield line;
		}
	}

	/** A document's ends as a store takes them. */
	async leavesOf({ id, leaves }: BackedUp): Promise<Leaf[]> {
		const whole = leaves.map(async ({ revs, fields, file }) => ({
			id,
			revs,
			deleted: false,
			fields,
			file: file && {
				type: file.type,
				bytes: new Uint8Array(await readFile(filePath(this.folder, file.sha256)))
			}
		}));
		return Promise.all(whole);
	}
}

async function readManifest(folder: string): Promise<Manifest> {
	const text = await readFile(manifestPath(folder), 'utf8').catch(() => {
		throw new UpkeepError(
			`${folder} ne contient pas de sauvegarde achevée (manifest.json manque).`
		);
	});
	const checked = check(Manifest, parsed(text));
	if (!checked.ok || digestOf(checked.value) !== checked.value.digest)
		throw damaged(manifestPath(folder));
	return checked.value;
}

async function checkDatabase(
	folder: string,
	{ name, documents, files, bytes, sha256 }: DatabaseEntry
): Promise<ReadonlyMap<string, number>> {
	const path = databasePath(folder, name);
	const found = await hashOfFile(path).catch(() => Promise.reject(damaged(path)));
	if (found.bytes !== bytes || found.sha256 !== sha256) throw damaged(path);
	const last = new Map<string, number>();
	const filesOf = new Map<string, number>();
	let n = 0;
	for await (const { id, leaves } of linesIn(folder, name)) {
		last.set(id, n++);
		if (leaves.length === 0) filesOf.delete(id);
		else filesOf.set(id, leaves.filter(({ file }) => file).length);
		for (const { file } of leaves) if (file) await checkFile(folder, file);
	}
	const counted = [...filesOf.values()].reduce((sum, count) => sum + count, 0);
	if (filesOf.size !== documents || counted !== files) throw damaged(path);
	return last;
}

async function checkFile(folder: string, { size, sha256 }: LineFile): Promise<void> {
	const path = filePath(folder, sha256);
	const found = await hashOfFile(path).catch(() => Promise.reject(damaged(path)));
	if (found.bytes !== size || found.sha256 !== sha256) throw damaged(path);
}

async function* linesIn(folder: string, name: string): AsyncIterable<Line> {
	const path = databasePath(folder, name);
	const source = createReadStream(path);
	const text = source.pipe(createGunzip()).setEncoding('utf8');
	source.on('error', (error) => text.destroy(error));
	for await (const line of split(text)) {
		const checked = check(Line, parsed(line));
		if (!checked.ok) throw damaged(path);
		yield checked.value;
	}
}

/** Not readline: it also breaks at U+2028, which a JSON text may hold. */
async function* split(text: AsyncIterable<string>): AsyncIterable<string> {
	let rest = '';
	for await (const chunk of text) {
		const lines = (rest + chunk).split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
	}
	if (rest !== '') yield rest;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function damaged(path: string): UpkeepError {
	return new UpkeepError(`La sauvegarde est abîmée\u00a0: ${path}. Rien n’a été changé.`);
}
