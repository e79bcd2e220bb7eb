import type { Envelope } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { keyOfId, settingsId } from '#domain/ids';
import type { PublicStructure, PublicStructures } from '#protocol/public-request';
import { fromStored } from '../gateway/stored';
import type { Store } from '../store/port';

/** What the public page shows of each structure: its card and its questionnaire (S13, S16). */
export async function publicStructures(store: Store): Promise<PublicStructures> {
	const network = await store.open(NETWORK);
	const cards = await network.withPrefix('structureCard:');
	const structures = await Promise.all(
		cards.map((card) => publicStructure(store, fromStored(card) as Envelope<'structureCard'>))
	);
	return { structures: structures.filter((one) => one !== null) };
}

/** Null while the structure has no questionnaire yet: nobody can ask it anything. */
async function publicStructure(
	store: Store,
	card: Envelope<'structureCard'>
): Promise<PublicStructure | null> {
	const id = keyOfId(card.id);
	const db = await store.open(id);
	const stored = await db.get(settingsId(id));
	if (!stored) return null;
	const { questionnaire } = (fromStored(stored) as Envelope<'structureSettings'>).body;
	return { id, ...card.body, questionnaire };
}
