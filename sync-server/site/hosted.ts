import { NETWORK, keyOfId } from '#domain/ids';
import { putIfAbsent, tryPut, update } from '../store/compare-and-set';
import type { Store, StoredDoc } from '../store/port';

const CARD = 'structureCard:';
/** Beside the cards, so that one reading gives both; not a card, so that it travels to no other site. */
const HERE = 'structureCards:here';

/** The structures whose databases are here: what another site writes adds none and takes none away. */
interface HereDoc extends StoredDoc {
	hosts: string[];
}

/** A structure's public card as stored; `site` is the address of the server that has its database. */
export interface StoredCard extends StoredDoc {
	site?: string;
}

export interface Cards {
	here: StoredCard[];
	elsewhere: StoredCard[];
}

type Ctx = { store: Store };

/**
 * The public cards, those of the structures hosted here told from those of other sites (SI-02). A site
 * that was never linked has no list yet: every card without an address is its own.
 */
export async function cardsOf({ store }: Ctx): Promise<Cards> {
	const network = await store.open(NETWORK);
	// One reading for both: rights are gathered at each request.
	const docs = (await network.withPrefix('structureCard')) as StoredCard[];
	const list = docs.find(({ _id }) => _id === HERE) as HereDoc | undefined;
	const cards: Cards = { here: [], elsewhere: [] };
	for (const card of docs) {
		if (!card._id.startsWith(CARD)) continue;
		const isHere = list ? list.hosts.includes(keyOfId(card._id)) : card.site === undefined;
		cards[isHere ? 'here' : 'elsewhere'].push(card);
	}
	return cards;
}

/** Ids of the structures hosted here: their databases are opened and served, no others. */
export async function structuresOf(ctx: Ctx): Promise<string[]> {
	return (await cardsOf(ctx)).here.map(({ _id }) => keyOfId(_id));
}

/** Writes down which structures are here, before any other site is heard. Once: what comes later is not. */
export async function settleHosts(store: Store): Promise<void> {
	const hosts = await structuresOf({ store });
	await putIfAbsent<HereDoc>(await store.open(NETWORK), { _id: HERE, hosts });
}

/** Adds structures that are being installed here. Nothing to do before the list is written. */
export async function addHosts(store: Store, structures: readonly string[]): Promise<void> {
	await update<HereDoc>(await store.open(NETWORK), HERE, (doc) => {
		const hosts = [...new Set([...doc.hosts, ...structures])];
		return hosts.length > doc.hosts.length ? { ...doc, hosts } : null;
	});
}

/**
 * Says on the cards of this site where they are at home, once another site is there to read it (SI-03).
 * @param publicUrl the address people use
 */
export async function publishAddress(store: Store, publicUrl: string): Promise<void> {
	const { here, elsewhere } = await cardsOf({ store });
	if (elsewhere.length === 0) return;
	const network = await store.open(NETWORK);
	for (const card of here) {
		if (card.site !== publicUrl) await tryPut(network, { ...card, site: publicUrl });
	}
}

/** Where people ask a structure of another site; null when its card does not say, or says nonsense. */
export function addressOf({ site }: StoredCard): string | null {
	if (typeof site !== 'string' || !URL.canParse(site)) return null;
	const { protocol, origin } = new URL(site);
	return protocol === 'https:' || protocol === 'http:' ? origin : null;
}
