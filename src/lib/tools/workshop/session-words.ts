import { roomIn, type SessionBody, type SessionTime } from '#domain/session';
import { m } from '$lib/i18n/paraglide/messages';
import { day, time } from '$lib/ui/dates';

const MINUTE_MS = 60_000;

/** When a session begins, ms since 1970, by the clock on the wall where one is. */
export function beginsAt(session: SessionTime): number {
	return new Date(`${session.day}T${session.time}`).getTime();
}

/** Whether a session is through. */
export function hasEnded(session: SessionTime, now: number): boolean {
	return beginsAt(session) + session.minutes * MINUTE_MS <= now;
}

/** «lundi 30 novembre, de 14:00 à 16:00». */
export function whenWords(session: SessionTime, now: number): string {
	const from = beginsAt(session);
	return m.workshop_when_line({
		day: day(from, now),
		from: time(from),
		to: time(from + session.minutes * MINUTE_MS)
	});
}

/** How much room there is, as the server last counted it. */
export function roomWords(session: SessionBody): string {
	const count = roomIn(session);
	if (count > 0) return m.workshop_left({ count });
	return session.waitingList ? m.workshop_full_waiting() : m.workshop_full();
}

/** «1 h 30». */
export function lengthWords(minutes: number): string {
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
	if (hours === 0) return m.workshop_minutes({ minutes });
	if (rest === 0) return m.workshop_hours({ hours });
	return m.workshop_hours_minutes({ hours, minutes: String(rest).padStart(2, '0') });
}
