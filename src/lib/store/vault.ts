import type { SessionInfo } from '#protocol/accounts';
import { toBase64Url } from './base64';
import { committed, requested } from './idb';
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
	/** Ms since 1970: the newest is the person whose store opens at start. */
	at: number;
}

const DATABASE = 'jm-keys';
const STORE = 'people';

/** Keeps a person's session, and makes the keys on the first time on this device. */
export async function remember(session: SessionInfo, now: number): Promise<Profile> {
	const name = await databaseName(session.user);
	const keys = (await read(name))?.keys ?? (await newPersonKeys());
	const row: Row = { name, keys, session: await new Sealer(keys).seal(name, session), at: now };
	await write((store) => store.put(row));
	return { name, keys, session };
}

/** The last person signed in on this device; null when there is none, or nothing of him opens. */
export async function lastPerson(): Promise<Profile | null> {
	const rows = await withStore<Row[]>('readonly', (store) => requested(store.getAll()));
	const last = rows.sort((a, b) => b.at - a.at)[0];
	return last ? opened(last) : null;
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

const write = (act: (store: IDBObjectStore) => IDBRequest) =>
	withStore('readwrite', async (store) => {
		const done = committed(store.transaction);
		act(store);
		await done;
	});

/** Opens, acts and closes: a connection left open would hold up another tab's deletion. */
async function withStore<T>(
	mode: IDBTransactionMode,
	act: (store: IDBObjectStore) => Promise<T>
): Promise<T> {
	const opening = indexedDB.open(DATABASE, 1);
	opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'name' });
	const database = await requested(opening);
	try {
		return await act(database.transaction(STORE, mode).objectStore(STORE));
	} finally {
		database.close();
	}
}
