const FIRST_MS = 1_000;
const LONGEST_MS = 300_000;

/**
 * How long to wait after so many failures in a row: doubled each time, and half of it left to chance, so
 * that a server that comes back is not met by every device at once.
 */
export function backoff(failures: number, random: number): number {
	const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
	return whole / 2 + (whole / 2) * random;
}
