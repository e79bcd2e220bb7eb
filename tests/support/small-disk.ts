import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proveRoom } from '../../sync-server/store/disk-room';
import { LEVELDB, type LevelEngine } from '../../sync-server/store/level';
import { PretendedEngine } from './pretended-engine';

/** A disk that a test can fill and empty, and the engine of a store on it. */
export interface SmallDisk {
	path: string;
	/** It does not foresee the end of the room, as where a quota sets it: a write meets it. */
	engine: LevelEngine;
	/** From now on a document of a few kilobytes may still find room, the next ones not. */
	fill(): Promise<void>;
	/** There is room again. */
	clear(): Promise<void>;
	remove(): Promise<void>;
}

const BYTES = 12_000_000;
/** Left by `fill`: enough for a write to begin. */
const LEFT = 100_000;
const PROOF_BYTES = 2_000_000;

/** The kinds of disk to test on: a real one where this process may mount it, and always a pretended one. */
export function smallDisks(): [string, () => Promise<SmallDisk>][] {
	const pretended: [string, () => Promise<SmallDisk>] = ['a pretended disk', pretendedDisk];
	if (mayMount()) return [['a real disk', mountedDisk], pretended];
	console.warn('No disk may be mounted here: the tests of a full one only pretend it.');
	return [pretended];
}

/** Whether this process may mount a disk of its own. */
export function mayMount(): boolean {
	const path = mkdtempSync(join(tmpdir(), 'jm-mount-'));
	const mounted = mount(path);
	if (mounted) unmount(path);
	return mounted;
}

function mount(path: string): boolean {
	const args = ['-t', 'tmpfs', '-o', `size=${BYTES}`, 'tmpfs', path];
	return spawnSync('mount', args, { stdio: 'ignore' }).status === 0;
}

function unmount(path: string): void {
	spawnSync('umount', [path], { stdio: 'ignore' });
}

/** A file system of its own, of twelve megabytes. */
export async function mountedDisk(): Promise<SmallDisk> {
	const path = await mkdtemp(join(tmpdir(), 'jm-disk-'));
	if (!mount(path)) throw new Error(`${path} could not be mounted`);
	const ballast = join(path, 'ballast');
	return {
		path,
		engine: {
			...LEVELDB,
			reserve: 0,
			prove: (folder) => proveRoom(folder, PROOF_BYTES)
		},
		fill: async () => {
			const free = await LEVELDB.free(path);
			const file = await open(ballast, 'w');
			await file.writeFile(new Uint8Array(free - LEFT));
			await file.close();
		},
		clear: () => rm(ballast, { force: true }),
		remove: async () => {
			unmount(path);
			await rm(path, { recursive: true, force: true });
		}
	};
}

/** What LevelDB does when there is no room, without any disk being full. */
async function pretendedDisk(): Promise<SmallDisk> {
	const path = await mkdtemp(join(tmpdir(), 'jm-disk-'));
	const engine = new PretendedEngine();
	return {
		path,
		engine,
		fill: async () => void (engine.trouble = 'full'),
		clear: async () => void (engine.trouble = 'none'),
		remove: () => rm(path, { recursive: true, force: true })
	};
}
