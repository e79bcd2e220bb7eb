/** Where a line of the page of the day stands. */
export type TodayList =
	'stuck' | 'notes' | 'tasks' | 'toClose' | 'talks' | 'newcomers' | 'silent' | 'without';

/** One line of the page of the day, whatever its list. */
export interface TodayRow {
	id: string;
	list: TodayList;
}

/** A line that was shown, and its place among all of them. */
export interface Place extends TodayRow {
	index: number;
}

/** The line a step away; the first, or the last, when none is shown. Null at the ends. */
export function stepFrom(
	rows: readonly TodayRow[],
	current: string | null,
	step: 1 | -1
): string | null {
	const at = rows.findIndex(({ id }) => id === current);
	if (at < 0) return (step === 1 ? rows[0] : rows.at(-1))?.id ?? null;
	return rows[at + step]?.id ?? null;
}

/** The place of the line that is shown; null when it stands in no list. */
export function placeOf(rows: readonly TodayRow[], current: string | null): Place | null {
	const index = rows.findIndex(({ id }) => id === current);
	const row = rows[index];
	return row ? { ...row, index } : null;
}

/**
 * DK-02: what is shown once the line that was shown has left its list: the one that came to its place, else
 * the one before. `stay` as long as it has not; null when nothing is left.
 */
export function following(
	rows: readonly TodayRow[],
	was: Place | null,
	current: string | null
): string | null | 'stay' {
	if (!was || !current) return 'stay';
	const now = placeOf(rows, current);
	if (now && (now.id !== was.id || now.list === was.list)) return 'stay';
	const others = rows.filter(({ id }) => id !== current);
	return others[Math.min(was.index, others.length - 1)]?.id ?? null;
}
