import { dayAfter, weekdayOf } from '#domain/slot';
import {
	alikeDays,
	type AlikeDays,
	type ExceptionalClosing,
	type Opening,
	type OpeningHours
} from '#domain/opening-hours';
import { intlLocale } from '$lib/i18n/intl-locale';
import { m } from '$lib/i18n/paraglide/messages';
import { keptTogether } from '$lib/ui/dates';

/** «9 h», «13 h 30», as one says it. */
export function hourWords(hour: string): string {
	const [h = '', minute = ''] = hour.split(':');
	const hours = String(Number(h));
	return minute === '00'
		? m.structure_hour({ hours })
		: m.structure_hour_minutes({ hours, minute });
}

/** «Ouvert jusqu’à 17 h», «Fermé, ouvre lundi à 9 h». */
export function openingWords(opening: Opening): string {
	if (opening.open) return m.structure_open_until({ hour: hourWords(opening.until) });
	const { next, why, today } = opening;
	const shut = why ? m.structure_shut_why({ why }) : m.structure_shut();
	if (!next) return shut;
	return m.structure_shut_next({
		shut,
		when: whenWords(next.day, today),
		hour: hourWords(next.hour)
	});
}

/** «aujourd’hui», «demain», «lundi» within a week, else the day of the month. */
function whenWords(day: string, today: string): string {
	if (day === today) return m.structure_today();
	if (day === dayAfter(today)) return m.structure_tomorrow();
	return day < dayAfter(today, 7)
		? weekdayWords(weekdayOf(day))
		: m.structure_on({ day: dayWords(day) });
}

/** «lundi». The first of June 2026 is one. */
export function weekdayWords(weekday: number): string {
	return written(`2026-06-0${weekday}`, { weekday: 'long' });
}

/** «4 janvier». */
export function dayWords(day: string): string {
	return written(day, { day: 'numeric', month: 'long' });
}

function written(day: string, shape: Intl.DateTimeFormatOptions): string {
	const format = new Intl.DateTimeFormat(intlLocale(), { ...shape, timeZone: 'UTC' });
	return keptTogether(format.format(Date.parse(`${day}T00:00:00Z`)));
}

/** «Du lundi au jeudi», «Vendredi». */
export function daysWords({ first, last }: AlikeDays): string {
	const [from, to] = [weekdayWords(first), weekdayWords(last)];
	if (first === last) return capital(from);
	const words = last === first + 1 ? m.structure_days_and : m.structure_days_to;
	return capital(words({ from, to }));
}

/** «8 h 30 – 12 h et 13 h 30 – 17 h». */
export function rangesWords(ranges: AlikeDays['ranges']): string {
	const each = ranges.map(({ from, to }) =>
		m.structure_range({ from: hourWords(from), to: hourWords(to) })
	);
	return new Intl.ListFormat(intlLocale()).format(each);
}

/** «Du 24 décembre au 2 janvier : fêtes de fin d’année». */
export function closingWords({ from, to, words }: ExceptionalClosing): string {
	const days =
		from === to
			? m.structure_closing_day({ day: dayWords(from) })
			: m.structure_closing_days({ from: dayWords(from), to: dayWords(to) });
	return words ? m.structure_closing_why({ days, why: words }) : days;
}

/** All of it, a line each: one side of a conflict. */
export function hoursWords(hours: OpeningHours): string {
	const lines = alikeDays(hours).map((line) =>
		m.structure_line({ days: daysWords(line), hours: rangesWords(line.ranges) })
	);
	return [...lines, ...hours.closings.map(closingWords)].join('\n');
}

function capital(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
