import {
	byProposal,
	currentPathway,
	stonesOf,
	tasksOf,
	waitingPathways,
	workableTasks
} from '#domain/current-pathway';
import { isCountedContact } from '#domain/contact';
import type { Envelope } from '#domain/document';
import { isAhead, isToBeNoted } from '#domain/interview';
import { fullName } from '#domain/full-name';
import { followsThrough, isAside } from '#domain/joining';
import { isPersonOf } from '#domain/person-of';
import { isConfidedTo, isFollowedBy } from '#domain/stand-in';
import { daysSince } from '../../staff/dates';

/** The kinds of document a counsellor works with. */
export interface Documents {
	dossiers: Envelope<'dossier'>[];
	requests: Envelope<'request'>[];
	pathways: Envelope<'pathway'>[];
	tasks: Envelope<'task'>[];
	traces: Envelope<'trace'>[];
	interviews: Envelope<'interview'>[];
	contacts: Envelope<'contact'>[];
}

/** One person of the caseload, with what a list or a page tells of him. */
export interface Followed {
	dossier: Envelope<'dossier'>;
	name: string;
	/** The newest request; null when it is not on this device. */
	request: Envelope<'request'> | null;
	/** Advised pathways, in the order in which they were proposed. */
	pathways: Envelope<'pathway'>[];
	tasks: Envelope<'task'>[];
	traces: Envelope<'trace'>[];
	/** The newest first. */
	interviews: Envelope<'interview'>[];
	/** Without those taken back, the newest first. */
	contacts: Envelope<'contact'>[];
	current: Envelope<'pathway'> | null;
	stones: ReturnType<typeof stonesOf>;
	/** Pathways that wait behind the current one. */
	inLine: number;
	toSupervise: number;
	/** Since when this counsellor follows the person; ms since 1970. */
	assignedAt: number;
	/** When she last gave a sign: wrote, asked, handed in, or spoke on the telephone; ms since 1970. */
	lastSignAt: number;
	/** Days without a sign while it is the person's turn; null when it is not. */
	silentDays: number | null;
}

/** Days without a sign after which a person is shown as silent. */
export const SILENT_DAYS = 14;

/** Open dossiers that this counsellor follows, and what is one with them, by name. A colleague's (seen as reception) are not his. */
export function caseloadOf(docs: Documents, counsellor: string, now: number): Followed[] {
	const byId = new Map(docs.dossiers.map((one) => [one.id, one]));
	const mine = docs.dossiers.filter(
		(one) =>
			one.state === 'open' &&
			(isFollowedBy(one, counsellor, now) ||
				followsThrough(one, byId.get(one.body.joined?.other ?? ''), counsellor, now))
	);
	const by = {
		requests: groupByDossier(docs.requests),
		pathways: groupByDossier(docs.pathways),
		tasks: groupByDossier(docs.tasks),
		traces: groupByDossier(docs.traces),
		interviews: groupByDossier(docs.interviews),
		contacts: groupByDossier(docs.contacts)
	};
	const followed = mine.map((dossier) =>
		followedOf(
			{
				dossiers: [dossier],
				requests: by.requests.get(dossier.id) ?? [],
				pathways: by.pathways.get(dossier.id) ?? [],
				tasks: by.tasks.get(dossier.id) ?? [],
				traces: by.traces.get(dossier.id) ?? [],
				interviews: by.interviews.get(dossier.id) ?? [],
				contacts: by.contacts.get(dossier.id) ?? []
			},
			dossier,
			now
		)
	);
	return followed.sort(bySurname);
}

/**
 * Whose dossier is closed, and who has a talk whose day had come by then: how it ended is still to be said.
 * Of their talks these alone.
 */
export function leftToNote(docs: Documents, counsellor: string, now: number): Followed[] {
	const interviews = docs.interviews.filter((one) => isToBeNoted(one, now));
	const having = new Set(interviews.map(({ dossier }) => dossier));
	return docs.dossiers
		.filter((one) => one.state === 'closed' && having.has(one.id) && isConfidedTo(one, counsellor))
		.map((dossier) => followedOf(docsOf(dossier, { ...docs, interviews }), dossier, now));
}

/** What of many dossiers' documents is of this one. */
export function docsOf(dossier: Envelope<'dossier'>, docs: Documents): Documents {
	const own = <T extends { dossier: string | null }>(list: T[]) =>
		list.filter((one) => one.dossier === dossier.id);
	return {
		dossiers: [dossier],
		requests: own(docs.requests),
		pathways: own(docs.pathways),
		tasks: own(docs.tasks),
		traces: own(docs.traces),
		interviews: own(docs.interviews),
		contacts: own(docs.contacts)
	};
}

