/** Why a day cannot be read: its year has two figures, or it is none of the calendar. */
export type DayFault = 'shortYear' | 'noDay';

/** `01.02.1990`, `1/2/1990`, `01-02-1990`, `01 02 1990`. */
const DAY_FIRST = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{2,4})$/;
/** `01021990`, from a keyboard of figures alone. */
const FIGURES = /^(\d{2})(\d{2})(\d{4})$/;
/** `1990-02-01`, perhaps with the hour that a spreadsheet adds. */
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]*Z?)?$/;

/**
 * A day as somebody wrote it: its `yyyy-mm-dd`, or what is wrong with it. The day comes before the month, in
 * both countries and both languages.
 */
export function dayIn(written: string): string | { fault: DayFault } {
	const text = written.trim().replace(/\s*([./-])\s*/g, '$1');
	const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
	if (year) return dayOf(Number(year), Number(month), Number(day));
	const [, first, second, last] = DAY_FIRST.exec(text) ?? FIGURES.exec(text) ?? [];
	if (!last) return { fault: 'noDay' };
	if (last.length < 4) return { fault: last.length === 2 ? 'shortYear' : 'noDay' };
	return dayOf(Number(last), Number(second), Number(first));
}

/** A kept day as it is written in a form, `14.05.1990`; what is no day as it is. */
export function writtenDay(kept: string): string {
	const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(kept) ?? [];
	return year ? `${day}.${month}.${year}` : kept;
}

/** What was typed as a form shows it; as it is where it is no day. */
export function dayTidied(typed: string): string {
	const day = dayIn(typed);
	return typeof day === 'string' ? writtenDay(day) : typed;
}

function dayOf(year: number, month: number, day: number): string | { fault: 'noDay' } {
	const time = new Date(Date.UTC(year, month - 1, day));
	const real = time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
	return real && year >= 1000 ? time.toISOString().slice(0, 10) : { fault: 'noDay' };
}
