import { isToBeNoted } from '#domain/interview';
import { REFUSAL_LIFETIME_MS } from '#domain/limits';
import { MAX_OPENED } from '#protocol/pull';
import type { LocalDoc, LocalDocs } from './local-docs';
import type { Exclusive } from './transport-port';

/**
 * A dossier somebody has looked at on this device. While it stands among those looked at lately it stays
 * here whole, closed or not: what was done can be undone, and read, without a network.
 */
export interface Opened {
	dossier: string;
	/** Ms since 1970, by the server's clock; null until its next answer tells the time (F5). */
	at: number | null;
}

/** So many are kept, the newest first. All of them travel with each pull, which is to stay short. */
export const MAX_LOOKED_AT = 20;
/** Of all that is to be whole so many are named: a fetch has little room beside its items. */
const MAX_NAMED = 100;
/** As long as words are kept that the server refused. */
const OPENED_LIFETIME_MS = REFUSAL_LIFETIME_MS;

/** Notes that a dossier is looked at, before all others; of one that has just left nothing is noted (P4). */
export async function noteOpened(
	{ docs, exclusive }: { docs: LocalDocs; exclusive: Exclusive },
	dossier: string
): Promise<void> {
	await exclusive(async () => {
		if (!(await docs.get([dossier])).has(dossier)) return;
		const before = await docs.opened();
		const others = before.filter((one) => one.dossier !== dossier);
		await docs.apply({ opened: [{ dossier, at: null }, ...others].slice(0, MAX_LOOKED_AT) });
	});
}

/**
 * Brings the list up to date after a pull: those without a time get it, those of long ago go, and so do those
 * that have left the device (P4).
 * @param now the server's time
 */
export async function settleOpened(docs: LocalDocs, now: number): Promise<void> {
	const before = await docs.opened();
	const here = await docs.get(before.map(({ dossier }) => dossier));
	const timed = before.map((one) => ({ ...one, at: one.at ?? now }));
	const opened = timed.filter(
		({ dossier, at }) => here.has(dossier) && at >= now - OPENED_LIFETIME_MS
	);
	const changed = opened.length < before.length || before.some(({ at }) => at === null);
	if (changed) await docs.apply({ opened });
}

/**
 * Dossiers this device is to hold whole, be they closed: those looked at lately, those of which it keeps
 * a conflict or a refusal beside a document, which would be cut when that leaves (PL-16), and those with a talk
 * of which it is still to be said how it ended (CL-50).
 * @param now the server's time
 */
export async function heldWhole(
	docs: LocalDocs,
	held: readonly LocalDoc[],
	now: number
): Promise<string[]> {
	const conflicts = (await docs.conflicts()).map(({ id }) => id);
	const refusals = (await docs.refusals()).map(({ draft }) => draft.id);
	const kept = new Set([...conflicts, ...refusals]);
	const beside = dossiersOf(held.filter(({ id }) => kept.has(id)));
	const lookedAt = (await docs.opened()).map(({ dossier }) => dossier);
	const toNote = held.filter(({ doc }) => doc.type === 'interview' && isToBeNoted(doc, now));
	return atMost(MAX_NAMED, [...beside, ...dossiersOf(toNote), ...lookedAt]);
}

/** Every dossier of which more than its head is here. */
export function wholeAmong(held: readonly LocalDoc[]): string[] {
	// A place at a workshop stands on its sheet too, whosever it is.
	const inside = held.filter(
		({ doc }) => doc.type !== 'dossier' && doc.channels.some((one) => one.startsWith('d:'))
	);
	return atMost(MAX_OPENED, dossiersOf(inside));
}

function dossiersOf(held: readonly LocalDoc[]): string[] {
	return held.flatMap(({ doc }) => doc.dossier ?? []);
}

function atMost(many: number, dossiers: readonly string[]): string[] {
	return [...new Set(dossiers)].slice(0, many);
}
