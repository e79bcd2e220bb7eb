import type { Standing, UserFacts, WriteContext } from '#access/facts';
import { relatedIds } from '#access/may-write';
import type { AnyDraft, AnyEnvelope, Envelope } from '#domain/document';
import { staffId } from '#domain/ids';
import { fullName } from '#domain/full-name';
import { taskIdOfInterview } from '#domain/interview';
import { followsThrough, opensOther } from '#domain/joining';
import { isFollowedBy } from '#domain/stand-in';
import { Locations, isMoving, type Presence } from '../moves/location';
import type { Database, StoredDoc } from '../store/port';
import type { GatewayContext } from './context';
import { didFollow, followersId, followersIn, type Followers } from './followed-lately';
import { fromStored } from './stored';

/** The documents that decide who may write in a place: its dossier and its structure's staff. */
export interface PlaceDocs extends Pick<WriteContext, 'dossier' | 'staff'> {
	/** Whether the dossier is there to be written; of one that is away it is as if there were none. */
	presence: Presence;
	/** What the dossier is noted to be one with, as it stands here (ADR 0049). */
	other: Dossier | null;
	/** Who follows the dossier, or did until lately; asked of a viewing alone. */
	followers: Followers;
}

type Ctx = Pick<GatewayContext, 'store'>;
type Dossier = Envelope<'dossier'>;

export interface LoadedContext extends WriteContext, PlaceDocs {
	/** Revision of `before`, to guard the write. */
	rev: string | undefined;
	/** Where people reach the structure of a card (SI-03): servers keep it beside the card, whoever changes that. */
	site: unknown;
}

/** Reads what decides about the places drafts name, and nothing of the documents themselves (PU-02). */
export async function loadPlaces(
	ctx: Ctx,
	db: Database,
	drafts: readonly AnyDraft[]
): Promise<Map<AnyDraft, PlaceDocs>> {
	const found = await read(ctx, db, drafts.flatMap(placeIds));
	return new Map(drafts.map((draft) => [draft, placeIn(found, draft)]));
}

/** Reads, from the primary index, everything writes are judged with. */
export async function loadContexts(
	ctx: Ctx,
	db: Database,
	drafts: readonly AnyDraft[]
): Promise<Map<AnyDraft, LoadedContext>> {
	const found = await read(ctx, db, drafts.flatMap(judgedWith));
	return new Map(drafts.map((draft) => [draft, contextIn(found, draft)]));
}

/** What was read of one database, without what lives elsewhere. */
interface Found {
	docs: Map<string, StoredDoc>;
	presences: Map<string, Presence>;
}

async function read({ store }: Ctx, db: Database, ids: readonly string[]): Promise<Found> {
	const asked = await db.getMany([...new Set(ids)]);
	const docs = new Map([...asked, ...(await db.getMany(othersOf(asked)))]);
	const presences = new Map<string, Presence>();
	const locations = new Locations(store);
	for (const [id, doc] of docs) {
		if (!isMoving(doc)) continue;
		const presence = await locations.presence(db.name, doc);
		presences.set(id, presence);
		if (presence === 'away') docs.delete(id);
	}
	return { docs, presences };
}

/** Ids of what dossiers are noted to be one with, as far as it was not read. */
function othersOf(docs: ReadonlyMap<string, StoredDoc>): string[] {
	return [...docs.values()].flatMap((stored) => {
		const joined = stored.type === 'dossier' ? (fromStored(stored) as Dossier).body.joined : null;
		return joined && !docs.has(joined.other) ? [joined.other] : [];
	});
}

/** Ids of the documents that decide about a write, its own among them: all in one database. */
export function judgedWith(draft: AnyDraft): string[] {
	return [draft.id, ...placeIds(draft), ...relatedIds(draft)];
}

function contextIn(found: Found, draft: AnyDraft): LoadedContext {
	return {
		...placeIn(found, draft),
		before: envelopeIn(found, draft.id),
		rev: found.docs.get(draft.id)?._rev,
		site: found.docs.get(draft.id)?.site,
		related: new Map(relatedIds(draft).flatMap((id) => entryOf(id, envelopeIn(found, id))))
	};
}

