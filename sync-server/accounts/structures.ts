import type { Envelope } from '#domain/document';
import { NETWORK, cardId, keyOfId, settingsId } from '#domain/ids';
import type { Logo } from '#domain/logo';
import { isLogo } from '#domain/logo-check';
import { namesOffered, partnerId } from '#domain/partner';
import { isTraining } from '#domain/training';
import type { StructureCardBody } from '#domain/structure';
import type { PublicNeighbour, PublicStructure, PublicStructures } from '#protocol/public-request';
import { fromStored } from '../gateway/stored';
import { addressOf, cardOf, cardsIn } from '../site/cards';
import type { Database, Store, StoredDoc } from '../store/port';

/**
 * What the public page shows of each structure: its card, its questionnaire and the partners it
 * offers (S13, S16, S18). One of another
 * site is asked there: its card says where (SI-03). The one to train in is shown to nobody (TR-06).
 */
export async function publicStructures(store: Store): Promise<PublicStructures> {
	const cards = await cardsIn(store);
	const here = cards.here.filter(isReal);
	const elsewhere = cards.elsewhere.filter(isReal);
	const structures = await Promise.all(here.map((card) => publicStructure(store, card)));
	return {
		structures: structures.filter((one) => one !== null),
		elsewhere: elsewhere.map(neighbour).filter((one) => one !== null)
	};
}

function isReal({ _id }: StoredDoc): boolean {
	return !isTraining(keyOfId(_id));
}

/** Null while the structure has no questionnaire yet: nobody can ask it anything. */
async function publicStructure(store: Store, stored: StoredDoc): Promise<PublicStructure | null> {
	const id = keyOfId(stored._id);
	const db = await store.open(id);
	const settings = await db.get(settingsId(id));
	if (!settings) return null;
	const { questionnaire } = (fromStored(settings) as Envelope<'structureSettings'>).body;
	const partners = namesOffered(id, await partnersIn(db));
	return { id, ...shown(stored), questionnaire, partners };
}

async function partnersIn(db: Database): Promise<Envelope<'partner'>[]> {
	const kept = await db.withPrefix(partnerId(db.name, ''));
	return kept.map((one) => fromStored(one) as Envelope<'partner'>);
}

/** Null while its card does not say where it is. */
function neighbour(stored: StoredDoc): PublicNeighbour | null {
	const site = addressOf(stored);
	return site === null ? null : { id: keyOfId(stored._id), ...shown(stored), site };
}

/** A card that came from another site was judged there: its logo is looked at here too (PU-120). */
function shown(stored: StoredDoc): StructureCardBody {
	const { body } = cardOf(stored);
	return { ...body, logo: body.logo && isLogo(body.logo) ? body.logo : null };
}

/** By what a page of somebody's link says whose it is (AC-120): its name, and its logo where it has one. */
export async function structureShown(
	ctx: { store: Store },
	structure: string
): Promise<{ structure: string; logo: Logo | null }> {
	const card = await cardShown(ctx, structure);
	return { structure: card?.name ?? structure, logo: card?.logo ?? null };
}

/** Null of a structure that has none. */
export async function cardShown(
	{ store }: { store: Store },
	structure: string
): Promise<StructureCardBody | null> {
	const stored = await (await store.open(NETWORK)).get(cardId(structure));
	return stored && shown(stored);
}
