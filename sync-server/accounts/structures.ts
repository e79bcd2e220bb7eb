import type { Envelope } from '#domain/document';
import { keyOfId, settingsId } from '#domain/ids';
import type { PublicNeighbour, PublicStructure, PublicStructures } from '#protocol/public-request';
import { fromStored } from '../gateway/stored';
import { addressOf, cardsOf, type StoredCard } from '../site/hosted';
import type { Store } from '../store/port';

/**
 * What the public page shows of each structure: its card and its questionnaire (S13, S16). One of another
 * site is asked there: its card says where (SI-03).
 */
export async function publicStructures(store: Store): Promise<PublicStructures> {
	const { here, elsewhere } = await cardsOf({ store });
	const structures = await Promise.all(here.map((card) => publicStructure(store, card)));
	return {
		structures: structures.filter((one) => one !== null),
		elsewhere: elsewhere.map(neighbour)
	};
}

/** Null while the structure has no questionnaire yet: nobody can ask it anything. */
async function publicStructure(store: Store, stored: StoredCard): Promise<PublicStructure | null> {
	const card = fromStored(stored) as Envelope<'structureCard'>;
	const id = keyOfId(card.id);
	const db = await store.open(id);
	const settings = await db.get(settingsId(id));
	if (!settings) return null;
	const { questionnaire } = (fromStored(settings) as Envelope<'structureSettings'>).body;
	return { id, ...card.body, questionnaire };
}

function neighbour(stored: StoredCard): PublicNeighbour {
	const card = fromStored(stored) as Envelope<'structureCard'>;
	return { id: keyOfId(card.id), ...card.body, site: addressOf(stored) };
}
