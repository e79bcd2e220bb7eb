import type { CalendarEntry } from '#domain/calendar-file';
import { placeToTell } from '#domain/calendar-file';
import type { Envelope } from '#domain/document';
import { keyOfId } from '#domain/ids';
import { ABSENCE_SUMMARY, talkSummary } from './words';

/** Talks and absences as a subscribed calendar shows them: of the person nothing. Pure. */
export interface Shown {
	interviews: readonly Envelope<'interview'>[];
	agendas: readonly Envelope<'agenda'>[];
	/** The first day that is told, `2026-12-01`. */
	from: string;
	/** Without a slash at its end. */
	publicUrl: string;
}

/** What stands in a calendar, by day: the same bytes as long as nothing has changed. */
export function calendarEntries({ interviews, agendas, from, publicUrl }: Shown): CalendarEntry[] {
	const talks = interviews.flatMap((one) => talkEntry(one, from, publicUrl));
	const absences = agendas.flatMap((one) => absenceEntries(one, from));
	const day = ({ when }: CalendarEntry) =>
		'from' in when ? when.from : `${when.day} ${when.hour}`;
	const key = (entry: CalendarEntry) => `${day(entry)} ${entry.uid}`;
	return [...talks, ...absences].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** What was called off is told as that until its day is long past: a calendar takes it out by itself. */
function talkEntry(
	{ id, state, body, updatedAt }: Envelope<'interview'>,
	from: string,
	publicUrl: string
): CalendarEntry[] {
	const { appointment, kind } = body;
	if (!appointment || appointment.day < from) return [];
	const { day, hour, minutes, mode } = appointment;
	const entry = {
		uid: keyOfId(id),
		summary: talkSummary(kind, mode),
		when: { day, hour, minutes },
		place: placeToTell(appointment),
		url: `${publicUrl}/conseil#${id}`,
		off: state === 'cancelled',
		changed: updatedAt
	};
	return [entry];
}

function absenceEntries(
	{ structure, body, updatedAt }: Envelope<'agenda'>,
	first: string
): CalendarEntry[] {
	return body.absences
		.filter(({ from, to }) => from <= to && to >= first)
		.map(({ key, from, to }) => ({
			uid: `absence.${structure}.${key}`,
			summary: ABSENCE_SUMMARY,
			when: { from, to },
			changed: updatedAt
		}));
}
