/**
 * How slowly a body may come and still be waited for (HT-16): thirty seconds, and as long again as what
 * has come so far takes at 200 kbit/s. Ten megabytes have some seven minutes on a weak 4G line (design
 * limit of D17's attachments); who sends next to nothing is let go after half a minute.
 */
export interface Pace {
	/** Ms before anything is asked of the sender. */
	graceMs: number;
	bytesPerSecond: number;
}

export const USUAL_PACE: Pace = { graceMs: 30_000, bytesPerSecond: 25_000 };

/** Ms after its beginning by which a body has ended, or more of it than these bytes has come. */
export function patienceMs(bytes: number, pace = USUAL_PACE): number {
	return Math.ceil(pace.graceMs + (bytes / pace.bytesPerSecond) * 1_000);
}
