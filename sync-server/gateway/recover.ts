import { channelsOf, mayRead } from '#access/channels';
import type { UserFacts } from '#access/facts';
import { databaseOf, isKind, type AnyEnvelope, type Envelope } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { hasBegun } from '#domain/move';
import { isOfTraining } from '#domain/training-home';
import { checkEnvelope } from '#protocol/check';
import { ProtocolError } from '#protocol/protocol-error';
import type { RecoverRequest, RecoverResponse } from '#protocol/recover';
import { StoreConflict, type Database, type StoredDoc } from '../store/port';
import { Locations } from '../moves/location';
import { hasLeft, homeIn, returnHome, standsIn } from '../moves/returning';
import { isErased } from '../upkeep/erased';
import type { GatewayContext, GatewayUser } from './context';
import { dossiersOf, factsOf, structuresOf } from './facts';
import { filesOf } from './file-life';
import { isMarked, marked } from './mac';
import { seenBy } from './seen';
import { fromStored, toStored } from './stored';

/** What becomes of one offered document; only `diverged` is ever told. */
type Fate = { fate: 'stands' } | { fate: 'foreign' } | { fate: 'diverged'; now: AnyEnvelope };

/**
 * Takes back what a restored backup lost, from whoever holds it (architecture §4.4). A version counts
 * when it bears the server's own mark: it was judged and accepted once, and is not judged again. Of two
 * versions the later stands.
 */
export async function recover(
	ctx: GatewayContext,
	user: GatewayUser,
	request: RecoverRequest
): Promise<RecoverResponse> {
	const known = await databasesOf(ctx);
	const diverged: AnyEnvelope[] = [];
	const files: string[] = [];
	for (const offered of dossiersFirst(request.docs)) {
		if (!(await mayReturn(ctx, known, offered))) continue;
		const doc = await placed(ctx, user, offered);
		if (!doc) {
			diverged.push(...(await elsewhere(ctx, user, offered)));
			continue;
		}
		const db = await ctx.store.open(databaseOf(doc));
		const outcome = await takeBack(ctx, db, doc);
		if (outcome.fate === 'diverged') diverged.push(outcome.now);
		if (outcome.fate === 'stands') files.push(...(await missingFiles(db, doc)));
	}
	const facts = await factsOf(ctx, user, dossiersOf(diverged));
	return { epoch: ctx.epoch, diverged: diverged.flatMap(asSeen(ctx, facts)), files };
}

/** Not those of actions: they follow once more from what returns, under the keys that hold now (RE-02). */
async function databasesOf(ctx: GatewayContext): Promise<Set<string>> {
	const structures = await structuresOf(ctx);
	return new Set([NETWORK, ...structures]);
}

/**
 * What the server once accepted, of a structure that is still there, and of nobody erased since (RE-05). What was done
 * in training may have been reset meanwhile: it comes back from nobody (RE-07).
 */
async function mayReturn(
	ctx: GatewayContext,
	known: ReadonlySet<string>,
	doc: AnyEnvelope
): Promise<boolean> {
	if (isOfTraining(doc) || !isMarked(ctx, doc) || !known.has(databaseOf(doc))) return false;
	return !(await isErased(ctx.store, doc.id, doc.dossier ?? doc.id));
}

/**
 * The document where its dossier lives: the dossier itself says where that is, and all else follows it
 * (MO-12), be it under a token of its own. Null when it has no place any more (MO-10).
 */
async function placed(
	ctx: GatewayContext,
	user: GatewayUser,
	doc: AnyEnvelope
): Promise<AnyEnvelope | null> {
	if (doc.type === 'move') return (await isQuestionHere(ctx, doc)) ? doc : null;
	if (doc.dossier === null) return doc;
	if (doc.type === 'dossier') {
		await returnHome(ctx, doc);
		return (await hasLeft(ctx, doc)) ? null : doc;
	}
	if (await standsIn(ctx, doc.dossier, doc.structure)) return doc;
	const structure = await homeIn(ctx, doc.dossier, user);
	return structure === null ? null : { ...doc, structure, w: ctx.newKey() };
}

