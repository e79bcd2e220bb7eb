import type { FollowedPlace, OwnPlace, Place, Standing, UserFacts } from '#access/facts';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { isStructureId, staffId } from '#domain/ids';
import { followsThrough, opensOther } from '#domain/joining';
import { homeOf, isUnderWay } from '#domain/move';
import { isFollowedBy } from '#domain/stand-in';
import { Locations } from '../moves/location';
import { ProtocolError } from '#protocol/protocol-error';
import type { GatewayContext, GatewayUser } from './context';
import type { StoredDoc } from '../store/port';
import { latelyIn } from './lately';
import { counsellorKey, fromStored } from './stored';

type Dossier = Envelope<'dossier'>;

const NONE: ReadonlyMap<string, StoredDoc> = new Map();

/**
 * What decides a user's rights, gathered from primary documents at this instant (architecture §4.3):
 * an index only proposes candidates, each is confirmed by the dossier or staff document itself. All of
 * it is read at once, by what it was lately; only what has changed since takes further steps.
 * @param candidates dossiers to be looked at even if a lagging index does not propose them (PL-09)
 */
export async function factsOf(
	ctx: GatewayContext,
	user: GatewayUser,
	candidates: readonly Place[] = []
): Promise<UserFacts> {
	const lately = latelyIn(ctx);
	const before = lately.caseloads.get(user.id) ?? new Map<string, readonly string[]>();
	const caseloadIn = (structure: string) => {
		const named = candidates.filter((place) => place.structure === structure);
		const guess = [...idsOf(named), ...(before.get(structure) ?? [])];
		return caseloadOf(ctx, user.id, structure, guess);
	};
	const early = started(before.keys(), caseloadIn);
	const [places, standings] = await Promise.all([
		ownPlacesOf(ctx, user),
		standingsOf(ctx, user.id)
	]);
	const counselling = standings.filter(({ roles }) => roles.includes('counsellor'));
	const caseloads = await Promise.all(
		counselling.map(({ structure }) => early.get(structure) ?? caseloadIn(structure))
	);
	const found = counselling.map(
		({ structure }, i) => [structure, idsOf(caseloads[i] ?? [])] as const
	);
	lately.caseloads.note(user.id, new Map(found));
	return { user: user.id, ...places, standings, caseload: caseloads.flat(), now: ctx.now() };
}

/** The dossiers that documents name, as candidates of `factsOf`. */
export function dossiersOf(docs: readonly AnyEnvelope[]): Place[] {
	return docs.flatMap(({ dossier, structure }) => (dossier ? [{ dossier, structure }] : []));
}

/**
 * Ids of the structures that live here: those whose databases are in this store. What another site
 * writes in the network adds none and takes none away (SI-02).
 */
export async function structuresOf({ store }: Pick<GatewayContext, 'store'>): Promise<string[]> {
	return (await store.names()).filter(isStructureId);
}

type OwnPlaces = Pick<UserFacts, 'own' | 'joined'>;

/** Somebody’s own dossier, and the one that is one with it. */
async function ownPlacesOf(ctx: GatewayContext, user: GatewayUser): Promise<OwnPlaces> {
	const dossier = await ownDossier(ctx, user);
	if (!dossier) return { own: null };
	const other = await otherOf(ctx, dossier);
	const joined = other && opensOther(dossier, other) ? placeOf(other) : null;
	return { own: placeOf(dossier), ...(joined && { joined }) };
}

/** The dossier that one leads to, read where both live; null where there is none. */
async function otherOf(ctx: GatewayContext, { structure, body }: Dossier): Promise<Dossier | null> {
	if (!body.joined) return null;
	const stored = await (await ctx.store.open(structure)).get(body.joined.other, 'often');
	if (!stored) return null;
	const [here] = await new Locations(ctx.store).present(structure, [stored]);
	return here ? (fromStored(here) as Dossier) : null;
}

async function ownDossier(ctx: GatewayContext, user: GatewayUser): Promise<Dossier | null> {
	if (!user.own) return null;
	const db = await ctx.store.open(user.own.structure);
	const stored = await db.get(user.own.dossier, 'often');
	if (!stored) return null;
	const { dossier, structure } = user.own;
	const locations = new Locations(ctx.store);
	if ((await locations.presence(structure, stored)) === 'away') {
		return movedPlace(ctx, locations, user, dossier);
	}
	return ownIn(stored, user);
}

/**
 * His own dossier where it lives by its location, which his account may not say yet (MO-06).
 * @throws ProtocolError storeDown while it arrives: what came so far is not all
 */
