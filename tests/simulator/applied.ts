import type { AnyEnvelope } from '#domain/document';
import type { KeptConflict, LocalChange, LocalDoc, Refused } from '../../src/lib/store/local-docs';
import type { Disk } from './device-docs';
import { markersIn } from './journal';
import type { Heard } from './network';
import type { Shared } from './server';
import { unitFault } from './units';

/** What a refusal is kept for, by the server's clock (P4); less what an answer may have been under way. */
const THIRTY_DAYS = (30 * 24 - 2) * 3_600_000;

/** A change of a device, and what the tab that makes it has last heard of the server. */
interface Applied {
	change: LocalChange;
	heard: Heard;
}

/**
 * Holds every change of a device against the oracle, before it is written: what comes from the server is
 * for this person's eyes, and never older than what he had (P2, P4, P6, PL-12). An old answer that the
 * next exchange would mend is caught here.
 */
export function checkApplied(
	shared: Shared,
	user: string,
	disk: Disk,
	{ change, heard }: Applied
): void {
	const { clock, journal } = shared;
	for (const local of change.put ?? []) {
		const halves = unitFault(local.doc, journal.decisions);
		if (halves) journal.violated('P6', `${local.id} with ${user}: ${halves}`);
		const doc = fromServer(local);
		const before = disk.docs.get(local.id);
		const known = before && fromServer(before);
		if (!doc || doc.w === known?.w) continue;
		const span = seenIn(shared, user, doc, disk.since.get(local.id) ?? 0, heard);
		if (span === null) journal.violated('PL', `${user} gets an old or secret ${local.id}`);
		else disk.since.set(local.id, span);
	}
	for (const id of change.drop ?? []) {
		excuseLost(shared, user, disk.docs.get(id));
		if (id.startsWith('dossier:')) excuseIdentity(shared, user, disk, id);
		disk.since.set(id, Math.max(heard.from, disk.since.get(id) ?? 0));
	}
	for (const { key } of change.refused ?? []) {
		if (!disk.refusals.has(key)) disk.refusedAt.set(key, clock.now);
	}
}

/**
 * F10: what a restored store had lost and somebody has written anew meanwhile leaves with its dossier, own
 * words too: P4 comes first (RE-03).
 */
function excuseLost({ journal, oracle }: Shared, user: string, local: LocalDoc | undefined): void {
	const doc = local && fromServer(local);
	if (!doc) return;
	for (const key of oracle.keysOf(doc.id)) {
		const now = oracle.at(key);
		if (!oracle.lost.has(key) || !now?.type || oracle.sees(user, key, now, oracle.instant))
			continue;
		for (const marker of markersIn(JSON.stringify(doc))) {
			const typed = journal.typed.get(marker);
			if (typed?.user === user && !oracle.holds(marker)) typed.excused = true;
		}
	}
}

/** Who the person is leaves with the dossier, be it in own words (P4, PU-29). */
function excuseIdentity({ journal, oracle }: Shared, user: string, disk: Disk, id: string): void {
	const kept = [...disk.refusals.values(), ...disk.conflicts.values()];
	const about = [disk.docs.get(id), ...kept.filter((one) => JSON.stringify(one).includes(id))];
	for (const marker of markersIn(JSON.stringify(about))) {
		const typed = journal.typed.get(marker);
		const identity = typed?.user === user && typed.document === id;
		if (identity && !oracle.holds(marker)) typed.excused = true;
	}
}

/** The server's last version of a document, as a device knows it. */
function fromServer(local: LocalDoc): AnyEnvelope | null {
	return local.unsent === null ? local.doc : local.base;
}

/**
 * The instant from which this version stood, when the user might see it then or later.
 * @param since versions that were over by then are old
 * @returns null when there was no such instant
 */
function seenIn(
	{ oracle }: Shared,
	user: string,
	{ id, w }: AnyEnvelope,
	since: number,
	{ at, from }: Heard
): number | null {
	for (const key of oracle.keysOf(id)) {
		const versions = oracle.history.get(key) ?? [];
		// The server's own notes leave the token as it is (MO-04): the same version, written several times.
		for (const [n, version] of versions.entries()) {
			if (version.doc.w !== w) continue;
			const until = (versions[n + 1]?.from ?? oracle.instant + 1) - 1;
			for (let t = until; t >= Math.max(version.from, since, from); t--) {
				if (oracle.sees(user, key, version.doc, t, at)) return version.from;
			}
		}
	}
	return null;
}

/** Who has to do with a document by a role in its structure alone. */
const ROLES: Partial<Record<string, readonly string[]>> = {
	dossier: ['reception'],
	request: ['reception'],
	seat: ['reception', 'counsellor'],
	message: ['reception'],
	readMark: ['reception']
};

/**
 * P4: after an exchange that succeeded nothing is left of a dossier with which the user had nothing to do
 * any more when its last pull arrived. (What an index that lags still shows of a single document leaves
 * with the next: rights never lag.)
 */
export function checkNothingLeft(shared: Shared, user: string, disk: Disk, heard: Heard): void {
	const { journal, oracle } = shared;
	for (const { dossier } of disk.opened) {
		if (!disk.docs.has(dossier))
			journal.violated('P4', `${user} still names ${dossier} after an exchange`);
	}
	const known = new Map<string, boolean>();
	for (const { doc, unsent } of disk.docs.values()) {
		if (unsent !== null || doc.dossier === null) continue;
		const { dossier, structure, type } = doc;
		const roles = ROLES[type] ?? [];
		const name = `${dossier} ${roles.join()}`;
		if (!known.has(name)) known.set(name, concerned(dossier, structure, roles));
		if (!known.get(name)) journal.violated('P4', `${user} still holds ${doc.id} after an exchange`);
	}

	function concerned(dossier: string, structure: string, roles: readonly string[]): boolean {
		for (let t = oracle.instant; t >= heard.pulledFrom; t--) {
			const { person, counsellor } = oracle.stands(user, dossier, structure, t, heard.pulledAt);
			if (person || counsellor) return true;
			if (oracle.roles(user, structure, t).some((role) => roles.includes(role))) return true;
		}
		return false;
	}
}

/** P5: every refusal that was heard is there to be read, with its reason. */
export function checkTold({ journal }: Shared, user: string, disk: Disk, heard: Heard): void {
	const told = new Set([...disk.refusals.values()].map(({ draft, code }) => `${draft.id} ${code}`));
	for (const { id, code } of heard.refused) {
		// How far somebody read is no word of his (MS-12).
		if (id.startsWith('readMark:')) continue;
		if (code === 'unknown' || code === 'notAllowed') journal.meets('F12', `refused ${code}`);
		if (!told.has(`${id} ${code}`)) journal.violated('P5', `${user} was not told: ${code} ${id}`);
	}
}

/** P4, P5: refused words stay thirty days, by the server's clock; a conflict until it was decided. */
export function checkForgotten(
	{ clock, journal }: Shared,
	disk: Disk,
	kept: Refused | KeptConflict
): void {
	const age = clock.now - (disk.refusedAt.get(kept.key) ?? 0);
	const whole = 'draft' in kept ? age >= THIRTY_DAYS : kept.settled !== undefined;
	if (!whole) journal.violated('P5', `${kept.key} was forgotten before its thirty days`);
	for (const marker of markersIn(JSON.stringify(kept))) {
		const typed = journal.typed.get(marker);
		if (whole && typed) typed.excused = true;
	}
}
