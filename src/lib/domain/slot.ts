import type { Static } from 'typebox';
import * as Type from 'typebox';
import { Day, strict } from './text';

/** A stretch of a day, by the clock on the wall of the centre. */
export const Hour = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });

export const MIN_SLOT_MINUTES = 5;
export const MAX_SLOT_MINUTES = 480;
export const SlotMinutes = Type.Integer({ minimum: MIN_SLOT_MINUTES, maximum: MAX_SLOT_MINUTES });

export const Slot = strict({ day: Day, hour: Hour, minutes: SlotMinutes });
export type Slot = Static<typeof Slot>;

const HOUR_MS = 3_600_000;
/** Somewhere on earth a day begins this long before it does in UTC, and elsewhere it ends this long after. */
const EASTMOST_MS = 14 * HOUR_MS;
const WESTMOST_MS = 12 * HOUR_MS;

/** Minutes since midnight. */
export function minuteOf(hour: string): number {
	return Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));
}

/** `14:30`. @param minute since midnight, of one day */
export function hourOf(minute: number): string {
	const two = (n: number) => String(n).padStart(2, '0');
	return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** Whether two stretches share a minute. One that goes on past midnight ends there. */
export function overlap(a: Slot, b: Slot): boolean {
	if (a.day !== b.day) return false;
	const [from, other] = [minuteOf(a.hour), minuteOf(b.hour)];
	return from < other + b.minutes && other < from + a.minutes;
}

/** Whether two are the very same stretch, whatever else is said of them. */
export function isSameSlot(a: Slot, b: Slot): boolean {
	return a.day === b.day && a.hour === b.hour && a.minutes === b.minutes;
}

/** Whether it has begun by every clock on earth: the server knows no time zone. */
export function hasBegun({ day, hour }: Pick<Slot, 'day' | 'hour'>, now: number): boolean {
	return now >= Date.parse(`${day}T${hour}:00Z`) + WESTMOST_MS;
}

/** Whether its day has come somewhere on earth. */
export function hasDayCome({ day }: Pick<Slot, 'day'>, now: number): boolean {
	return now >= Date.parse(`${day}T00:00:00Z`) - EASTMOST_MS;
}

/** Whether its day is over by every clock on earth: nobody needs to know of it any more. */
export function isDayOver({ day }: Pick<Slot, 'day'>, now: number): boolean {
	return now >= Date.parse(`${day}T00:00:00Z`) + 24 * HOUR_MS + WESTMOST_MS;
}

export function bySlot(a: Pick<Slot, 'day' | 'hour'>, b: Pick<Slot, 'day' | 'hour'>): number {
	const [one, other] = [a, b].map(({ day, hour }) => `${day} ${hour}`);
	return one! < other! ? -1 : one === other ? 0 : 1;
}

const DAY_MS = 24 * HOUR_MS;

/** The day so many days after another. @param day `2026-12-01` */
export function dayAfter(day: string, days = 1): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 1 for Monday … 7 for Sunday. */
export function weekdayOf(day: string): number {
	return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
