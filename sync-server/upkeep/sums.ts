import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Leaf, Replica } from '../store/replica';
import { leavesOf } from './carry';

/** What a database holds, to be compared with another. */
export interface Sum {
	/** Ends that stand; two where two sites disagree. */
	documents: number;
	deleted: number;
	files: number;
	/** Changes with any id, revision, field or byte; not with the order of reading. */
	digest: string;
}

export async function sumOf(database: Replica): Promise<Sum> {
	const sum = { documents: 0, deleted: 0, files: 0 };
	const hashes: string[] = [];
	for await (const leaf of leavesOf(database)) {
		if (leaf.deleted) sum.deleted++;
		else sum.documents++;
		if (leaf.file) sum.files++;
		hashes.push(hashOfLeaf(leaf));
	}
	return { ...sum, digest: digestOfHashes(hashes) };
}

export function isSameSum(a: Sum, b: Sum): boolean {
	return a.digest === b.digest;
}

/** One end of a document, with its content. */
export function hashOfLeaf({ id, revs, deleted, fields, file }: Leaf): string {
	const kept = file && [file.type, sha256(file.bytes)];
	return sha256(JSON.stringify([id, revs[0], deleted, fields, kept]));
}

export function sha256(bytes: string | Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

/** One digest of many, whatever their order. */
export function digestOfHashes(hashes: readonly string[]): string {
	return sha256([...hashes].sort().join('\n'));
}

/** Size and digest of a file on the disk. */
export async function hashOfFile(path: string): Promise<{ bytes: number; sha256: string }> {
	const hash = createHash('sha256');
	let bytes = 0;
	for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array<ArrayBuffer>>) {
		hash.update(chunk);
		bytes += chunk.length;
	}
	return { bytes, sha256: hash.digest('hex') };
}
