import type { Appointment } from './interview';
import { dayAfter, minuteOf, type Slot } from './slot';
import { instantOf } from './zone';

/** The longest line of a calendar file, in bytes (RFC 5545 §3.1). */
const MAX_LINE_BYTES = 75;

/** What a calendar is told of a talk, or of days away: neither who, nor what it is about. */
export interface CalendarEntry {
	/** Names it for ever, so that a changed file replaces the entry. */
	uid: string;
	/** A plain word, like «Rendez-vous». */
	summary: string;
	/** A stretch of a day, or whole days. */
	when: Slot | { from: string; to: string };
	/** Where one goes or clicks. */
	place?: string;
	/** Where more is to be read. */
	url?: string;
	/** Called off. */
	off?: boolean;
	/** When this became so, ms since 1970: a later one replaces it. */
	changed: number;
}

/** What a file says of all its entries. */
export interface CalendarFile {
	/** What the calendar is called where it is subscribed to. */
	name?: string;
	/**
	 * The time zone of the centre's clock, `Europe/Zurich`. Without one, times are those of the clock on the
	 * wall, wherever the file is opened.
	 */
	zone?: string;
}

/** A calendar file (RFC 5545). */
export function calendarFile(entries: readonly CalendarEntry[], { name, zone }: CalendarFile = {}) {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//jemoriente//agenda//FR',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		...(name ? [`X-WR-CALNAME:${escaped(name)}`, ...ASK_AGAIN] : []),
		...entries.flatMap((entry) => entryLines(entry, zone)),
		'END:VCALENDAR'
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** How often whoever subscribed may look again (RFC 7986 §5.7), once more in the words of older programs. */
const ASK_AGAIN = ['REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H'];

/** A place is named where one goes or clicks: a telephone number may be somebody’s own. */
export function placeToTell({ mode, place }: Pick<Appointment, 'mode' | 'place'>): string {
	return mode === 'onSite' || mode === 'video' ? place.trim() : '';
}

function entryLines(entry: CalendarEntry, zone: string | undefined): string[] {
	const { uid, summary, place, url, off, changed } = entry;
	return [
		'BEGIN:VEVENT',
		`UID:${escaped(uid)}@jemoriente`,
		`DTSTAMP:${stampOf(changed)}Z`,
		`LAST-MODIFIED:${stampOf(changed)}Z`,
		`SEQUENCE:${Math.floor(changed / 1000)}`,
		...whenLines(entry, zone),
		`SUMMARY:${escaped(summary)}`,
		...(place ? [`LOCATION:${escaped(place)}`] : []),
		...(url ? [`URL:${url}`] : []),
		...(off ? ['STATUS:CANCELLED', 'TRANSP:TRANSPARENT'] : []),
		'CLASS:PRIVATE',
		'END:VEVENT'
	];
}

function whenLines({ when }: CalendarEntry, zone: string | undefined): string[] {
	if ('from' in when) {
		const [from, after] = [when.from, dayAfter(when.to)].map((day) => day.replaceAll('-', ''));
		return [`DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${after}`];
	}
	const begin = minuteOf(when.hour);
	return [
		`DTSTART:${timeOf(when.day, begin, zone)}`,
		`DTEND:${timeOf(when.day, begin + when.minutes, zone)}`
	];
}

/** @param minute since midnight; past midnight it is the next day */
function timeOf(day: string, minute: number, zone: string | undefined): string {
	const wall = Date.parse(`${day}T00:00:00Z`) + minute * 60_000;
	return zone ? `${stampOf(instantOf(wall, zone))}Z` : stampOf(wall);
}

/** `20261201T143000` of a moment, UTC. */
function stampOf(at: number): string {
	return new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '');
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
