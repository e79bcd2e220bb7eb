import type { SessionBody } from '#domain/session';
import { m } from '$lib/i18n/paraglide/messages';
import { day, time } from '$lib/ui/dates';

const MINUTE_MS = 60_000;

type When = Pick<SessionBody, 'day' | 'time' | 'minutes'>;

/** When a session begins, ms since 1970, by the clock on the wall where one is. */
export function beginsAt(session: When): number {
	return new Date(`${session.day}T${session.time}`).getTime();
}

/** Whether a session is through. */
export function hasEnded(session: When, now: number): boolean {
	return beginsAt(session) + session.minutes * MINUTE_MS <= now;
}

/** «lundi 30 novembre, de 14:00 à 16:00». */
export function whenWords(session: When, now: number): string {
	const from = beginsAt(session);
	return m.workshop_when_line({
		day: day(from, now),
		from: time(from),
		to: time(from + session.minutes * MINUTE_MS)
	});
}

/** How much room there is, as the server last counted it. */
export function roomWords({ capacity, taken, waitingList }: SessionBody): string {
	if (taken < capacity) return m.workshop_left({ count: capacity - taken });
	return waitingList ? m.workshop_full_waiting() : m.workshop_full();
}

/** «1 h 30». */
export function lengthWords(minutes: number): string {
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
	if (hours === 0) return m.workshop_minutes({ minutes });
	if (rest === 0) return m.workshop_hours({ hours });
	return m.workshop_hours_minutes({ hours, minutes: String(rest).padStart(2, '0') });
}
