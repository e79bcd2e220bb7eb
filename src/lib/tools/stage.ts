/** Before it, while one is there, after it: the three moments of a visit or a meeting. */
export const STAGES = ['before', 'there', 'after'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * The moment a page opens on: on the day itself what one notes there, later what one retains.
 * @param day `2026-11-23`, or empty as long as none is known
 * @param today in the same form
 */
export function stageOn(day: string, today: string): Stage {
	if (day === '' || today < day) return 'before';
	return today === day ? 'there' : 'after';
}
