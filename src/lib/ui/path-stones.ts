/**
 * The signature drawing: up to seven stepping stones along a gently bending line.
 * Pure geometry and counting; path-stones.svelte only draws what is worked out here.
 */

export type StoneState =
	'todo' | 'current' | 'open' | 'validated' | 'accepted' | 'returned' | 'waived';

export type Stone = {
	state: StoneState;
	title: string;
	/** Said under the title instead of the state's own word, when there is news of it. */
	note?: string;
};

export type PathSize = 'hero' | 'row' | 'print';

export const MOST_STONES = 7;

/** How far the line strays from its middle at each stone, in units of the amplitude. */
const BEND = [0.35, -0.55, -0.8, 0.05, 0.85, 0.6, -0.3];

/** Marks drawn inside a stone, on a 24 × 24 grid, readable from 14 px up. */
export const MARKS: Partial<Record<StoneState, string>> = {
	accepted: 'M6.5 12.6l3.8 3.8 7.4-8',
	validated: 'M8 6h8M8 18h8M8.7 6c0 4.6 6.6 7.4 6.6 12M15.3 6c0 4.6-6.6 7.4-6.6 12',
	returned: 'M10 7l-4 4 4 4M6 11h7.5a4 4 0 0 1 4 4v2',
	waived: 'M8 12h8'
};

/** Radius of a stone: the one whose turn it is stands out by its size as well. */
export const RADIUS: Record<PathSize, { stone: number; current: number }> = {
	hero: { stone: 16, current: 22 },
	row: { stone: 7, current: 9.5 },
	print: { stone: 13, current: 16 }
};

const AMPLITUDE: Record<PathSize, number> = { hero: 22, row: 2.6, print: 9 };

/** The state in which a task stands behind the person: he has nothing more to do there. */
export function isPassed(state: StoneState): boolean {
	return state === 'accepted' || state === 'waived' || state === 'validated';
}

/** @param turn the person is awaited there, whatever the state says (a task given back). */
export function radiusOf(state: StoneState, size: PathSize, turn = false): number {
	return turn || state === 'current' ? RADIUS[size].current : RADIUS[size].stone;
}

/** Sideways place of stone `index`, in px from the middle of the line. */
export function offset(index: number, size: PathSize): number {
	return (BEND[index % BEND.length] ?? 0) * AMPLITUDE[size];
}

/** Slope of the line at a stone (Catmull-Rom), so that segments join without a kink. */
function slope(index: number, count: number, size: PathSize): number {
	const before = offset(Math.max(index - 1, 0), size);
	const after = offset(Math.min(index + 1, count - 1), size);
	return (after - before) / 2;
}

/**
 * The four points of the Bézier from stone `index` to the next one, as sideways offsets;
 * along the line they stand at 0, ⅓, ⅔ and 1.
 */
export function segment(index: number, count: number, size: PathSize): number[] {
	const from = offset(index, size);
	const to = offset(index + 1, size);
	return [
		from,
		from + slope(index, count, size) / 3,
		to - slope(index + 1, count, size) / 3,
		to
	].map(round);
}

/** SVG path of one segment in a 0–100 box along the line, `middle` px being offset 0. */
export function segmentPath(
	index: number,
	count: number,
	size: PathSize,
	middle: number,
	along: 'x' | 'y'
): string {
	const sides = segment(index, count, size).map((side) => round(side + middle));
	const at = (place: number, side: number) =>
		along === 'y' ? `${side} ${place}` : `${place} ${side}`;
	const [a = 0, b = 0, c = 0, d = 0] = sides;
	return `M${at(0, a)}C${at(33.33, b)} ${at(66.67, c)} ${at(100, d)}`;
}

const ROW = { step: 23, edge: 11, height: 26 };

/** The row: one drawing with fixed places, for lists of many people. */
export function rowLayout(stones: readonly Stone[]) {
	const count = stones.length;
	const middle = ROW.height / 2;
	const placed = stones.map((stone, index) => ({
		state: stone.state,
		x: ROW.edge + index * ROW.step,
		y: round(middle + offset(index, 'row')),
		r: radiusOf(stone.state, 'row')
	}));
	const links = placed.slice(1).map((to, index) => {
		const from = placed[index] ?? to;
		const [, b = 0, c = 0] = segment(index, count, 'row');
		const third = round(ROW.step / 3);
		const bend = `${from.x + third} ${round(middle + b)} ${round(to.x - third)} ${round(middle + c)}`;
		return { d: `M${from.x} ${from.y}C${bend} ${to.x} ${to.y}`, passed: isPassed(from.state) };
	});
	return {
		width: ROW.edge * 2 + (count - 1) * ROW.step,
		height: ROW.height,
		stones: placed,
		links
	};
}

export type Tally = {
	total: number;
	done: number;
	waiting: number;
	returned: number;
	waived: number;
};

/** What the drawing says, in numbers; `done` counts what the person finished, seen or not. */
export function tally(stones: readonly Stone[]): Tally {
	const count = (state: StoneState) => stones.filter((stone) => stone.state === state).length;
	const waiting = count('validated');
	return {
		total: stones.length,
		done: count('accepted') + waiting,
		waiting,
		returned: count('returned'),
		waived: count('waived')
	};
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