/**
 * Where a dossier lives returns with the dossier, never without it: of a move only the question does, and
 * only where the dossier stands. Asked where it does not live here, it would say that it lives there (MO-03).
 */
async function isQuestionHere(ctx: GatewayContext, move: Envelope<'move'>): Promise<boolean> {
	const { dossier, from } = move.body;
	return !hasBegun(move) && (await standsIn(ctx, dossier, from));
}

/**
 * A dossier that left, after the restoration, as the backup had it: what was written in it before and lost
 * is another branch of what lives elsewhere by now (RE-03).
 */
async function elsewhere(
	ctx: GatewayContext,
	user: GatewayUser,
	doc: AnyEnvelope
): Promise<AnyEnvelope[]> {
	const home = isKind('dossier', doc) ? await homeIn(ctx, doc.id, user) : null;
	const stored = home === null ? null : await (await ctx.store.open(home)).get(doc.id);
	const now = stored && fromStored(stored);
	return now && (now.updatedAt < doc.updatedAt || isAnew(ctx, now, doc)) ? [now] : [];
}

/** A move changes no time of a document: of two versions of one time the one that has gone further is later. */
function isLater(doc: AnyEnvelope, now: AnyEnvelope): boolean {
	if (doc.updatedAt !== now.updatedAt) return doc.updatedAt > now.updatedAt;
	return doc.log.length > now.log.length;
}

/** Written since the restoration: what was lost is another branch of the same document. */
function isAnew({ epochSince }: GatewayContext, now: AnyEnvelope, lost: AnyEnvelope): boolean {
	return now.updatedAt >= epochSince && lost.updatedAt < epochSince;
}

/** What is a document at all, dossiers first: with them it is known where the rest belongs. */
function dossiersFirst(offered: readonly unknown[]): AnyEnvelope[] {
	const docs = offered.flatMap((one) => {
		const checked = checkEnvelope(one);
		return checked.ok ? [checked.value] : [];
	});
	const dossiers = docs.filter((doc) => isKind('dossier', doc));
	return [...dossiers, ...docs.filter((doc) => !isKind('dossier', doc))];
}

async function takeBack(ctx: GatewayContext, db: Database, doc: AnyEnvelope): Promise<Fate> {
	for (;;) {
		const stored = await db.get(doc.id);
		await mayBeWritten(ctx, db, stored);
		const now = stored && fromStored(stored);
		if (now?.w === doc.w) return { fate: 'stands' };
		if (now && !isLater(doc, now)) {
			return isAnew(ctx, now, doc) ? { fate: 'diverged', now } : { fate: 'foreign' };
		}
		try {
			await db.put(toStored(cleared(doc), stored?._rev));
			return { fate: 'stands' };
		} catch (error) {
			if (!(error instanceof StoreConflict)) throw error;
		}
	}
}

/**
 * Nothing is taken back over a document of a dossier on the move: the note that it leaves would be gone, and
 * it would be read in two places (MO-04).
 * @throws ProtocolError storeDown until it has moved: the device offers all of it once more
 */
async function mayBeWritten(
	{ store }: GatewayContext,
	{ name }: Database,
	stored: StoredDoc | null
): Promise<void> {
	const presence = stored ? await new Locations(store).presence(name, stored) : 'here';
	if (presence !== 'here') throw new ProtocolError('storeDown');
}

/** The document as it was stored: without the mark, and in channels computed anew. */
function cleared(doc: AnyEnvelope): AnyEnvelope {
	const stored = { ...doc, channels: channelsOf(doc) };
	delete stored.mac;
	return stored;
}

async function missingFiles(db: Database, doc: AnyEnvelope): Promise<string[]> {
	const ids = filesOf(doc).map((ref) => ref.id);
	const kept = await db.getMany(ids);
	return ids.filter((id) => !kept.has(id));
}

function asSeen(ctx: GatewayContext, facts: UserFacts) {
	return (doc: AnyEnvelope): AnyEnvelope[] => {
		const seen = mayRead(facts, doc) ? seenBy(facts, doc) : null;
		return seen ? [marked(ctx, seen)] : [];
	};
}
