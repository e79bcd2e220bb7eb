import type { AnyEnvelope } from '#domain/document';
import { homeOf } from '#domain/move';
import {
	pathwayIdOfTask,
	taskIdsOf,
	traceIdOfTask,
	welcomePathwayId,
	type NewKey,
	SYSTEM
} from '#domain/ids';
import { confirmationId } from '#domain/confirmation';
import { interviewIdOfTask } from '#domain/interview';
import { notesIdOf } from '#domain/interview-notes';
import { threadPrefixes } from '#domain/read-mark';
import { seatId } from '#domain/seat';
import { roomKey, type FileDoc } from '../gateway/file-life';
import { tryPut, update } from '../store/compare-and-set';
import { StoreConflict, type Database, type Store, type StoredDoc } from '../store/port';
import { arriving } from './arriving';
import { LEFT, isMoving, moveOf } from './location';

export interface CarryContext {
	store: Store;
	now: () => number;
	newKey: NewKey;
}

/** A dossier on its way. */
export interface Way {
	dossier: string;
	from: string;
	to: string;
}

/**
 * Copies a dossier to where it goes, into no channel (MO-02). Its documents are noted as left first, the
 * dossier itself before all others: from then on no write is judged (MO-04), and one that was judged
 * before meets another revision than it read.
 */
export async function carryDossier(ctx: CarryContext, way: Way): Promise<void> {
	const { here, there } = await databases(ctx, way);
	await leave(ctx, here, there, way, way.dossier);
	for (;;) {
		const fresh = [...(await standing(here, way.dossier)).values()].filter((doc) => !isMoving(doc));
		// Those noted by a run that was stopped before it had copied them.
		for (const id of await idsOf(here, way.dossier)) await leave(ctx, here, there, way, id);
		if (fresh.length === 0) break;
	}
	await carryFiles(here, there, way.dossier);
}

export async function databases({ store }: Pick<CarryContext, 'store'>, { from, to }: Way) {
	return { here: await store.open(from), there: await store.open(to) };
}

/** Notes a document as left, then copies it as it stood. */
async function leave(
	ctx: CarryContext,
	here: Database,
	there: Database,
	way: Way,
	id: string
): Promise<void> {
	const left = await update(here, id, (doc) =>
		isMoving(doc) || doc.dossier !== way.dossier ? null : leaving(ctx, doc)
	);
	if (left?.moves === LEFT) await copy(ctx, there, left, way.to);
}

/**
 * Reception here does not list it any more: after the flip no channel but the dossier's own may name it,
 * and those nobody here has then.
 */
function leaving(ctx: CarryContext, doc: StoredDoc): StoredDoc {
	const channels = doc.channels?.filter((channel) => channel.startsWith('d:'));
	const log = doc.type === 'dossier' ? logged(doc, 'dossierLeft', ctx.now()) : doc.log;
	return {
		...doc,
		channels,
		log,
		moves: LEFT,
		find: [...(doc.find ?? []), leftKey(String(doc.dossier))]
	};
}

function logged(doc: StoredDoc, kind: 'dossierLeft', at: number) {
	return [...(doc.log as AnyEnvelope['log']), { kind, by: SYSTEM, at }];
}

/** The key under which what was left is found once it stands in no channel. */
export function leftKey(dossier: string): string {
	return `left:${dossier}`;
}

/** Writes the copy unless it is there already. What lives there is never written over. */
async function copy(
	ctx: CarryContext,
	there: Database,
	left: StoredDoc,
	to: string
): Promise<void> {
	for (;;) {
		const kept = await there.get(left._id);
		if (kept && (await stays(ctx, kept, left, to))) return;
		if (await tryPut(there, arriving(ctx, left, to, kept?._rev))) return;
	}
}

/**
 * Whether what stands there is to stay. Of another dossier it always does: only who forges an id finds it
 * taken, and nobody else’s document gives way to that. Without a note it lives there; or, as long as the dossier does not,
 * it was stored behind the last look of an earlier stay, and what was sent again here since is newer (MO-08).
 */
async function stays(
	{ store }: CarryContext,
	kept: StoredDoc,
	left: StoredDoc,
	to: string
): Promise<boolean> {
	if (kept.dossier !== left.dossier) return true;
	if (isMoving(kept)) return kept.moves === left.w;
	const move = await moveOf(store, String(left.dossier));
	const lives = !move || homeOf(move) === to;
	return lives || Number(kept.updatedAt) > Number(left.updatedAt);
}

/** Documents of a dossier that stand in its channels, by id. An id that follows from another may be taken by a forger. */
export async function standing(db: Database, dossier: string): Promise<Map<string, StoredDoc>> {
	const found = await db.getMany(await idsOf(db, dossier));
	return new Map([...found].filter(([, doc]) => doc.dossier === dossier));
}

/** What its channels list, and what these lead to: an index may lag, an id that follows from another does not. */
async function idsOf(db: Database, dossier: string): Promise<string[]> {
	const parts = ['', ':own', ':staff', ':web'].map((part) => db.list(`d:${dossier}${part}`));
	const listed = (await Promise.all(parts)).flat().map(({ id }) => id);
	const named = listed.filter(isOfPathway).map(pathwayOf);
	const pathways = new Set([...named, welcomePathwayId(dossier)]);
	const tasks = [...pathways].flatMap(taskIdsOf);
	const talks = [...tasks.map(interviewIdOfTask), ...listed.filter(isTalk)];
	const ofTasks = [traceIdOfTask, confirmationId].flatMap((idOf) => tasks.map(idOf));
	const following = [...ofTasks, ...talks, ...talks.map(notesIdOf)];
	const others = [...(await seatIdsOf(db, dossier)), ...(await threadIdsOf(db, dossier))];
	return [...new Set([dossier, ...listed, ...pathways, ...tasks, ...following, ...others])];
}

/** Her places at the sessions of this structure: one left out would stand on a sheet that all staff here read. */
async function seatIdsOf(db: Database, dossier: string): Promise<string[]> {
	const sessions = await db.withPrefix('session:');
	const found = await db.revisions(sessions.map(({ _id }) => seatId(_id, dossier)));
	return [...found.keys()];
}

/** What was said and read in her thread: one left out that was said at the desk, reception here would go on reading. */
async function threadIdsOf(db: Database, dossier: string): Promise<string[]> {
	const found = await Promise.all(threadPrefixes(dossier).map((prefix) => db.withPrefix(prefix)));
	return found.flat().map(({ _id }) => _id);
}

function isTalk(id: string): boolean {
	return id.startsWith('interview:');
}

function isOfPathway(id: string): boolean {
	return /^(pathway|task|trace|interview|interviewNotes):/.test(id);
}

function pathwayOf(id: string): string {
	return id.startsWith('pathway:') ? id : pathwayIdOfTask(id);
}

/** Files are copied as they are: whose they are and what names them does not change. */
async function carryFiles(here: Database, there: Database, dossier: string): Promise<void> {
	const ids = await here.find(roomKey(dossier));
	const known = await there.revisions(ids);
	for (const id of ids.filter((one) => !known.has(one))) {
		const doc = (await here.get(id)) as FileDoc | null;
		const file = doc && (await here.getFile(id));
		if (!doc || !file) continue;
		const { _rev, _attachments, ...fields } = doc;
		void [_rev, _attachments];
		await there.putFile(fields, file).catch((error: unknown) => {
			if (!(error instanceof StoreConflict)) throw error;
		});
	}
}
