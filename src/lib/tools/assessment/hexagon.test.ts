import { describe, expect, it } from 'vitest';
import { FRAME, outlineOf, pointAt, pointsOf, ringOf, surfaceOf, type Point } from './hexagon';
import { resultOf } from './scoring';
import { testOf } from './shipped/tests';

const test = testOf({ test: 'riasec', version: 1 });
const { x: middle, y: centre, radius } = FRAME;

/** Every item of a type answered with one point of the scale; a type that is not named has no answer. */
function scoresOf(each: Record<string, number>) {
	const answered = test.items.filter(({ dimension }) => dimension in each);
	const given = Object.fromEntries(answered.map(({ id, dimension }) => [id, each[dimension] ?? 0]));
	return resultOf(test, given).scores;
}

const ALL = { r: 4, i: 4, a: 4, s: 4, e: 4, c: 4 };

describe('the hexagon', () => {
	it('AS-11 stands with the first type on top, the others clockwise, opposites face to face', () => {
		const points = pointsOf(scoresOf(ALL)) as Point[];
		const sides = points.map(({ x, y }) => [
			Math.sign(Math.round(x - middle)),
			Math.sign(Math.round(y - centre))
		]);
		expect(sides).toEqual([
			[0, -1],
			[1, -1],
			[1, 1],
			[0, 1],
			[-1, 1],
			[-1, -1]
		]);
		points.slice(0, 3).forEach((point, axis) => {
			const opposite = points[axis + 3];
			expect(point.x + Number(opposite?.x)).toBeCloseTo(2 * middle);
			expect(point.y + Number(opposite?.y)).toBeCloseTo(2 * centre);
		});
	});

	it('AS-11 is as far out as the value is high', () => {
		const [none, half, whole] = pointsOf(scoresOf({ ...ALL, r: 0, i: 2, a: 4 }));
		const far = (point?: Point | null) =>
			point ? Math.hypot(point.x - middle, point.y - centre) : NaN;
		expect([none, half, whole].map(far).map(Math.round)).toEqual([0, radius / 2, radius]);
	});

	it('AS-11 is drawn from axis to axis, and closed; at a type that is not read the line breaks', () => {
		const whole = pointsOf(scoresOf(ALL));
		expect(outlineOf(whole).match(/M/g)).toHaveLength(6);
		expect(surfaceOf(whole)).toMatch(/^M.*Z$/);
		const broken = pointsOf(scoresOf({ r: 4, i: 4, a: 4, e: 4, c: 4 }));
		expect(broken.map((point) => point === null)).toEqual([
			false,
			false,
			false,
			true,
			false,
			false
		]);
		expect(outlineOf(broken).match(/M/g)).toHaveLength(4);
		expect(surfaceOf(broken)).toBe('');
		expect(outlineOf(pointsOf(scoresOf({})))).toBe('');
	});

	it('AS-11 has rings of the same corners', () => {
		const rim = pointAt(0, 6, 1);
		expect(ringOf(6, 1)).toContain(`M${rim.x.toFixed(1)},${rim.y.toFixed(1)}L`);
		expect(ringOf(6, 1).match(/L/g)).toHaveLength(5);
	});
});
