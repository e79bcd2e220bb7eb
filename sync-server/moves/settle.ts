import { channelsOf } from '#access/channels';
import { homeOf, isUnderWay } from '#domain/move';
import { secretId } from '../projections/dossier-secret';
import { roomKey } from '../gateway/file-life';
import { fromStored, toStored } from '../gateway/stored';
import { discard, putIfAbsent, update } from '../store/compare-and-set';
import { expiring } from '../store/expiry';
import type { Database, StoredDoc } from '../store/port';
import {
	carryDossier,
	databases,
	leftKey,
	standing,
	type CarryContext,
	type Way
} from './carry-dossier';
import { LEFT, isArriving, moveOf } from './location';

const DAY_MS = 24 * 3_600_000;

/** `left:<dossier>`: when what was left behind is removed. */
interface LeftDoc extends StoredDoc {
	dossier: string;
	expires: number;
}

/** Gives what has arrived its channels, the dossier last: with it the person finds all of it (MO-05). */
export async function openArrived(ctx: CarryContext, way: Way): Promise<void> {
	const { here, there } = await databases(ctx, way);
	const others = (await leftIds(here, way.dossier)).filter((id) => id !== way.dossier);
	for (const id of [...others, way.dossier]) await open(there, id);
}

/** Ids of what was left: an index may lag, and what stands in no channel is found by its key alone. */
async function leftIds(here: Database, dossier: string): Promise<string[]> {
	const found = await here.find(leftKey(dossier));
	return [...new Set([...found, ...(await standing(here, dossier)).keys()])];
}

async function open(there: Database, id: string): Promise<void> {
	await update(there, id, (doc) => {
		if (!isArriving(doc)) return null;
		const arrived = fromStored(doc);
		return toStored({ ...arrived, channels: channelsOf(arrived) }, doc._rev);
	});
}

/**
 * What was left stands in no channel any more. It is kept for a day, longer than any process takes to
 * judge a write: one that slept may still leave something behind, which is then fetched (MO-08).
 */
export async function emptyLeft(ctx: CarryContext, way: Way): Promise<void> {
	const { here } = await databases(ctx, way);
	await carryLate(ctx, way);
	for (const id of await leftIds(here, way.dossier)) {
		await update(here, id, (doc) =>
			doc.moves === LEFT && doc.channels?.length ? { ...doc, channels: [] } : null
		);
	}
	await keepForADay(ctx, here, way.dossier);
}

/** From now: a note of an earlier departure would end too soon. */
async function keepForADay(ctx: CarryContext, here: Database, dossier: string): Promise<void> {
	const end = expiring(ctx.now() + DAY_MS);
	const note = await putIfAbsent<LeftDoc>(here, { _id: leftKey(dossier), dossier, ...end });
	if (!note.created) await update<LeftDoc>(here, note.doc._id, (doc) => ({ ...doc, ...end }));
}

/** What came after the last look: carried and opened like the rest. */
async function carryLate(ctx: CarryContext, way: Way): Promise<void> {
	await carryDossier(ctx, way);
	await openArrived(ctx, way);
}

/**
 * A day later: looks once more, then removes what was left. The dossier's document stays without its
 * content: whoever still names this structure is led on by it (MO-07).
 * @returns whether the note was removed
 */
export async function clearLeft(ctx: CarryContext, db: Database, id: string): Promise<boolean> {
	const note = (await db.get(id)) as LeftDoc | null;
	if (!note?._rev || note.expires > ctx.now()) return false;
	const { dossier } = note;
	const move = await moveOf(ctx.store, dossier);
	if (!move || isUnderWay(move)) return false;
	const to = homeOf(move);
	// It may have come back meanwhile: then nothing here is left.
	if (to !== db.name) await clear(ctx, db, { dossier, from: db.name, to });
	await discard(db, id);
	return true;
}

async function clear(ctx: CarryContext, db: Database, way: Way): Promise<void> {
	const { dossier } = way;
	const there = await ctx.store.open(way.to);
	if (await there.get(dossier)) await carryLate(ctx, way);
	for (const id of await leftIds(db, dossier)) if (id !== dossier) await removeLeft(db, there, id);
	for (const file of await db.find(roomKey(dossier))) await discard(db, file);
	await discard(db, secretId(dossier));
	await update(db, dossier, (doc) =>
		doc.moves === LEFT && doc.find?.length ? signpost(doc) : null
	);
}

/** Unless it found its id taken there by another dossier's: then it is all there is of it. */
async function removeLeft(db: Database, there: Database, id: string): Promise<void> {
	const doc = await db.get(id);
	if (doc?.moves !== LEFT) return;
	const copy = await there.get(id);
	if (!copy || copy.dossier === doc.dossier) await discard(db, id);
}

function signpost({ _id, _rev, type, structure, dossier, moves }: StoredDoc): StoredDoc {
	const body = { consultant: '', assignment: null };
	const empty = { body, log: [], channels: [], find: [] };
	return { _id, ...(_rev ? { _rev } : {}), type, structure, dossier, moves, ...empty };
}
