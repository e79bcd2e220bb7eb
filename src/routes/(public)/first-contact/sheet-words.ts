import type { PublicSheet } from '#protocol/first-contact';
import { m } from '$lib/i18n/paraglide/messages';
import { day, time } from '$lib/ui/dates';

const MINUTE_MS = 60_000;

type Session = PublicSheet['sessions'][number];

/** «lundi 30 novembre, de 14:00 à 16:00», by the clock on the wall there. */
export function sessionWhen(session: Session, now: number): string {
	const from = new Date(`${session.day}T${session.time}`).getTime();
	return m.workshop_when_line({
		day: day(from, now),
		from: time(from),
		to: time(from + session.minutes * MINUTE_MS)
	});
}

export function sessionRoom({ free }: Session): string {
	return free > 0 ? m.workshop_left({ count: free }) : m.workshop_full();
}

/** When reception last made sure that it is true. */
export function checkedWords({ checkedOn, keptBy }: PublicSheet, now: number): string {
	const words = day(new Date(`${checkedOn}T12:00`).getTime(), now);
	return keptBy
		? m.public_sheet_checked({ day: words, structure: keptBy })
		: m.public_sheet_checked_alone({ day: words });
}
