/** How long a work is shown, as one chooses it; `day` asks for one. */
export const SHARE_ENDS = ['open', 'week', 'month', 'quarter', 'day'] as const;
export type ShareEnd = (typeof SHARE_ENDS)[number];

const MONTHS: Partial<Record<ShareEnd, number>> = { month: 1, quarter: 3 };

/**
 * The last day of a consent (D08), `2026-12-31`; null for none.
 * @param day the one that was picked
 * @param today the calendar day here
 */
export function lastDayOf(end: ShareEnd, day: string, today: string): string | null {
	if (end === 'open') return null;
	if (end === 'day') return day;
	const [year = 0, month = 1, date = 1] = today.split('-').map(Number);
	if (end === 'week') return dayOf(Date.UTC(year, month - 1, date + 7));
	const to = month - 1 + (MONTHS[end] ?? 0);
	// The last of a month that has fewer days: one month from January 31 is February 28.
	const last = new Date(Date.UTC(year, to + 1, 0)).getUTCDate();
	return dayOf(Date.UTC(year, to, Math.min(date, last)));
}

function dayOf(time: number): string {
	return new Date(time).toISOString().slice(0, 10);
}