/**
 * The facts, held against the staff list and the dossier as they stand at this write: a role or an
 * assignment that ended while a long push was under way counts at once (PU-08), and one that an index
 * does not show yet counts too.
 */
export function confirmedBy(facts: UserFacts, place: PlaceDocs): UserFacts {
	const { dossier, other, staff, followers } = place;
	const standings = staff ? standingsIn(facts, staff) : facts.standings;
	if (!dossier) return { ...facts, standings };
	const { id, structure } = dossier;
	const others = facts.caseload.filter((place) => place.dossier !== id);
	const counsels = standings.some(
		(standing) => standing.structure === structure && standing.roles.includes('counsellor')
	);
	const { user, now } = facts;
	const followed = isFollowedBy(dossier, user, now) || followsThrough(dossier, other, user, now);
	const caseload = counsels && followed ? [...others, { dossier: id, structure }] : others;
	const lately = counsels && didFollow(followers, user, now) ? [id] : [];
	return { ...whileOneSpace(facts, dossier, other), standings, caseload, lately };
}

/** A dossier that is one with one’s own is so until either is parted or says no, however long the push takes. */
function whileOneSpace(facts: UserFacts, dossier: Dossier, other: Dossier | null): UserFacts {
	if (facts.joined?.dossier !== dossier.id) return facts;
	const isOpen = other?.body.consultant === facts.user && opensOther(other, dossier);
	return isOpen ? facts : { ...facts, joined: null };
}

/** The name the structure's staff list gives a user; null when it does not know him. */
export function nameIn({ staff }: PlaceDocs, user: string): string | null {
	const member = staff?.body.members.find((one) => one.user === user);
	return member ? fullName(member) : null;
}

/** The template that a remark is about; null of what is no remark. */
export function templateIn(
	{ related }: WriteContext,
	draft: AnyDraft
): Envelope<'template'> | null {
	if (draft.type !== 'templateRemark') return null;
	const template = related.get(draft.body.template);
	return template?.type === 'template' ? (template as Envelope<'template'>) : null;
}

/** The task that an interview belongs to; null of what is no interview. */
export function taskIn({ related }: WriteContext, draft: AnyDraft): Envelope<'task'> | null {
	if (draft.type !== 'interview') return null;
	const task = related.get(taskIdOfInterview(draft.id));
	return task?.type === 'task' ? (task as Envelope<'task'>) : null;
}

function standingsIn(facts: UserFacts, staff: Envelope<'staff'>): Standing[] {
	const { structure } = staff;
	const others = facts.standings.filter((standing) => standing.structure !== structure);
	const member = staff.body.members.find((one) => one.user === facts.user);
	return member ? [...others, { structure, roles: member.roles, teams: member.teams }] : others;
}

function placeIds({ type, dossier, structure }: AnyDraft): string[] {
	const note = dossier && type === 'viewing' ? [followersId(dossier)] : [];
	return [staffId(structure), ...(dossier ? [dossier] : []), ...note];
}

function placeIn(found: Found, { dossier, structure }: AnyDraft): PlaceDocs {
	const here = envelopeIn(found, dossier) as Dossier | null;
	return {
		presence: (dossier && found.presences.get(dossier)) || 'here',
		followers: followersIn(dossier ? found.docs.get(followersId(dossier)) : null),
		dossier: here,
		other: envelopeIn(found, here?.body.joined?.other ?? null) as Dossier | null,
		staff: envelopeIn(found, staffId(structure)) as Envelope<'staff'> | null
	};
}

function envelopeIn({ docs }: Found, id: string | null): AnyEnvelope | null {
	const stored = id === null ? undefined : docs.get(id);
	return stored ? fromStored(stored) : null;
}

function entryOf(id: string, doc: AnyEnvelope | null): [string, AnyEnvelope][] {
	return doc ? [[id, doc]] : [];
}
