import { m } from '$lib/i18n/paraglide/messages';
import { intlLocale } from '$lib/i18n/intl-locale';
import { daysBetween } from '$lib/ui/dates';

/** Calendar days gone by since an instant, by this device's calendar; never negative. */
export function daysSince(at: number, now: number): number {
	return Math.max(0, -daysBetween(at, now));
}

/** «aujourd’hui», «hier», «il y a 12 jours»: how long someone has been waiting, whatever the length. */
export function agoWords(at: number, now: number): string {
	const words = new Intl.RelativeTimeFormat(intlLocale(), { numeric: 'auto' });
	return words.format(-daysSince(at, now), 'day');
}

/** «depuis aujourd’hui», «depuis hier», «depuis 5 jours». */
export function sinceWords(days: number): string {
	if (days === 0) return m.staff_since_today();
	return days === 1 ? m.staff_since_yesterday() : m.staff_since_days({ count: days });
}

/** «23 nov. 2026»: for tables and narrow lines. */
export function shortDay(at: number | string): string {
	const shape = { day: 'numeric', month: 'short', year: 'numeric' } as const;
	return new Date(at).toLocaleDateString(intlLocale(), shape);
}

/** «lun. 23 nov.»: over a narrow column. @param day `2026-11-23` */
export function narrowDay(day: string): string {
	const shape = { weekday: 'short', day: 'numeric', month: 'short' } as const;
	return new Date(`${day}T12:00`).toLocaleDateString(intlLocale(), shape);
}

/** Age in whole years; null without a birth date. */
export function ageOn(birthDate: string | null, now: number): number | null {
	if (!birthDate) return null;
	const [year = 0, month = 0, day = 0] = birthDate.split('-').map(Number);
	const today = new Date(now);
	const had = today.getMonth() + 1 - month || today.getDate() - day;
	return today.getFullYear() - year - (had < 0 ? 1 : 0);
}
