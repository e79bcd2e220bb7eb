import type { ExceptionalClosing, OpenRange } from '#domain/opening-hours';

/** The same stretches on several days of the week, 1 for Monday. */
export function openOn(
	weekdays: readonly number[],
	...stretches: readonly [from: string, to: string][]
): OpenRange[] {
	return weekdays.flatMap((weekday) => stretches.map(([from, to]) => ({ weekday, from, to })));
}

/** All four structures rest at the turn of the year, of whichever years the demo is looked at. */
export const YEAR_END: ExceptionalClosing[] = [2026, 2027, 2028].map((year) => ({
	from: `${year}-12-24`,
	to: `${year + 1}-01-02`,
	words: 'fêtes de fin d’année'
}));
