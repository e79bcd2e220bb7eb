import { isStaff, type UserFacts } from '#access/facts';
import { mayApproach } from '#access/may-write';
import { groupBy } from '#domain/collections';
import { databaseOf, type AnyDraft, type AnyEnvelope } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { checkDraft } from '#protocol/check';
import { ProtocolError } from '#protocol/errors';
import type { PushRequest, PushResponse, Verdict } from '#protocol/push';
import { StoreConflict, type Database } from '../store/port';
import type { GatewayContext, GatewayUser } from './context';
import { factsOf, structuresIn } from './facts';
import { letGo } from './file-life';
import { judge, refused } from './judge';
import { marked } from './mac';
import { seenBy } from './seen';
import type { StoredDoc } from '../store/port';
import { toStored } from './stored';
import { addressed } from './addressed';
import { wavesOf, type Write } from './waves';
import {
	confirmedBy,
	loadContexts,
	loadPlaces,
	type LoadedContext,
	type PlaceDocs
} from './write-context';

/** The protocol's version that brought the verdict `later`. */
const LATER_SINCE = 5;
/** Tries at one document before giving up on it for this push; the device sends it again. */
const MAX_TRIES = 5;

/** By the write's place in the push. */
type Verdicts = Map<number, Verdict>;

/**
 * Judges and stores the writes (architecture §4.6), each by what those before it have left. Every write
 * gets a verdict: none blocks those behind it, none is dropped in silence (P5). Writes that have nothing
 * to do with each other go to the store together: a trip for each would take most of the time.
 * @param noteSent told of the write tokens before anything is stored
 * @throws ProtocolError newEpoch when the device has not yet met this life of the store (RE-01)
 */
export async function push(
	ctx: GatewayContext,
	user: GatewayUser,
	request: PushRequest,
	noteSent: (tokens: string[]) => void
): Promise<PushResponse> {
	if (request.epoch !== null && request.epoch !== ctx.epoch) throw new ProtocolError('newEpoch');
	const verdicts: Verdicts = new Map();
	let facts = await factsOf(ctx, user);
	const writes = await addressed(ctx, facts, readableIn(request, verdicts));
	noteSent(writes.map(({ draft }) => draft.w));
	for (const wave of wavesOf(writes)) {
		await pushWave(ctx, facts, wave, verdicts);
		// What lives in the network rests on roles given elsewhere, perhaps in this very push.
		if (wave.some(({ draft }) => draft.type === 'staff')) facts = await factsOf(ctx, user);
	}
	await showOnlyWhatIsSeen(ctx, facts, writes, verdicts);
	const inOrder = request.items.map((_, index) => withMark(ctx, verdicts.get(index) as Verdict));
	refuseOldApp(request, inOrder);
	return { epoch: ctx.epoch, now: ctx.now(), verdicts: inOrder };
}

/**
 * An acknowledged document goes back as its author sees it once all is stored: a right that ended after the
 * write was judged counts, and so does that the dossier has moved (PU-09, MO-03).
 */
async function showOnlyWhatIsSeen(
	ctx: GatewayContext,
	asked: UserFacts,
	writes: readonly Write[],
	verdicts: Verdicts
): Promise<void> {
	for (const [name, group] of groupBy(writes, ({ draft }) => databaseOf(draft))) {
		const shown = group.filter(({ index }) => acknowledgedIn(verdicts, index));
		if (shown.length === 0) continue;
		const places = await loadPlaces(ctx, await ctx.store.open(name), draftsOf(shown));
		for (const { index, draft } of shown) {
			const doc = acknowledgedIn(verdicts, index) as AnyEnvelope;
			const place = places.get(draft) as PlaceDocs;
			const seen = place.presence === 'away' ? null : seenBy(confirmedBy(asked, place), doc);
			verdicts.set(index, { verdict: 'ok', id: draft.id, doc: seen });
		}
	}
}

function acknowledgedIn(verdicts: Verdicts, index: number): AnyEnvelope | null {
	const verdict = verdicts.get(index);
	return verdict?.verdict === 'ok' ? verdict.doc : null;
}

/** An app from before a dossier could move does not know `later`: it sends the whole again. */
function refuseOldApp({ protocol }: PushRequest, verdicts: readonly Verdict[]): void {
	const knows = protocol >= LATER_SINCE;
	if (!knows && verdicts.some(({ verdict }) => verdict === 'later'))
		throw new ProtocolError('storeDown');
}

