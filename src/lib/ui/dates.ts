import { intlLocale } from '$lib/i18n/intl-locale';
import { m } from '$lib/i18n/paraglide/messages';

/**
 * Dates as one says them in the language of the app. Pure: «now» is always passed in, the time zone may be.
 * Numbers, names and «aujourd’hui» come from Intl.
 */

export type When = Date | string | number;

type Options = { timeZone?: string };

const DAY = 86_400_000;
const NBSP = '\u00a0';

/** Making one costs more than a hundred uses of it: a list of a thousand dates would be seconds. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(when: When, shape: Intl.DateTimeFormatOptions, { timeZone }: Options): string {
	const locale = intlLocale();
	const key = JSON.stringify([locale, shape, timeZone]);
	const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...shape, timeZone });
	formats.set(key, made);
	return made.format(new Date(when));
}

/** Number of the calendar day, so that «hier» turns at midnight and not after 24 hours. */
function dayNumber(when: When, { timeZone }: Options): number {
	const at = new Date(when);
	if (!timeZone) return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / DAY;
	const shape = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
	const [day = 0, month = 0, year = 0] = format(at, shape, { timeZone }).split('/').map(Number);
	return Date.UTC(year, month - 1, day) / DAY;
}

/** Calendar days from `now` to `when`; negative in the past. */
export function daysBetween(when: When, now: When, options: Options = {}): number {
	return dayNumber(when, options) - dayNumber(now, options);
}

/** «lundi 23 novembre», with the year when it is not this one; the first is «1er». */
export function day(when: When, now: When, options: Options = {}): string {
	const sameYear =
		format(when, { year: 'numeric' }, options) === format(now, { year: 'numeric' }, options);
	const shape: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
	const text = format(when, sameYear ? shape : { ...shape, year: 'numeric' }, options);
	return keptTogether(text);
}

/**
 * A day never broken from its month. In French the first is «1er», which some browsers say and some do not.
 * @param text a date as Intl writes it
 */
export function keptTogether(text: string): string {
	const said = intlLocale() === 'fr' ? text.replace(/\b(1|1er) (?=\p{L})/u, `1er${NBSP}`) : text;
	return said.replace(/(\d) (?=\p{L})/u, `$1${NBSP}`);
}

/** «23 nov. 2026», and the time too beside another moment of the same day. */
export function shortDay(when: When, beside?: When, options: Options = {}): string {
	const same = beside !== undefined && daysBetween(when, beside, options) === 0;
	const shape: Intl.DateTimeFormatOptions = {
		dateStyle: 'medium',
		...(same && { timeStyle: 'short' })
	};
	return format(when, shape, options).replaceAll(' ', NBSP);
}

/** «14:05»: 24 hours. */
export function time(when: When, options: Options = {}): string {
	return format(when, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, options);
}

/** «lundi 23 novembre à 14:05». */
export function dateTime(when: When, now: When, options: Options = {}): string {
	return m.ui_date_at({ day: nearDay(when, now, options), time: time(when, options) });
}

/** «aujourd’hui», «hier», «demain», otherwise the day in full. */
export function nearDay(when: When, now: When, options: Options = {}): string {
	const days = daysBetween(when, now, options);
	return Math.abs(days) <= 1 ? ago(days, 'day') : day(when, now, options);
}

/** «maintenant», «il y a 5 minutes», «hier», «il y a 3 jours»; after a week the day in full. */
export function relative(when: When, now: When, options: Options = {}): string {
	const minutes = Math.trunc((Number(new Date(when)) - Number(new Date(now))) / 60_000);
	const days = daysBetween(when, now, options);
	if (minutes === 0) return ago(0, 'second');
	if (Math.abs(minutes) < 60) return ago(minutes, 'minute');
	if (days === 0) return ago(Math.trunc(minutes / 60), 'hour');
	return Math.abs(days) <= 7 ? ago(days, 'day') : day(when, now, options);
}

/** How long something has been waiting, without «il y a»: «5 min», «2 h», «3 j». */
export function age(when: When, now: When): string {
	const minutes = Math.max(
		0,
		Math.floor((Number(new Date(now)) - Number(new Date(when))) / 60_000)
	);
	if (minutes < 60) return `${minutes}${NBSP}min`;
	if (minutes < 24 * 60) return `${Math.floor(minutes / 60)}${NBSP}h`;
	return m.ui_age_days({ count: Math.floor(minutes / (24 * 60)) });
}

function ago(count: number, unit: Intl.RelativeTimeFormatUnit): string {
	return new Intl.RelativeTimeFormat(intlLocale(), { numeric: 'auto' }).format(count, unit);
}