/** In whose place this counsellor follows somebody; null of those confided to herself. */
export function lenderOf(
	{ dossier }: Pick<Followed, 'dossier'>,
	counsellor: string
): string | null {
	const { assignment } = dossier.body;
	// Followed because it is one with another: in nobody’s place.
	if (isAside(dossier)) return null;
	return assignment && !isConfidedTo(dossier, counsellor) ? assignment.name : null;
}

/** Everything about one dossier; `docs` hold that dossier's documents only. */
export function followedOf(docs: Documents, dossier: Envelope<'dossier'>, now: number): Followed {
	const pathways = byProposal(docs.pathways.filter((one) => one.body.kind === 'advised'));
	const current = currentPathway(pathways, docs.tasks);
	const advised = docs.tasks.filter((one) => one.body.kind === 'advised');
	const shown = current ?? pathways.filter((one) => one.state !== 'cancelled').at(-1) ?? null;
	return {
		dossier,
		name: fullName(dossier.body.person),
		request: newest(docs.requests),
		pathways,
		tasks: advised,
		traces: docs.traces,
		interviews: [...docs.interviews].sort((a, b) => stampOf(b) - stampOf(a)),
		contacts: docs.contacts
			.filter(({ state }) => state === 'noted')
			.sort((a, b) => stampOf(b) - stampOf(a)),
		current,
		stones: shown ? stonesOf(shown, advised, shown === current) : [],
		inLine: waitingPathways(pathways, advised).length,
		toSupervise: advised.filter((task) => isAwaiting(task, pathways)).length,
		assignedAt: assignedAt(dossier, now),
		lastSignAt: lastSign(docs, dossier, now),
		silentDays: silentDays({ dossier, current, tasks: advised, docs, now })
	};
}

/** A validated task waits for a decision, unless its pathway was cancelled meanwhile. */
export function isAwaiting(task: Envelope<'task'>, pathways: Envelope<'pathway'>[]): boolean {
	if (task.state !== 'validated' || task.body.kind !== 'advised') return false;
	return pathways.some((one) => one.id === task.body.pathway && one.state !== 'cancelled');
}

interface SilenceOf {
	dossier: Envelope<'dossier'>;
	current: Envelope<'pathway'> | null;
	tasks: Envelope<'task'>[];
	docs: Documents;
	now: number;
}

/**
 * A person is silent only while it is his turn: something to do, and nothing of his waiting for a
 * decision. Counted from his last sign, or from the last thing he was given if that is later.
 */
function silentDays({ dossier, current, tasks, docs, now }: SilenceOf): number | null {
	if (!current || workableTasks(current, tasks).length === 0) return null;
	if (tasksOf(current.id, tasks).some((task) => task.state === 'validated')) return null;
	// A talk is on its way: it is not the person's turn alone.
	if (docs.interviews.some(isAhead)) return null;
	const given = [current, ...tasks].map((one) => one.createdAt || now);
	const decided = tasks.map((task) => task.body.decision?.at ?? 0);
	const since = Math.max(lastSign(docs, dossier, now), ...given, ...decided);
	return daysSince(since, now);
}

/** Who spoke with her has heard from her (ADR 0033): not yet sent, it was just now. */
function lastSign(docs: Documents, dossier: Envelope<'dossier'>, now: number): number {
	const own = [dossier, ...docs.requests, ...docs.tasks, ...docs.traces, ...docs.interviews];
	const signs = own.flatMap(({ log }) =>
		log.filter(({ by }) => isPersonOf(dossier, by)).map(({ at }) => at)
	);
	const spoken = docs.contacts.filter(isCountedContact).map((one) => one.createdAt || now);
	return Math.max(dossier.createdAt, ...signs, ...spoken);
}

function assignedAt(dossier: Envelope<'dossier'>, now: number): number {
	const kinds = ['counsellorAssigned', 'counsellorChanged'];
	const entry = dossier.log.filter((one) => kinds.includes(one.kind)).at(-1);
	return entry?.at ?? (dossier.updatedAt || now);
}

function newest<T extends { createdAt: number }>(docs: T[]): T | null {
	return [...docs].sort((a, b) => stampOf(b) - stampOf(a))[0] ?? null;
}

/** Not yet acknowledged is the newest of all. */
function stampOf(doc: { createdAt: number }): number {
	return doc.createdAt || Number.MAX_SAFE_INTEGER;
}

function bySurname(a: Followed, b: Followed): number {
	const key = ({ dossier: { body } }: Followed) =>
		`${body.person.surname} ${body.person.firstName}`;
	return key(a).localeCompare(key(b), 'fr');
}

function groupByDossier<T extends { dossier: string | null }>(docs: T[]): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const doc of docs) {
		if (doc.dossier === null) continue;
		const group = groups.get(doc.dossier);
		if (group) group.push(doc);
		else groups.set(doc.dossier, [doc]);
	}
	return groups;
}