/** The items that are documents at all; the others have their verdict. */
function readableIn({ items }: PushRequest, verdicts: Verdicts): Write[] {
	return items.flatMap(({ draft, base }, index) => {
		const checked = checkDraft(draft);
		if (checked.ok) return [{ index, draft: checked.value, base }];
		verdicts.set(index, { verdict: 'invalid', id: idIn(draft), field: checked.field });
		return [];
	});
}

function withMark(ctx: GatewayContext, verdict: Verdict): Verdict {
	if (!('doc' in verdict) || !verdict.doc) return verdict;
	return { ...verdict, doc: marked(ctx, verdict.doc) };
}

function idIn(draft: unknown): string {
	const id = (draft as { id?: unknown } | null)?.id;
	return typeof id === 'string' ? id.slice(0, 200) : '';
}

/** Rights on the place come before any id is looked up: an outsider learns nothing (F14). */
async function pushWave(
	ctx: GatewayContext,
	facts: UserFacts,
	wave: Write[],
	verdicts: Verdicts
): Promise<void> {
	const refuse = ({ index, draft }: Write) =>
		void verdicts.set(index, refused(draft, 'unknown', null));
	const [inside, outside] = split(wave, ({ draft }) => standsIn(facts, draft.structure));
	outside.forEach(refuse);
	const [first] = inside;
	if (!first) return;
	const db = await ctx.store.open(databaseOf(first.draft));
	const places = await loadPlaces(ctx, db, draftsOf(inside));
	const [near, strange] = split(inside, ({ draft }) =>
		mayApproach(confirmedBy(facts, places.get(draft) as PlaceDocs), draft)
	);
	strange.forEach(refuse);
	let left = near;
	for (let attempt = 1; left.length > 0; attempt++) {
		if (attempt > MAX_TRIES) throw new StoreConflict(left[0]?.draft.id ?? '');
		left = await storeTogether(ctx, facts, db, left, verdicts);
	}
}

/** Whether the user has anything at all to do with a structure; its database is not opened otherwise. */
function standsIn(facts: UserFacts, structure: string): boolean {
	if (structure === NETWORK) return isStaff(facts) || facts.own !== null;
	return structuresIn(facts).has(structure);
}

/**
 * Judges writes by the documents as they stand now, and stores what may be stored.
 * @returns those whose document was changed by someone else meanwhile: to be judged anew
 */
async function storeTogether(
	ctx: GatewayContext,
	asked: UserFacts,
	db: Database,
	writes: Write[],
	verdicts: Verdicts
): Promise<Write[]> {
	const contexts = await loadContexts(ctx, db, draftsOf(writes));
	const accepted: Accepted[] = [];
	for (const write of writes) {
		const context = contexts.get(write.draft) as LoadedContext;
		const judged = await judge(ctx, asked, db, write, context);
		if ('verdict' in judged) verdicts.set(write.index, judged.verdict);
		else accepted.push({ write, context, ...judged });
	}
	// Before the write: cut off in between, the files would be kept for good (FI-02).
	for (const { context, after } of accepted) await letGo(db, context.before, after, ctx.now());
	const written = await db.putMany(accepted.map(toKeep));
	const [stored, moved] = split(accepted, ({ after }) => written.has(after.id));
	// Not yet as its author sees it: `showOnlyWhatIsSeen` comes when all is stored.
	for (const { write, after } of stored) {
		verdicts.set(write.index, { verdict: 'ok', id: after.id, doc: after });
	}
	return moved.map(({ write }) => write);
}

/** A write that may be stored, with what it was judged by. */
interface Accepted {
	write: Write;
	context: LoadedContext;
	after: AnyEnvelope;
}

/** What the store keeps of it; where people reach a structure's site stays beside its card (SI-03). */
function toKeep({ after, context: { rev, site } }: Accepted): StoredDoc {
	const stored = toStored(after, rev);
	return site === undefined ? stored : { ...stored, site };
}

function draftsOf(writes: readonly Write[]): AnyDraft[] {
	return writes.map(({ draft }) => draft);
}

function split<T>(things: readonly T[], belongs: (thing: T) => boolean): [T[], T[]] {
	return [things.filter(belongs), things.filter((thing) => !belongs(thing))];
}
