import type { Place, Standing, UserFacts } from '#access/facts';
import type { Envelope } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { keyOfId, staffId } from '#domain/ids';
import type { GatewayContext, GatewayUser } from './context';
import { counsellorKey, fromStored } from './stored';

/**
 * What decides a user's rights, gathered from primary documents at this instant (architecture §4.3):
 * an index only proposes candidates, each is confirmed by the dossier or staff document itself.
 * @param candidates dossiers to be looked at even if a lagging index does not propose them (PL-09)
 */
export async function factsOf(
	ctx: GatewayContext,
	user: GatewayUser,
	candidates: readonly Place[] = []
): Promise<UserFacts> {
	const [own, standings] = await Promise.all([ownPlace(ctx, user), standingsOf(ctx, user.id)]);
	const caseloads = await Promise.all(
		standings
			.filter((standing) => standing.roles.includes('counsellor'))
			.map(({ structure }) => {
				const here = candidates.filter((place) => place.structure === structure);
				return caseloadOf(ctx, user.id, structure, idsOf(here));
			})
	);
	return { user: user.id, own, standings, caseload: caseloads.flat(), now: ctx.now() };
}

/** Ids of the structures installed here, by their public cards. */
export async function structuresOf(ctx: Pick<GatewayContext, 'store'>): Promise<string[]> {
	const network = await ctx.store.open(NETWORK);
	const cards = await network.withPrefix('structureCard:');
	return cards.map((card) => keyOfId(card._id));
}

async function ownPlace(ctx: GatewayContext, user: GatewayUser): Promise<Place | null> {
	if (!user.own) return null;
	const db = await ctx.store.open(user.own.structure);
	const stored = await db.get(user.own.dossier);
	const dossier = stored && (fromStored(stored) as Envelope<'dossier'>);
	return dossier?.body.consultant === user.id ? user.own : null;
}

/** What a user is in each structure, by the staff documents alone. */
export async function standingsOf(
	ctx: Pick<GatewayContext, 'store'>,
	user: string
): Promise<Standing[]> {
	const structures = await structuresOf(ctx);
	const found = await Promise.all(
		structures.map(async (structure): Promise<Standing | null> => {
			const db = await ctx.store.open(structure);
			const stored = await db.get(staffId(structure));
			const staff = stored && (fromStored(stored) as Envelope<'staff'>);
			const member = staff?.body.members.find((one) => one.user === user);
			return member ? { structure, roles: member.roles, teams: member.teams } : null;
		})
	);
	return found.filter((standing) => standing !== null);
}

/** Every structure in which the user has any place. */
export function structuresIn({ own, standings, caseload }: UserFacts): Set<string> {
	const places = [...(own ? [own] : []), ...standings, ...caseload];
	return new Set(places.map((place) => place.structure));
}

function idsOf(places: readonly Place[]): string[] {
	return places.map((place) => place.dossier);
}

async function caseloadOf(
	ctx: GatewayContext,
	user: string,
	structure: string,
	named: readonly string[]
): Promise<Place[]> {
	const db = await ctx.store.open(structure);
	const proposed = await db.find(counsellorKey(user));
	const candidates = await db.getMany([...new Set([...proposed, ...named])]);
	return [...candidates.values()]
		.map((stored) => fromStored(stored) as Envelope<'dossier'>)
		.filter((dossier) => dossier.body.assignment?.counsellor === user)
		.map((dossier) => ({ dossier: dossier.id, structure }));
}
