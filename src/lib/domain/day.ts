import * as Type from 'typebox';
import { Day } from './text';

/** A calendar day, or an empty text where none is known yet. */
export const DayOrNone = Type.Union([Day, Type.Literal('')]);

const DAY_MS = 24 * 3_600_000;

/**
 * Whether a day is over, in UTC. One that is no day at all is: a slip never opens anything for ever.
 * @param now ms since 1970
 */
export function isDayOver(day: string, now: number): boolean {
	return !(now < endOfDay(day));
}

/** When a day ends, in UTC, ms since 1970; NaN for what is no day. */
export function endOfDay(day: string): number {
	return Date.parse(`${day}T00:00:00Z`) + DAY_MS;
}

/** Whether a value is a day that exists, `2026-11-23`. */
export function isDay(value: unknown): value is string {
	if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
	const day = new Date(`${value}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
