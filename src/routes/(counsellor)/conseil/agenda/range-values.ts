import { MAX_RANGE_PLACE, type Range } from '#domain/agenda';
import { isMinutes, type InterviewMode } from '#domain/interview';
import { dayAfter, hourOf, minuteOf } from '#domain/slot';
import { SLOT_KINDS, type SlotKind } from '#domain/talk-kinds';
import { intlLocale } from '$lib/i18n/intl-locale';
import { m } from '$lib/i18n/paraglide/messages';
import type { Errors } from '$lib/ui/form.svelte';
import { modeWords } from '$lib/tools/interview/words';

/** Hours of a week as they are typed. */
export interface RangeValues extends Record<string, unknown> {
	weekday: string;
	from: string;
	to: string;
	minutes: string;
	mode: InterviewMode;
	place: string;
	kinds: SlotKind[];
	offered: boolean;
}

/** Offered as the beginning and the end of hours. */
export const QUARTERS = Array.from({ length: (21 - 7) * 4 + 1 }, (_, n) => hourOf(7 * 60 + n * 15));

const KINDS: Record<SlotKind, () => string> = {
	information: m.agenda_kind_information,
	guidance: m.agenda_kind_guidance,
	followUp: m.agenda_kind_follow_up
};

export function slotKindChoices() {
	return SLOT_KINDS.map((kind) => ({ kind, label: KINDS[kind]() }));
}

/** A Monday: the names of the days are those of any week. */
const A_MONDAY = '2026-11-30';

export function weekdayWords(weekday: number): string {
	const day = new Date(`${dayAfter(A_MONDAY, weekday - 1)}T12:00`);
	return new Intl.DateTimeFormat(intlLocale(), { weekday: 'long' }).format(day);
}

export function weekdayChoices() {
	return [1, 2, 3, 4, 5, 6, 7].map((n) => ({ value: String(n), label: weekdayWords(n) }));
}

/** «mardi, 09:00 – 12:00» */
export function rangeWords({ weekday, from, to }: Pick<Range, 'weekday' | 'from' | 'to'>): string {
	return m.agenda_range_words({ day: weekdayWords(weekday), from, to });
}

export function rangeFacts({ mode, minutes, kinds }: Range): string {
	const names = kinds.map((kind) => KINDS[kind]().toLowerCase()).join(', ');
	return m.agenda_range_facts({ mode: modeWords(mode), minutes, kinds: names });
}

export const NEW_RANGE: RangeValues = {
	weekday: '1',
	from: '09:00',
	to: '12:00',
	minutes: '60',
	mode: 'onSite',
	place: '',
	kinds: ['guidance', 'followUp'],
	offered: true
};

export function valuesOfRange(range: Range): RangeValues {
	const { weekday, minutes, from, to, mode, place, kinds, offered } = range;
	const texts = { weekday: String(weekday), minutes: String(minutes) };
	return { ...texts, from, to, mode, place, kinds: [...kinds], offered };
}

export function rangeIn(values: RangeValues, key: string): Range {
	const { from, to, mode, kinds, offered } = values;
	const numbers = { weekday: Number(values.weekday), minutes: Number(values.minutes) };
	// The people whom she follows receive it (ADR 0030): where nobody comes, no place is kept.
	const place = offered ? values.place.trim() : '';
	return { key, ...numbers, from, to, mode, place, kinds, offered };
}

/** What keeps these hours from being kept. @param others the hours that stand beside them */
export function checkRange(values: RangeValues, others: readonly Range[]): Errors<RangeValues> {
	const { from, to, minutes, kinds, place, offered } = values;
	const late = from !== '' && to !== '' && minuteOf(to) <= minuteOf(from);
	const fits = isMinutes(minutes) && (late || minuteOf(from) + Number(minutes) <= minuteOf(to));
	const met = offered && !late ? others.find((other) => meets(values, other)) : undefined;
	return {
		...(met && { from: m.agenda_range_meets({ other: rangeWords(met) }) }),
		...(!from && { from: m.agenda_from_missing() }),
		...(late && { to: m.agenda_to_before() }),
		...(!to && { to: m.agenda_to_missing() }),
		...(!fits && { minutes: m.agenda_minutes_long() }),
		...(!isMinutes(minutes) && { minutes: m.agenda_minutes_fault() }),
		...(kinds.length === 0 && { kinds: m.agenda_kinds_missing() }),
		...(offered &&
			place.trim().length > MAX_RANGE_PLACE && {
				place: m.agenda_place_long({ max: MAX_RANGE_PLACE })
			})
	};
}

/** Two hours that people choose from may not stand on one another. */
function meets({ weekday, from, to }: RangeValues, other: Range): boolean {
	const sameDay = Number(weekday) === other.weekday && other.offered;
	return sameDay && from < other.to && other.from < to;
}
