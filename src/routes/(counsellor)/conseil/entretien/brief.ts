import type { Envelope } from '#domain/document';
import { today } from '$lib/store/today';
import type { Followed } from '../caseload';
import type { Happening } from '../dossier/history';
import { awaitingOf } from '../supervision-queue';

type Interview = Envelope<'interview'>;
type Task = Envelope<'task'>;

/** A trace one talks about: its title and where it is read, never what it says (architecture §4.9). */
export interface TraceLine {
	key: string;
	title: string;
	/** When it came to stand as it does; ms since 1970. */
	at: number;
	href: string;
}

/** What is not settled, and needs a word. */
export type OpenPoint =
	| { kind: 'returned' | 'overdue' | 'complement'; about: string }
	| { kind: 'silent' | 'refused' | 'conflict'; count: number };

/** What one wants to know of the person before a talk (S05, ADR 0032). */
export interface Brief {
	/** The talk before this one; null when there was none. */
	last: Interview | null;
	/** From when on what happened is new; ms since 1970. */
	since: number;
	happenings: Happening[];
	/** How many more there were. */
	earlier: number;
	read: TraceLine[];
	waiting: TraceLine[];
	/** Traces of the person’s own section that she chose to show. */
	shared: TraceLine[];
	open: OpenPoint[];
	/** How many more there are. */
	openMore: number;
}

/** What of the device is not in the dossier’s documents. */
export interface Beside {
	/** All that happened, the newest first. */
	history: readonly Happening[];
	/** Ms since 1970. */
	now: number;
	/** Of this dossier: what the server refused, and what was written twice. */
	refused: number;
	conflicts: number;
}

/** Two printed pages hold no more of each. */
export const MOST_HAPPENINGS = 8;
export const MOST_TRACES = 8;
export const MOST_OPEN = 8;
/** Days after which a silence is told before a talk. */
const QUIET_DAYS = 7;

/** @param talk the id of the talk that one prepares */
export function briefOf(person: Followed, talk: string, beside: Beside): Brief {
	const last = lastHeld(person.interviews, talk);
	const since = last?.body.held?.at || person.assignedAt;
	const open = openPoints(person, beside);
	const fresh = beside.history.filter(({ at, key }) => at > since && !key.startsWith(`${talk}-`));
	return {
		last,
		since,
		happenings: fresh.slice(0, MOST_HAPPENINGS),
		earlier: Math.max(0, fresh.length - MOST_HAPPENINGS),
		read: readTraces(person).slice(0, MOST_TRACES),
		waiting: waitingTraces(person, beside.now).slice(0, MOST_TRACES),
		shared: sharedTraces(person).slice(0, MOST_TRACES),
		open: open.slice(0, MOST_OPEN),
		openMore: Math.max(0, open.length - MOST_OPEN)
	};
}

/** Lists of words as one, each once, in their order. */
export function allOf(...lists: readonly (readonly string[])[]): string[] {
	return [...new Set(lists.flat())];
}

/** The talk before this one: of those held, the one of the latest day. */
function lastHeld(interviews: readonly Interview[], talk: string): Interview | null {
	const held = interviews.filter((one) => one.id !== talk && one.body.held);
	const dayOf = (one: Interview) => one.body.held?.day ?? '';
	return held.sort((a, b) => dayOf(b).localeCompare(dayOf(a)))[0] ?? null;
}

function readTraces(person: Followed): TraceLine[] {
	const released = person.traces.filter(
		({ state, body }) => state === 'released' && body.kind === 'advised'
	);
	return released
		.map((trace) => lineOf(trace, dossierHref(person), decidedAt(person, trace)))
		.sort((a, b) => b.at - a.at);
}

function decidedAt({ tasks }: Followed, { body, updatedAt }: Envelope<'trace'>): number {
	return tasks.find(({ id }) => id === body.task)?.body.decision?.at || updatedAt;
}

/** Handed in, and not judged yet: to be read before the talk. */
function waitingTraces(person: Followed, now: number): TraceLine[] {
	return awaitingOf(person, now).map(({ task, since }) => ({
		key: task.id,
		title: task.body.title,
		at: since,
		href: `/conseil/supervision#${task.id}`
	}));
}

/** D08: referred to, never copied: when the consent ends the title goes from the brief too. */
function sharedTraces(person: Followed): TraceLine[] {
	const shared = person.traces.filter(
		({ state, body }) => state === 'shared' && body.kind === 'personal'
	);
	return shared.map((trace) => lineOf(trace, dossierHref(person), trace.updatedAt));
}

function lineOf({ id, body }: Envelope<'trace'>, href: string, at: number): TraceLine {
	return { key: id, title: body.title, at, href };
}

function dossierHref({ dossier }: Followed): string {
	return `/conseil/dossier#${dossier.id}`;
}

function openPoints(person: Followed, beside: Beside): OpenPoint[] {
	const { pathways, silentDays, request } = person;
	const running = person.tasks.filter(({ state, body }) => {
		const pathway = pathways.find((one) => one.id === body.pathway);
		return state === 'open' && pathway !== undefined && pathway.state !== 'cancelled';
	});
	const about = (kind: 'returned' | 'overdue', tasks: Task[]) =>
		tasks.map(({ body }) => ({ kind, about: body.title }));
	const day = today(new Date(beside.now));
	const returned = running.filter(({ body }) => body.round > 1);
	const overdue = running.filter(({ body }) => body.dueDate !== null && body.dueDate < day);
	const unanswered = (request?.body.complements ?? []).filter(({ answer }) => answer === null);
	return [
		...counted('refused', beside.refused),
		...counted('conflict', beside.conflicts),
		...about('returned', returned),
		...about('overdue', overdue),
		...unanswered.map(({ reason }) => ({ kind: 'complement' as const, about: reason })),
		...counted('silent', (silentDays ?? 0) >= QUIET_DAYS ? (silentDays ?? 0) : 0)
	];
}

function counted(kind: 'silent' | 'refused' | 'conflict', count: number): OpenPoint[] {
	return count > 0 ? [{ kind, count }] : [];
}
