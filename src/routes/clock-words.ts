import { day, time } from '$lib/ui/dates';

/** What a clock shows, the year always said: «jeudi 26 novembre 2036 à 14:05». */
export function clockWords(at: number): string {
	// Said from a far year, so that the year is never left out.
	return `${day(at, 0)} à\u00a0${time(at)}`;
}
