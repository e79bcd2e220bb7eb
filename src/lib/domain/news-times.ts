import { dayAfter } from './slot';
import { instantOf, wallAt } from './zone';

/** When the mail of the day leaves, by the clock of the structure: the day's work is done, and somebody is there. */
export const DIGEST_HOUR = '17:00';
/** What comes at once comes together, so that five messages are one mail, and none to whoever reads along. */
const TOGETHER_MS = 5 * 60_000;
/** What is new this shortly before a mail leaves goes with the next: whoever notes it may be slow. */
const SPARE_MS = 60_000;

/** When what is new now is to be told with the rest of the day. @param now ms since 1970 */
export function dailyAt(now: number, zone: string): number {
	const from = now + SPARE_MS;
	const { day } = wallAt(from, zone);
	const today = instantOf(Date.parse(`${day}T${DIGEST_HOUR}:00Z`), zone);
	if (today > from) return today;
	return instantOf(Date.parse(`${dayAfter(day, 1)}T${DIGEST_HOUR}:00Z`), zone);
}

/** When what is new now and is to be told at once leaves. */
export function soonAt(now: number): number {
	return (Math.floor((now + SPARE_MS) / TOGETHER_MS) + 1) * TOGETHER_MS;
}
