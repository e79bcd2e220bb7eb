import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** How much may still be written: `low` wants an operator soon, at `full` nothing is written any more. */
export type Room = 'enough' | 'low' | 'full';

/**
 * Kept free: more than the writes under way can take (a file, a group of documents, LevelDB's own tidying),
 * so that the disk is never full in the middle of one.
 */
export const RESERVE_BYTES = 100_000_000;
/** Days, at the pace of a centre: early enough to make room. */
const LOW_BYTES = 1_000_000_000;

/** Bytes a file system has left for us; endless where it does not say. */
export async function freeBytes(path: string): Promise<number> {
	const { blocks, bavail, bsize } = await statfs(path);
	return blocks === 0 ? Infinity : bavail * bsize;
}

/** More than LevelDB writes when it is opened after a failure. */
const PROOF_BYTES = 32_000_000;
const PIECE = new Uint8Array(1_000_000).fill(1);

/** Writes a file into a folder and removes it again. @throws when there was no room for it */
export async function proveRoom(folder: string, bytes = PROOF_BYTES): Promise<void> {
	const path = join(folder, 'room');
	try {
		const file = await open(path, 'w');
		try {
			for (let left = bytes; left > 0; left -= PIECE.length) {
				await file.writeFile(PIECE.subarray(0, left));
			}
			await file.sync();
		} finally {
			await file.close();
		}
	} finally {
		await rm(path, { force: true });
	}
}

/** What so many free bytes mean. */
export function roomIn(free: number, reserve = RESERVE_BYTES): Room {
	if (free < reserve) return 'full';
	return free < Math.max(LOW_BYTES, reserve) ? 'low' : 'enough';
}

const FULL = /no space left|disk quota exceeded|insufficient.storage|\b(enospc|edquot)\b/i;

/** Whether an error says that there is no room: the system's words and codes, or CouchDB's. */
export function saysFull(error: unknown): boolean {
	return FULL.test(String(error));
}
