import { ACCOUNTS } from '../accounts/records';
import { putIfAbsent, update } from '../store/compare-and-set';
import type { Store, StoredDoc } from '../store/port';
import { sha256 } from '../upkeep/sums';

const ID = 'site';

/** Another site's server, with which this one's exchanges the network. */
export interface Peer {
	/** Without a path. */
	url: string;
	key: string;
}

/** The links of this site, in `accounts` with the other secrets. */
interface SiteDoc extends StoredDoc {
	peers: Peer[];
	/** Hashes of the keys by which others may exchange with this site. */
	keys: string[];
}

export type Links = Pick<SiteDoc, 'peers' | 'keys'>;

export async function linksOf(store: Store): Promise<Links> {
	const doc = (await (await store.open(ACCOUNTS)).get(ID)) as SiteDoc | null;
	return doc ?? { peers: [], keys: [] };
}

/** Changes the links, under compare-and-set. */
export async function changeLinks(store: Store, change: (links: Links) => Links): Promise<void> {
	const db = await store.open(ACCOUNTS);
	await putIfAbsent<SiteDoc>(db, { _id: ID, peers: [], keys: [] });
	await update<SiteDoc>(db, ID, (doc) => ({ ...doc, ...change(doc) }));
}

/** Whether a key opens this site's network; judged by the store at each question (SI-08). */
export async function isKey(store: Store, key: string): Promise<boolean> {
	return (await linksOf(store)).keys.includes(hashOfKey(key));
}

/** A key has 128 random bits: its hash tells nothing of it, and comparing hashes takes no guessable time. */
export function hashOfKey(key: string): string {
	return sha256(key);
}
