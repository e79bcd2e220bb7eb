import type { SessionInfo } from '#protocol/accounts';
import { toBase64Url } from './base64';
import { exclusiveFor } from './exclusive';
import { committed, isNoRoom, openDatabase, requested } from './idb';
import { QuotaExceeded } from './local-docs';
import { newPersonKeys, Sealer, type PersonKeys } from './sealer';

/** What the device keeps of one person apart from the documents: how to open them, and who it is. */
export interface Profile {
	/** Names this person's databases. A hash: the folder on the disk does not say whose it is. */
	name: string;
	keys: PersonKeys;
	session: SessionInfo;
}

interface Row {
	name: string;
	keys: PersonKeys;
	/** The SessionInfo, sealed: names and roles are not left in clear either. */
	session: string;
	/** The highest is the person whose store opens at start. Counted, not timed: a clock may jump (F5). */
	at: number;
	/** Someone else has signed in here since: it opens no more until he signs in again (F22). */
	aside?: Aside;
}

/** What waits in a store set aside: a number of changes; null as long as nobody has looked. */
export interface Aside {
	waiting: number | null;
}

const DATABASE = 'jm-keys';
const STORE = 'people';
const alone = exclusiveFor(DATABASE);

/**
 * Keeps a person's session, and makes the keys on the first time on this device. Whoever was here before
 * is set aside in the same write, unless it is another place of the same person.
 * @throws QuotaExceeded
 */
export function remember(session: SessionInfo): Promise<Profile> {
	return alone(async () => {
		const name = await databaseName(session.user);
		const keys = (await read(name))?.keys ?? (await newPersonKeys());
		const sealed = await new Sealer(keys).seal(name, session);
		const places = (session.others ?? []).map(({ user }) => databaseName(user));
		const own = new Set([name, ...(await Promise.all(places))]);
		await write(async (store) => {
			const rows: Row[] = await requested(store.getAll());
			const last = Math.max(0, ...rows.map((row) => row.at));
			for (const row of rows) {
				if (!own.has(row.name) && !row.aside) store.put({ ...row, aside: { waiting: null } });
			}
			store.put({ name, keys, session: sealed, at: last + 1 } satisfies Row);
		});
		return { name, keys, session };
	});
}

/** The last person signed in on this device; null when there is none, or nothing of him opens. */
export async function lastPerson(): Promise<Profile | null> {
	const rows = (await allRows()).filter((row) => !row.aside);
	const last = rows.sort((a, b) => b.at - a.at)[0];
	return last ? opened(last) : null;
}

/** The stores of those who were here before, and how many changes wait in each. */
export async function setAside(): Promise<
	{ profile: Profile | null; name: string; aside: Aside }[]
> {
	const found = (await allRows()).map(async (row) => {
		const { name, aside } = row;
		return aside ? [{ profile: await opened(row), name, aside }] : [];
	});
	return (await Promise.all(found)).flat();
}

/** Notes what waits in a store set aside, unless its person has come back meanwhile. */
export async function noteWaiting(name: string, waiting: number): Promise<void> {
	await write(async (store) => {
		const row: Row | undefined = await requested(store.get(name));
		if (row?.aside) store.put({ ...row, aside: { waiting } });
	});
}

/** What the device keeps of one user's id; null when it keeps nothing of it, or nothing that opens. */
export async function profileHere(user: string): Promise<Profile | null> {
	const name = await databaseName(user);
	const row = await read(name);
	return row ? opened(row) : null;
}

/** Deletes a person's keys: whatever else remains on the device cannot be read by anyone any more. */
export async function forgetPerson(name: string): Promise<void> {
	await write((store) => store.delete(name));
}

async function opened({ name, keys, session: sealed }: Row): Promise<Profile | null> {
	const session = await new Sealer(keys).open(name, sealed).catch(() => null);
	return session ? { name, keys, session: session as SessionInfo } : null;
}

async function databaseName(user: string): Promise<string> {
	const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(user));
	return `jm-${toBase64Url(new Uint8Array(hash).subarray(0, 12))}`;
}

const read = (name: string) =>
	withStore<Row | undefined>('readonly', (store) => requested(store.get(name)));

const allRows = () => withStore<Row[]>('readonly', (store) => requested(store.getAll()));

async function write(act: (store: IDBObjectStore) => unknown): Promise<void> {
	await withStore('readwrite', async (store) => {
		await Promise.all([committed(store.transaction), act(store)]);
	}).catch((error: unknown) => {
		throw isNoRoom(error) ? new QuotaExceeded() : error;
	});
}

/** Opens, acts and closes: a connection left open would hold up another tab's deletion. */
async function withStore<T>(
	mode: IDBTransactionMode,
	act: (store: IDBObjectStore) => Promise<T>
): Promise<T> {
	const database = await openDatabase(DATABASE, [STORE]);
	try {
		return await act(database.transaction(STORE, mode).objectStore(STORE));
	} finally {
		database.close();
	}
}
