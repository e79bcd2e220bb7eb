import { CARD_DAYS } from '#domain/entry-card';
import { today } from '$lib/store/today';

const DAY_MS = 24 * 3_600_000;

/** The last day of a card made at this instant, by the calendar here. */
export function lastDayFrom(now: number): string {
	return today(new Date(now + CARD_DAYS * DAY_MS));
}

export function isPast(day: string, now: number): boolean {
	return day < today(new Date(now));
}
