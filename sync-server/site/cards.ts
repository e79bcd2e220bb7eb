import type { Envelope } from '#domain/document';
import { NETWORK, keyOfId } from '#domain/ids';
import { structuresOf } from '../gateway/facts';
import { fromStored } from '../gateway/stored';
import { tryPut } from '../store/compare-and-set';
import type { Store, StoredDoc } from '../store/port';

/** The public cards of the structures that live here, and of those of other sites (SI-02). */
export interface Cards {
	here: StoredDoc[];
	elsewhere: StoredDoc[];
}

export async function cardsIn(store: Store): Promise<Cards> {
	const network = await store.open(NETWORK);
	const structures = new Set(await structuresOf({ store }));
	const cards = await network.withPrefix('structureCard:');
	const isHere = ({ _id }: StoredDoc) => structures.has(keyOfId(_id));
	return { here: cards.filter(isHere), elsewhere: cards.filter((card) => !isHere(card)) };
}

/**
 * Says beside the cards of this site where people reach it, for other sites' public pages (SI-03). At
 * each start; nothing is written while it is true.
 * @param publicUrl the address people use
 */
export async function publishAddress(store: Store, publicUrl: string): Promise<void> {
	const network = await store.open(NETWORK);
	for (const card of (await cardsIn(store)).here) {
		if (card.site !== publicUrl) await tryPut(network, { ...card, site: publicUrl });
	}
}

/** Where people ask a structure of another site; null when its card does not say, or says nonsense. */
export function addressOf({ site }: StoredDoc): string | null {
	if (typeof site !== 'string' || !URL.canParse(site)) return null;
	const { protocol, origin } = new URL(site);
	return protocol === 'https:' || protocol === 'http:' ? origin : null;
}

/** A card as people see it. */
export function cardOf(stored: StoredDoc): Envelope<'structureCard'> {
	return fromStored(stored) as Envelope<'structureCard'>;
}