async function movedPlace(
	ctx: GatewayContext,
	locations: Locations,
	user: GatewayUser,
	dossier: string
): Promise<Dossier | null> {
	const move = await locations.moveOf(dossier);
	if (!move) return null;
	const structure = homeOf(move);
	if (isUnderWay(move) && move.author === user.id) throw new ProtocolError('storeDown');
	const stored = await (await ctx.store.open(structure)).get(dossier);
	return stored && ownIn(stored, user);
}

/** Somebody's own dossier; null of another's. */
function ownIn(stored: StoredDoc, user: GatewayUser): Dossier | null {
	const dossier = fromStored(stored) as Dossier;
	return dossier.body.consultant === user.id ? dossier : null;
}

/** A dossier's place, and who follows it. */
function placeOf({ id, structure, body }: Dossier): OwnPlace {
	const counsellor = body.assignment?.counsellor;
	return { dossier: id, structure, ...(counsellor && { counsellor }) };
}

/** What a user is in each structure, by the staff documents alone. */
export async function standingsOf(
	ctx: Pick<GatewayContext, 'store'>,
	user: string
): Promise<Standing[]> {
	const lately = latelyIn(ctx);
	const standingIn = (structure: string) => standingOf(ctx, structure, user);
	const early = started(lately.structures, standingIn);
	const structures = await structuresOf(ctx);
	lately.structures = structures;
	const found = await Promise.all(structures.map((one) => early.get(one) ?? standingIn(one)));
	return found.filter((standing) => standing !== null);
}

async function standingOf(
	ctx: Pick<GatewayContext, 'store'>,
	structure: string,
	user: string
): Promise<Standing | null> {
	const db = await ctx.store.open(structure);
	const stored = await db.get(staffId(structure), 'often');
	const staff = stored && (fromStored(stored) as Envelope<'staff'>);
	const member = staff?.body.members.find((one) => one.user === user);
	return member ? { structure, roles: member.roles, teams: member.teams } : null;
}

/** Every structure in which the user has any place. */
export function structuresIn({ own, standings, caseload }: UserFacts): Set<string> {
	const places = [...(own ? [own] : []), ...standings, ...caseload];
	return new Set(places.map((place) => place.structure));
}

function idsOf(places: readonly Place[]): string[] {
	return places.map((place) => place.dossier);
}

/** @param guess dossiers that are probably proposed, read while the index is asked */
async function caseloadOf(
	ctx: GatewayContext,
	user: string,
	structure: string,
	guess: readonly string[]
): Promise<FollowedPlace[]> {
	const db = await ctx.store.open(structure);
	const asked = new Set(guess);
	const [proposed, guessed] = await Promise.all([
		db.find(counsellorKey(user), 'often'),
		db.getMany([...asked], 'often')
	]);
	const unasked = proposed.filter((id) => !asked.has(id));
	const others = unasked.length > 0 ? await db.getMany(unasked, 'often') : NONE;
	const all = [...guessed.values(), ...others.values()];
	const here = await new Locations(ctx.store).present(structure, all);
	const now = ctx.now();
	const followed = here
		.map((stored) => fromStored(stored) as Dossier)
		.filter((dossier) => isFollowedBy(dossier, user, now));
	const places = followed.map((dossier) => followedPlace(dossier, structure));
	return [...places, ...(await followedToo(ctx, user, followed))];
}

/** What is one with dossiers that somebody follows, and that he does not follow itself (ADR 0049). */
async function followedToo(
	ctx: GatewayContext,
	user: string,
	followed: readonly Dossier[]
): Promise<FollowedPlace[]> {
	const staying = followed.filter(({ body }) => body.joined?.keeps);
	const known = new Set(followed.map(({ id }) => id));
	const others = await Promise.all(
		staying.map(async (dossier) => {
			const other = await otherOf(ctx, dossier);
			const too = other && !known.has(other.id) && followsThrough(other, dossier, user, ctx.now());
			return too ? [followedPlace(other, other.structure)] : [];
		})
	);
	return others.flat();
}

function followedPlace({ id, state, w }: Dossier, structure: string): FollowedPlace {
	return { dossier: id, structure, ...(state === 'closed' && { head: w }) };
}

/** Begins a reading of each; one that fails, and is not asked for in the end, troubles nobody. */
function started<T>(
	names: Iterable<string>,
	read: (name: string) => Promise<T>
): Map<string, Promise<T>> {
	const readings = new Map([...names].map((name) => [name, read(name)]));
	for (const reading of readings.values()) reading.catch(() => undefined);
	return readings;
}
