import { StoreDown } from '../../sync-server/store/port';
import type { Leaf, ReplicatedDatabase, ReplicatedStore } from '../../sync-server/store/replica';
import { leavesOf } from '../../sync-server/upkeep/carry';

/** Everything that travels of a database, in order of id and revision. */
export async function leavesIn(store: ReplicatedStore, name: string): Promise<Leaf[]> {
	const leaves: Leaf[] = [];
	for await (const leaf of leavesOf(await store.open(name))) leaves.push(leaf);
	const key = ({ id, revs }: Leaf) => `${id}\n${revs[0]}`;
	return leaves.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Everything that travels of a store, database by database. */
export async function contentOf(store: ReplicatedStore): Promise<Map<string, Leaf[]>> {
	const content = new Map<string, Leaf[]>();
	for (const name of (await store.filled()).sort()) content.set(name, await leavesIn(store, name));
	return content;
}

/** The store, of whose databases some methods are others. */
export function withDatabases(
	store: ReplicatedStore,
	others: (db: ReplicatedDatabase) => Partial<ReplicatedDatabase>
): ReplicatedStore {
	const open = async (name: string) => {
		const db = await store.open(name);
		return but(db, others(db));
	};
	return but(store, { open });
}

/** The store, which takes so many groups of documents, then is down. */
export function breaking(store: ReplicatedStore, groups: number): ReplicatedStore {
	let taken = 0;
	return withDatabases(store, (db) => ({
		async graft(leaves) {
			if (taken++ >= groups) throw new StoreDown('cut');
			await db.graft(leaves);
		}
	}));
}

/** An object of which some methods are others. */
function but<T extends object>(object: T, others: Partial<T>): T {
	return new Proxy(object, {
		get(_, key) {
			if (Object.hasOwn(others, key)) return Reflect.get(others, key) as unknown;
			const value = Reflect.get(object, key) as unknown;
			return typeof value === 'function' ? (value.bind(object) as unknown) : value;
		}
	});
}
