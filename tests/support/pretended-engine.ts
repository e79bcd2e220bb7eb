import { LEVELDB, type LevelEngine } from '../../sync-server/store/level';
import { unopened, type Pouch } from '../../sync-server/store/pouch';

/**
 * `down`: nothing can be read or written. `deaf`: a write stands, and is told as failed. `full`: no room.
 * `blind`: a document cannot be read, which PouchDB takes for its not being there.
 */
export type LevelTrouble = 'none' | 'down' | 'deaf' | 'full' | 'blind';

const READS = ['get', 'allDocs', 'changes', 'info', 'getAttachment'] as const;

/** LevelDB with faults. A handle of which a write has failed takes no other: what it took might be lost. */
export class PretendedEngine implements LevelEngine {
	readonly reserve = 0;
	trouble: LevelTrouble = 'none';

	free = async (): Promise<number> => Infinity;

	prove = async (): Promise<void> => {
		if (this.trouble === 'full') throw noRoom();
	};

	open = async (path: string, revisions?: number): Promise<Pouch> => {
		if (this.trouble === 'full') throw unopened(path, noRoom());
		if (this.trouble === 'down') throw unopened(path, broken());
		const pouch = await LEVELDB.open(path, revisions);
		this.#breakWrites(pouch);
		this.#breakReads(pouch);
		return pouch;
	};

	#breakWrites(pouch: Pouch): void {
		const bulkDocs = pouch.bulkDocs.bind(pouch);
		let failed = false;
		const write = async (...args: Parameters<typeof bulkDocs>) => {
			if (failed) throw new Error('IO error: this file is in doubt');
			if (this.trouble === 'none' || this.trouble === 'blind') return bulkDocs(...args);
			failed = true;
			if (this.trouble === 'deaf') await bulkDocs(...args);
			throw this.trouble === 'full' ? noRoom() : broken();
		};
		Object.assign(pouch, { bulkDocs: write });
	}

	#breakReads(pouch: Pouch): void {
		for (const name of READS) {
			const method = (pouch[name] as (...args: unknown[]) => unknown).bind(pouch);
			const read = (...args: unknown[]) => {
				if (this.trouble === 'down') return Promise.reject(broken());
				if (this.trouble === 'blind' && name === 'get') {
					return Promise.reject(Object.assign(new Error('missing'), { status: 404 }));
				}
				return method(...args);
			};
			Object.assign(pouch, { [name]: read });
		}
	}
}

function noRoom(): Error {
	return new Error('IO error: 000003.log: No space left on device');
}

function broken(): Error {
	return new Error('IO error: 000003.log: Input/output error');
}
