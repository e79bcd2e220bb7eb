/** A time zone as this engine writes it, like `Europe/Zurich`; null of one that it does not know. */
export function zoneNamed(name: string): string | null {
	try {
		return new Intl.DateTimeFormat('fr', { timeZone: name }).resolvedOptions().timeZone;
	} catch {
		return null;
	}
}

/**
 * The instant, ms since 1970, at which the clocks of a time zone show an hour. Of one that a change of clocks
 * shows twice it is one of both, of one that it leaves out one beside it.
 * @param wall what the clocks show, as if it were UTC
 */
export function instantOf(wall: number, zone: string): number {
	// What is ahead of UTC there is asked at the instant itself, which is near enough after one step.
	const near = wall - aheadOf(wall, zone);
	return wall - aheadOf(near, zone);
}

/** What the clocks of a time zone show at an instant. @param at ms since 1970 */
export function wallAt(at: number, zone: string): { day: string; hour: string } {
	const shown = clockOf(zone).format(at);
	return { day: shown.slice(0, 10), hour: shown.slice(11, 16) };
}

/** How far the clocks of a zone are ahead of UTC at an instant, in ms. */
function aheadOf(at: number, zone: string): number {
	const second = Math.floor(at / 1000) * 1000;
	return Date.parse(`${clockOf(zone).format(second).replace(' ', 'T')}Z`) - second;
}

/** Making one costs as much as a hundred uses of it; named by `zoneNamed`, there are no more than time zones. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Swedes write `2026-12-01 14:30:00`. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
	const shape = { timeZone, dateStyle: 'short', timeStyle: 'medium' } as const;
	const made = clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', shape);
	clocks.set(timeZone, made);
	return made;
}
