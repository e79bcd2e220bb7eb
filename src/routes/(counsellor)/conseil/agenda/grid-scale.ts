/** Half an hour is as tall as what a finger meets. */
const REM_PER_HOUR = 5.5;

/** How tall so many minutes are drawn. */
export function remOf(minutes: number): number {
	return (minutes / 60) * REM_PER_HOUR;
}
