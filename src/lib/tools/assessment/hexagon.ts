import type { Score } from './scoring';

/** Where the drawing stands: names fit at both sides of it, also the longest. */
export const FRAME = { width: 440, height: 324, x: 220, y: 162, radius: 108 };

export interface Point {
	x: number;
	y: number;
}

/** A point on one of the axes: the first goes up, the others follow clockwise. `share` 1 is the rim. */
export function pointAt(axis: number, axes: number, share: number): Point {
	const angle = (2 * Math.PI * axis) / axes - Math.PI / 2;
	return {
		x: FRAME.x + FRAME.radius * share * Math.cos(angle),
		y: FRAME.y + FRAME.radius * share * Math.sin(angle)
	};
}

/** The points of one result; null where a type is not read. */
export function pointsOf(scores: readonly Score[]): (Point | null)[] {
	return scores.map(({ value, most }, axis) =>
		value === null ? null : pointAt(axis, scores.length, value / most)
	);
}

/** The line through them, from axis to axis; it breaks at a type that is not read. */
export function outlineOf(points: readonly (Point | null)[]): string {
	return points
		.map((point, axis) => [point, points[(axis + 1) % points.length]] as const)
		.map(([from, to]) => (from && to ? `M${at(from)}L${at(to)}` : ''))
		.join('');
}

/** The surface inside, when no type is missing. */
export function surfaceOf(points: readonly (Point | null)[]): string {
	return points.every((point) => point !== null) ? `M${points.map(at).join('L')}Z` : '';
}

/** The rim, or a ring inside it. */
export function ringOf(axes: number, share: number): string {
	return surfaceOf(Array.from({ length: axes }, (_, axis) => pointAt(axis, axes, share)));
}

function at({ x, y }: Point): string {
	return `${x.toFixed(1)},${y.toFixed(1)}`;
}
