import type { Appointment } from '#domain/interview';
import { minuteOf } from '#domain/slot';

/** The longest line of a calendar file, in bytes (RFC 5545 §3.1). */
const MAX_LINE_BYTES = 75;

/** What a calendar is told of a talk: neither who, nor what it is about. */
export interface CalendarEntry {
	/** Names it for ever, so that a changed file replaces the entry. */
	uid: string;
	appointment: Pick<Appointment, 'day' | 'hour' | 'minutes' | 'mode' | 'place'>;
	/** A plain word, like «Rendez-vous». */
	summary: string;
	/** When the file is made, ms since 1970. */
	now: number;
}

/**
 * A calendar file of one talk (RFC 5545). Times are by the clock on the wall of the centre, without a time
 * zone. A place is named where one goes or clicks: a telephone number may be somebody’s own.
 */
export function icsOf({ uid, appointment, summary, now }: CalendarEntry): string {
	const { day, hour, minutes, mode, place } = appointment;
	const from = minuteOf(hour);
	const there = (mode === 'onSite' || mode === 'video') && place.trim() !== '';
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//jemoriente//agenda//FR',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		'BEGIN:VEVENT',
		`UID:${escaped(uid)}@jemoriente`,
		`DTSTAMP:${stampOf(now)}Z`,
		`SEQUENCE:${Math.floor(now / 1000)}`,
		`DTSTART:${localStamp(day, from)}`,
		`DTEND:${localStamp(day, from + minutes)}`,
		`SUMMARY:${escaped(summary)}`,
		...(there ? [`LOCATION:${escaped(place.trim())}`] : []),
		'CLASS:PRIVATE',
		'END:VEVENT',
		'END:VCALENDAR'
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** `20261201T143000` of a moment, UTC. */
function stampOf(at: number): string {
	return new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

/** The same by the clock on the wall. @param minute since midnight; past midnight it is the next day */
function localStamp(day: string, minute: number): string {
	return stampOf(Date.parse(`${day}T00:00:00Z`) + minute * 60_000);
}

/** A text as a value: signs that mean something are escaped, those that cannot stand there left out (§3.3.11). */
export function escaped(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.replace(/(?!\n)\p{Cc}/gu, ' ')
		.replace(/[\\;,]/g, (sign) => `\\${sign}`)
		.replace(/\n/g, '\\n');
}

/** A line in pieces of at most 75 bytes, never within a sign; each but the first begins with a space. */
export function folded(line: string): string {
	const pieces: string[] = [];
	let piece = '';
	let bytes = 0;
	for (const sign of line) {
		const size = new TextEncoder().encode(sign).length;
		if (bytes + size > MAX_LINE_BYTES) {
			pieces.push(piece);
			piece = ' ';
			bytes = 1;
		}
		piece += sign;
		bytes += size;
	}
	return [...pieces, piece].join('\r\n');
}
