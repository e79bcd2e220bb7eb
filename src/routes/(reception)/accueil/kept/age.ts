import { daysBetween } from '$lib/ui/dates';

/** Rights, prices and addresses change within a year. */
const STALE_DAYS = 365;

/** Whether nobody has made sure of a card for a year. */
export function isStale(checkedOn: string, now: number): boolean {
	return daysBetween(now, checkedOn) > STALE_DAYS;
}
