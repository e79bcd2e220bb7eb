import { actionsDatabase, DOC_TYPES, type LogEntry } from '#domain/document';
import { structuresOf } from '../../sync-server/gateway/facts';
import type { Store, StoredDoc } from '../../sync-server/store/port';
import type { Device } from './device';
import type { Run } from './chaos';
import type { Marks } from './marks';

/** What the run is held against; each list is empty when all is well. */
export interface Findings {
	/** Marks that are nowhere any more, though nobody wrote over them. */
	lost: string[];
	/** Marks seen by somebody who may not see them. */
	leaked: string[];
	/** Transitions told by more or fewer actions than one. */
	doubled: string[];
	/** Devices that cannot bring themselves up to date. */
	stuck: string[];
}

/** Looks at the store itself, and at what the devices hold, once everybody has had the time to finish. */
export async function audit(store: Store, { marks, devices, stuck }: Run): Promise<Findings> {
	const structures = await structuresOf({ store });
	const docs = new Map<string, StoredDoc[]>();
	for (const structure of structures) docs.set(structure, await allIn(store, structure));
	const doubled: string[] = [];
	for (const [structure, own] of docs) doubled.push(...(await miscounted(store, structure, own)));
	return {
		lost: await lostMarks(marks, [...docs.values()].flat(), devices),
		leaked: marks.leaks,
		doubled,
		stuck
	};
}

async function allIn(store: Store, structure: string): Promise<StoredDoc[]> {
	const db = await store.open(structure);
	const lists = await Promise.all(DOC_TYPES.map((type) => db.withPrefix(`${type}:`)));
	return lists.flat();
}

/** A refused edit’s words are with their author, a conflict’s second text too: neither is lost (P5, P6). */
async function lostMarks(
	marks: Marks,
	docs: readonly StoredDoc[],
	devices: readonly Device[]
): Promise<string[]> {
	const stored = new Map(docs.map((doc) => [doc._id, JSON.stringify(doc)]));
	const kept = JSON.stringify(
		await Promise.all(
			devices.map(async ({ docs }) => [await docs.refusals(), await docs.conflicts()])
		)
	);
	return marks
		.last()
		.filter(({ id, text }) => !stored.get(id)?.includes(text) && !kept.includes(text))
		.map(({ id, text }) => `${text} of ${id}`);
}

/** PR-01: each entry of a log has its one action. */
async function miscounted(
	store: Store,
	structure: string,
	docs: readonly StoredDoc[]
): Promise<string[]> {
	const db = await store.open(actionsDatabase(structure));
	const actions = (await db.withPrefix('action:')).length;
	const entries = docs.flatMap(({ log }) => log as LogEntry[]).filter(isTold).length;
	return actions === entries ? [] : [`${structure}: ${entries} transitions, ${actions} actions`];
}

/** D12: whom one shows a trace to nobody counts; what happened before a dossier moved here was counted there. */
function isTold({ kind, structure }: LogEntry): boolean {
	return !kind.startsWith('consent') && structure === undefined;
}
