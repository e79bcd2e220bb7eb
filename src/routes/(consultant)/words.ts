import { m } from '$lib/i18n/paraglide/messages';
import { intlLocale } from '$lib/i18n/intl-locale';
import { daysBetween, nearDay } from '$lib/ui/dates';

/** The first letter as at the head of a sentence: «votre conseiller·ère» → «Votre conseiller·ère». */
export function capital(text: string): string {
	return text.charAt(0).toLocaleUpperCase(intlLocale()) + text.slice(1);
}

/** «aujourd’hui», «hier», «le lundi 23 novembre». */
export function onDay(at: number, now: number): string {
	const words = nearDay(at, now);
	return Math.abs(daysBetween(at, now)) <= 1 ? words : m.consultant_on_day({ day: words });
}

/** «depuis aujourd’hui», «depuis 2 jours». */
export function since(at: number, now: number): string {
	const days = Math.max(0, -daysBetween(at, now));
	return days === 0 ? m.consultant_since_today() : m.consultant_since({ count: days });
}

/** A calendar day, `2026-11-23`, as one says it: «23 novembre 2026». */
export function dayWords(day: string): string {
	return new Date(`${day}T12:00:00`).toLocaleDateString(intlLocale(), { dateStyle: 'long' });
}
