import type { OfferedSlot } from '#domain/agenda';
import { groupBy } from '#domain/collections';
import type { Slot } from '#domain/slot';

/** What is chosen where no offered slot suits. */
export const NONE_SUITS = 'none';

/** How many days with something free are shown at first. */
export const FIRST_DAYS = 4;

/** One slot as the value of a choice. */
export function slotKey({ day, hour, minutes }: Slot): string {
	return `${day} ${hour} ${minutes}`;
}

/** Offered slots by their day, the first days first. */
export function byDay(slots: readonly OfferedSlot[]): { day: string; slots: OfferedSlot[] }[] {
	return [...groupBy(slots, ({ day }) => day)].map(([day, own]) => ({ day, slots: own }));
}

/** The bare slot that a choice means; null of none, and of one that is not offered any more. */
export function slotIn(chosen: string, offered: readonly OfferedSlot[]): Slot | null {
	const found = offered.find((slot) => slotKey(slot) === chosen);
	return found ? { day: found.day, hour: found.hour, minutes: found.minutes } : null;
}
