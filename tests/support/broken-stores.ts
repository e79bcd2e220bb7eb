import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CouchStore } from '../../sync-server/store/couchdb';
import { EmbeddedStore } from '../../sync-server/store/embedded';
import { StoreDown, StoreFull, type Store } from '../../sync-server/store/port';
import { dropDatabases } from './couch-databases';
import { CouchProxy, type ProxyState } from './couch-proxy';
import { COUCH } from './engines';
import { MemoryStore, type StoreCall } from './memory-store';
import { PretendedEngine } from './pretended-engine';
import { mayMount, mountedDisk } from './small-disk';

/** `down`: it does not answer. `deaf`: writes stand, their answers are lost. `full`: it has no room. */
export type Trouble = 'none' | 'down' | 'deaf' | 'full';

/** A store that can be put out of order. */
export interface BreakableStore {
	store: Store;
	set(trouble: Trouble): Promise<void>;
	close(): Promise<void>;
}

/** A kind of store; one that is not here is reported as skipped. */
export interface Kind {
	name: string;
	here: boolean;
	make: () => Promise<BreakableStore>;
}

/** Every kind of store there is to break. */
export const BREAKABLE: readonly Kind[] = [
	{ name: 'a store in memory', here: true, make: inMemory },
	{ name: 'the embedded store', here: true, make: embedded },
	{ name: 'CouchDB', here: COUCH !== '', make: couch }
];

/** Every kind of store whose room can end: on a real disk too, where one may be mounted. */
export function fillable(): readonly Kind[] {
	const real = { name: 'the embedded store on a real disk', here: true, make: onSmallDisk };
	return mayMount() ? [...BREAKABLE, real] : BREAKABLE;
}

const WRITES = ['put', 'putMany', 'remove', 'putFile'];

async function inMemory(): Promise<BreakableStore> {
	let trouble: Trouble = 'none';
	const hook = ({ op, when }: StoreCall) => {
		const writes = WRITES.includes(op);
		if (trouble === 'down' && when === 'before') throw new StoreDown('gone');
		if (trouble === 'deaf' && writes && when === 'after') throw new StoreDown('gone');
		if (trouble === 'full' && writes && when === 'before') throw new StoreFull('no room');
	};
	const store = new MemoryStore({ hook });
	store.room = async () => (trouble === 'full' ? 'full' : 'enough');
	return { store, set: async (now) => void (trouble = now), close: () => store.close() };
}

async function embedded(): Promise<BreakableStore> {
	const folder = await mkdtemp(join(tmpdir(), 'jm-broken-'));
	const engine = new PretendedEngine();
	const store = await EmbeddedStore.at(join(folder, 'store'), engine);
	return {
		store,
		set: async (trouble) => void (engine.trouble = trouble),
		close: async () => {
			await store.close();
			await rm(folder, { recursive: true, force: true });
		}
	};
}

/** On a file system of its own, which can only be full, but really is. */
async function onSmallDisk(): Promise<BreakableStore> {
	const disk = await mountedDisk();
	const store = await EmbeddedStore.at(join(disk.path, 'store'), disk.engine);
	return {
		store,
		set: (trouble) => (trouble === 'full' ? disk.fill() : disk.clear()),
		close: async () => {
			await store.close();
			await disk.remove();
		}
	};
}

const STATES: Record<Trouble, ProxyState> = {
	none: 'passes',
	down: 'cut',
	deaf: 'deaf',
	full: 'full'
};

async function couch(): Promise<BreakableStore> {
	const proxy = await CouchProxy.at();
	const prefix = `t${randomBytes(6).toString('hex')}_`;
	const store = new CouchStore(proxy.url, { prefix });
	return {
		store,
		set: (trouble) => proxy.set(STATES[trouble]),
		close: async () => {
			await store.close();
			await proxy.close();
			await dropDatabases(COUCH, prefix);
		}
	};
}
