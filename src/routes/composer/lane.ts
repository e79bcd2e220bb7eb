import { MAX_TASKS } from '#domain/limits';
import { offset, segment } from '$lib/ui/path-stones';

/** The lane in which the line of slots bends: half its width, a stone's radius and its centre, in px. */
export const LANE = { half: 30, radius: 15, centre: 28 };

/** The composer's line bends a little more than the printed one. */
const BEND = 1.3;

/** Sideways place of a slot's stone, in px. */
export function sideOf(index: number): number {
	return LANE.half + offset(index, 'print') * BEND;
}

/** SVG path of the line from a slot to the next one, in a box 100 high. */
export function lineFrom(index: number): string {
	const sides = segment(index, MAX_TASKS, 'print').map((side) => LANE.half + side * BEND);
	const [a = 0, b = 0, c = 0, d = 0] = sides;
	return `M${a} 0C${b} 33.33 ${c} 66.67 ${d} 100`;
}
