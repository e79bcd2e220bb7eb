import type { Static } from 'typebox';
import * as Type from 'typebox';
import { Hour, dayAfter, minuteOf, weekdayOf } from './slot';
import { Day, strict } from './text';
import { wallAt } from './zone';

export const MAX_OPEN_RANGES = 28;
export const MAX_CLOSINGS = 40;
export const MAX_CLOSING_WORDS = 80;

/** A stretch of every week in which the doors are open. */
export const OpenRange = strict({
	/** 1 for Monday … 7 for Sunday. */
	weekday: Type.Integer({ minimum: 1, maximum: 7 }),
	from: Hour,
	to: Hour
});
export type OpenRange = Static<typeof OpenRange>;

/** Days on which they are shut all the same. */
export const ExceptionalClosing = strict({
	from: Day,
	to: Day,
	/** Why, in a word or two; empty when there is nothing to say. */
	words: Type.String({ maxLength: MAX_CLOSING_WORDS })
});
export type ExceptionalClosing = Static<typeof ExceptionalClosing>;

export const OpeningHours = strict({
	week: Type.Array(OpenRange, { maxItems: MAX_OPEN_RANGES }),
	closings: Type.Array(ExceptionalClosing, { maxItems: MAX_CLOSINGS })
});
export type OpeningHours = Static<typeof OpeningHours>;

/** When the doors open or shut next, by the clock of the structure. */
export interface Turn {
	day: string;
	hour: string;
}

/** How a structure stands at an instant. */
export type Opening =
	| { open: true; until: string }
	/** `next` is null when nothing tells when they open again; `why` is that of a closing today. */
	| { open: false; today: string; next: Turn | null; why: string };

/** Structures of the network are in two countries, and each in one time zone. */
export function zoneOf(country: 'CH' | 'FR'): string {
	return country === 'CH' ? 'Europe/Zurich' : 'Europe/Paris';
}

/** How far ahead one looks for the next opening: a closing of a year is none any more. */
const LOOK_AHEAD_DAYS = 400;

/** Whether the doors are open at an instant, until when, or when they open next. @param now ms since 1970 */
export function openingAt(hours: OpeningHours, zone: string, now: number): Opening {
	const { day: today, hour } = wallAt(now, zone);
	const minute = minuteOf(hour);
	const here = stretchesOn(hours, today);
	const open = here.find(({ from, to }) => minuteOf(from) <= minute && minute < minuteOf(to));
	if (open) return { open: true, until: open.to };
	const why = closingOn(hours, today)?.words ?? '';
	const later = here.find(({ from }) => minuteOf(from) > minute);
	if (later) return { open: false, today, next: { day: today, hour: later.from }, why };
	return { open: false, today, next: nextAfter(hours, today), why };
}

function nextAfter(hours: OpeningHours, today: string): Turn | null {
	for (let n = 1; n <= LOOK_AHEAD_DAYS; n++) {
		const day = dayAfter(today, n);
		const [first] = stretchesOn(hours, day);
		if (first) return { day, hour: first.from };
	}
	return null;
}

/** The stretches of a day in their order, those that touch or overlap as one. */
function stretchesOn(hours: OpeningHours, day: string): Pick<OpenRange, 'from' | 'to'>[] {
	if (closingOn(hours, day)) return [];
	return rangesOf(hours, weekdayOf(day));
}

export function rangesOf(
	{ week }: OpeningHours,
	weekday: number
): Pick<OpenRange, 'from' | 'to'>[] {
	const own = week
		.filter((one) => one.weekday === weekday && one.from < one.to)
		.sort((a, b) => (a.from < b.from ? -1 : 1));
	const joined: Pick<OpenRange, 'from' | 'to'>[] = [];
	for (const { from, to } of own) {
		const last = joined.at(-1);
		if (!last || from > last.to) joined.push({ from, to });
		else if (to > last.to) last.to = to;
	}
	return joined;
}

function closingOn({ closings }: OpeningHours, day: string): ExceptionalClosing | undefined {
	return closings.find(({ from, to }) => from <= day && day <= to);
}

/** Days in a row that are alike, as one says them: «du lundi au jeudi». */
export interface AlikeDays {
	/** Weekdays, in their order. */
	first: number;
	last: number;
	ranges: Pick<OpenRange, 'from' | 'to'>[];
}

/** The week in as few lines as it takes; days on which the doors stay shut are left out. */
export function alikeDays(hours: OpeningHours): AlikeDays[] {
	const lines: AlikeDays[] = [];
	for (let weekday = 1; weekday <= 7; weekday++) {
		const ranges = rangesOf(hours, weekday);
		const last = lines.at(-1);
		const alike = last?.last === weekday - 1 && said(last.ranges) === said(ranges);
		if (alike) last.last = weekday;
		else if (ranges.length > 0) lines.push({ first: weekday, last: weekday, ranges });
	}
	return lines;
}

function said(ranges: AlikeDays['ranges']): string {
	return ranges.map(({ from, to }) => `${from}-${to}`).join();
}

/** Closings that are not over, the next one first. @param today `2026-12-01` */
export function closingsAhead({ closings }: OpeningHours, today: string): ExceptionalClosing[] {
	return closings.filter(({ to }) => to >= today).sort((a, b) => (a.from < b.from ? -1 : 1));
}
