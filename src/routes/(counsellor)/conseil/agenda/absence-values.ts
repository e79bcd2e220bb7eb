import type { Absence } from '#domain/agenda';
import { isDay } from '#domain/day';
import { m } from '$lib/i18n/paraglide/messages';
import { day as dayWords } from '$lib/ui/dates';
import type { Errors } from '$lib/ui/form.svelte';

/** Days away as they are typed; a last day that is empty is the first. */
export interface AbsenceValues extends Record<string, unknown> {
	from: string;
	to: string;
}

/** @param today `2026-12-01` */
export function checkAbsence({ from, to }: AbsenceValues, today: string): Errors<AbsenceValues> {
	const last = to || from;
	if (!isDay(from)) return { from: m.agenda_absence_missing() };
	if (!isDay(last)) return { to: m.agenda_absence_missing() };
	if (last < from) return { to: m.agenda_absence_before() };
	return last < today ? { from: m.agenda_absence_past() } : {};
}

export function absenceIn({ from, to }: AbsenceValues, key: string): Absence {
	return { key, from, to: to || from };
}

/** «Du lundi 7 au vendredi 11 décembre» */
export function absenceWords({ from, to }: Absence, now: number): string {
	const [first, last] = [from, to].map((day) => dayWords(`${day}T12:00`, now)) as [string, string];
	return from === to
		? m.agenda_absence_one({ day: first })
		: m.agenda_absence_words({ from: first, to: last });
}
