import type { CalendarEntry } from '#domain/calendar-file';
import { placeToTell } from '#domain/calendar-file';
import type { Envelope } from '#domain/document';
import { keyOfId } from '#domain/ids';
import type { Language } from '#domain/language';
import { CALENDAR_WORDS, talkSummary } from './words';

/** Talks and absences as a subscribed calendar shows them: of the person nothing. Pure. */
export interface Shown {
	interviews: readonly Envelope<'interview'>[];
	agendas: readonly Envelope<'agenda'>[];
	/** The first day that is told, `2026-12-01`. */
	from: string;
	/** Without a slash at its end. */
	publicUrl: string;
	/** Of whoever subscribes. */
	language: Language;
}

/** What stands in a calendar, by day: the same bytes as long as nothing has changed. */
export function calendarEntries(shown: Shown): CalendarEntry[] {
	const talks = shown.interviews.flatMap((one) => talkEntry(one, shown));
	const absences = shown.agendas.flatMap((one) => absenceEntries(one, shown));
	const day = ({ when }: CalendarEntry) =>
		'from' in when ? when.from : `${when.day} ${when.hour}`;
	const key = (entry: CalendarEntry) => `${day(entry)} ${entry.uid}`;
	return [...talks, ...absences].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** What was called off is told as that until its day is long past: a calendar takes it out by itself. */
function talkEntry(
	{ id, state, body, updatedAt }: Envelope<'interview'>,
	{ from, publicUrl, language }: Shown
): CalendarEntry[] {
	const { appointment, kind } = body;
	if (!appointment || appointment.day < from) return [];
	const { day, hour, minutes, mode } = appointment;
	const entry = {
		uid: keyOfId(id),
		summary: talkSummary(language, kind, mode),
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
	{ from: first, language }: Shown
): CalendarEntry[] {
	return body.absences
		.filter(({ from, to }) => from <= to && to >= first)
		.map(({ key, from, to }) => ({
			uid: `absence.${structure}.${key}`,
			summary: CALENDAR_WORDS[language].absence,
			when: { from, to },
			changed: updatedAt
		}));
}
