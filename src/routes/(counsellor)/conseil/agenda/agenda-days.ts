import { isAbsent, type AgendaBody } from '#domain/agenda';
import type { Envelope } from '#domain/document';
import { dayAfter, minuteOf, weekdayOf } from '#domain/slot';
import type { Talk } from '../interviews-due';

/** One thing in an agenda, with where it stands among those beside it. Minutes are since midnight. */
export interface AgendaItem {
	id: string;
	kind: 'talk' | 'workshop';
	from: number;
	to: number;
	title: string;
	about: string;
	/** In whose place it is held; null of one's own, and of workshops. */
	lender: string | null;
	href: string;
	/** Whether it is over with: held, or missed. */
	done: boolean;
	/** Whether something else of the counsellor's is at the same time. */
	meets: boolean;
	/** Its place among the things of one moment, and how many there are. */
	lane: number;
	lanes: number;
}

/** One stretch that the counsellor keeps open. */
export interface OpenStretch {
	key: string;
	from: number;
	to: number;
	offered: boolean;
}

export interface AgendaDay {
	/** `2026-12-01` */
	day: string;
	absent: boolean;
	open: OpenStretch[];
	items: AgendaItem[];
}

/** A talk, and in whose place it is held. */
export type AgendaTalk = Talk & { lender: string | null };

/** What an agenda is made of. */
export interface AgendaParts {
	talks: readonly AgendaTalk[];
	sessions: readonly Envelope<'session'>[];
	agenda: AgendaBody | undefined;
}

/** The least that is drawn of a thing, so that it can be pressed: half an hour. */
const LEAST_MINUTES = 30;

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
	return dayAfter(day, 1 - weekdayOf(day));
}

export function agendaDay(day: string, { talks, sessions, agenda }: AgendaParts): AgendaDay {
	const ranges = agenda?.ranges.filter(({ weekday }) => weekday === weekdayOf(day)) ?? [];
	const open = ranges.map(({ key, from, to, offered }) => {
		return { key, from: minuteOf(from), to: minuteOf(to), offered };
	});
	const items = [
		...talks.flatMap((talk) => talkItem(talk, day)),
		...sessions.flatMap((session) => sessionItem(session, day))
	];
	const absent = agenda ? isAbsent(agenda, day) : false;
	return { day, absent, open: open.filter(({ from, to }) => from < to), items: inLanes(items) };
}

type Unplaced = Omit<AgendaItem, 'meets' | 'lane' | 'lanes'>;

function talkItem({ interview, person, lender }: AgendaTalk, day: string): Unplaced[] {
	const { appointment, title } = interview.body;
	const shown = ['planned', 'held', 'missed'].includes(interview.state);
	if (!appointment || appointment.day !== day || !shown) return [];
	const from = minuteOf(appointment.hour);
	const done = interview.state !== 'planned';
	const place = { id: interview.id, from, to: from + appointment.minutes, done };
	const href = `/conseil#${interview.id}`;
	return [{ ...place, kind: 'talk', title: person.name, about: title, lender, href }];
}

function sessionItem({ id, state, body }: Envelope<'session'>, day: string): Unplaced[] {
	if (state !== 'open' || body.day !== day) return [];
	const from = minuteOf(body.time);
	const { title, place, minutes } = body;
	const href = `/conseil/ateliers#${id}`;
	const item = { id, from, to: from + minutes, title, about: place, href, done: false };
	return [{ ...item, kind: 'workshop', lender: null }];
}

/** Side by side where they would stand on one another, the earlier one first. */
function inLanes(items: Unplaced[]): AgendaItem[] {
	const sorted = [...items].sort((a, b) => a.from - b.from || a.to - b.to);
	const placed: AgendaItem[] = [];
	let group: AgendaItem[] = [];
	for (const item of sorted) {
		if (group.every((other) => drawnEnd(other) <= item.from)) group = [];
		const taken = group.filter((other) => drawnEnd(other) > item.from).map(({ lane }) => lane);
		const lane = [...taken, -1]
			.sort((a, b) => a - b)
			.reduce((free, one) => free + +(one === free), 0);
		const one = { ...item, lane, lanes: 1, meets: meetsAny(item, items) };
		placed.push(one);
		group.push(one);
		const lanes = Math.max(...group.map((other) => other.lane + 1));
		for (const other of group) other.lanes = Math.max(other.lanes, lanes);
	}
	return placed;
}

function drawnEnd({ from, to }: Unplaced): number {
	return Math.max(to, from + LEAST_MINUTES);
}

/** Two talks, or a talk and a workshop: two workshops of a centre are no concern of one person's. */
function meetsAny(item: Unplaced, items: readonly Unplaced[]): boolean {
	return items.some(
		(other) =>
			other !== item &&
			(other.kind === 'talk' || item.kind === 'talk') &&
			other.from < item.to &&
			item.from < other.to
	);
}

/** The whole hours that a grid of these days shows: those of work, and whatever lies outside. */
export function hoursOf(days: readonly AgendaDay[]): { first: number; last: number } {
	const all = days.flatMap(({ items, open }) => [...items, ...open]);
	const first = Math.min(8, ...all.map(({ from }) => Math.floor(from / 60)));
	const last = Math.max(18, ...all.map(({ to }) => Math.min(24, Math.ceil(to / 60))));
	return { first, last };
}
