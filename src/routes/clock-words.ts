import { m } from '$lib/i18n/paraglide/messages';
import { day, time } from '$lib/ui/dates';

/** What a clock shows, the year always said: «jeudi 26 novembre 2036 à 14:05». */
export function clockWords(at: number): string {
	// Said from a far year, so that the year is never left out.
	return m.ui_date_at({ day: day(at, 0), time: time(at) });
}
