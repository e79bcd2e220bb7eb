import type { Standing, UserFacts, WriteContext } from '#access/facts';
import { relatedIds } from '#access/may-write';
import type { AnyDraft, AnyEnvelope, Envelope } from '#domain/document';
import { staffId } from '#domain/ids';
import { fullName } from '#domain/full-name';
import { taskIdOfInterview } from '#domain/interview';
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
	const docs = await db.getMany([...new Set(ids)]);
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
export function confirmedBy(facts: UserFacts, { dossier, staff, followers }: PlaceDocs): UserFacts {
	const standings = staff ? standingsIn(facts, staff) : facts.standings;
	if (!dossier) return { ...facts, standings };
	const { id, structure } = dossier;
	const others = facts.caseload.filter((place) => place.dossier !== id);
	const counsels = standings.some(
		(standing) => standing.structure === structure && standing.roles.includes('counsellor')
	);
	const followed = isFollowedBy(dossier, facts.user, facts.now);
	const through = throughOf(facts, dossier);
	const place = { dossier: id, structure, ...(!followed && through && { through }) };
	const caseload = counsels && (followed || through) ? [...others, place] : others;
	const lately = counsels && didFollow(followers, facts.user, facts.now) ? [id] : [];
	return { ...withJoinedOf(facts, dossier), standings, caseload, lately };
}

/** The dossier through which this one is followed, as long as it still leads there. */
function throughOf({ caseload }: UserFacts, { id, body }: Dossier): string | undefined {
	const through = caseload.find((place) => place.dossier === id)?.through;
	return through === body.joined?.other ? through : undefined;
}

/** A dossier that is one with one’s own is so as long as it leads there, however long the push takes. */
function withJoinedOf(facts: UserFacts, { id, body }: Dossier): UserFacts {
	const { own, joined } = facts;
	const ended = joined?.dossier === id && body.joined?.other !== own?.dossier;
	return ended ? { ...facts, joined: null } : facts;
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
	return {
		presence: (dossier && found.presences.get(dossier)) || 'here',
		followers: followersIn(dossier ? found.docs.get(followersId(dossier)) : null),
		dossier: envelopeIn(found, dossier) as Envelope<'dossier'> | null,
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
