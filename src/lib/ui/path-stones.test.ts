import { describe, expect, it } from 'vitest';
import {
	isPassed,
	offset,
	radiusOf,
	rowLayout,
	segment,
	segmentPath,
	tally,
	type Stone,
	type StoneState
} from './path-stones';

const path = (...states: StoneState[]): Stone[] =>
	states.map((state, index) => ({ state, title: `Tâche ${index + 1}` }));

describe('the bending line', () => {
	it('begins and ends each segment at its stones', () => {
		for (let index = 0; index < 6; index++) {
			const points = segment(index, 7, 'hero');
			expect(points[0]).toBeCloseTo(offset(index, 'hero'), 1);
			expect(points[3]).toBeCloseTo(offset(index + 1, 'hero'), 1);
		}
	});

	it('joins segments without a kink', () => {
		for (let index = 0; index < 5; index++) {
			const [, , before = 0, joint = 0] = segment(index, 7, 'hero');
			const [, after = 0] = segment(index + 1, 7, 'hero');
			expect(joint - before).toBeCloseTo(after - joint, 1);
		}
	});

	it('runs down the page or across it', () => {
		expect(segmentPath(0, 3, 'hero', 50, 'y')).toMatch(/^M57\.7 0C.* 37\.9 100$/);
		expect(segmentPath(0, 3, 'hero', 50, 'x')).toMatch(/^M0 57\.7C.* 100 37\.9$/);
	});
});

describe('rowLayout', () => {
	it.each([1, 2, 3, 4, 5, 6, 7])('keeps %d stones inside its frame', (count) => {
		const states = Array<StoneState>(count).fill('current');
		const { width, height, stones, links } = rowLayout(path(...states));
		expect(links).toHaveLength(count - 1);
		for (const { x, y, r } of stones) {
			expect(Math.min(x - r, y - r, width - x - r, height - y - r)).toBeGreaterThanOrEqual(0);
		}
	});

	it('leaves a gap between neighbours, even beside the larger current one', () => {
		const { stones } = rowLayout(path('accepted', 'current', 'todo'));
		expect((stones[1]?.x ?? 0) - (stones[0]?.x ?? 0)).toBeGreaterThan(7 + 9.5);
	});

	it('marks the way already walked', () => {
		const { links } = rowLayout(path('accepted', 'validated', 'current', 'todo'));
		expect(links.map((link) => link.passed)).toEqual([true, true, false]);
	});
});

describe('tally', () => {
	it('counts what awaits the counsellor as done by the person', () => {
		const stones = path('accepted', 'accepted', 'accepted', 'validated', 'current', 'todo');
		expect(tally(stones)).toEqual({ total: 6, done: 4, waiting: 1, returned: 0, waived: 0 });
	});

	it('tells returned and waived tasks apart', () => {
		expect(tally(path('returned', 'waived'))).toMatchObject({ done: 0, returned: 1, waived: 1 });
	});
});

describe('a stone', () => {
	it('is larger when it is the current one', () => {
		expect(radiusOf('current', 'hero')).toBeGreaterThan(radiusOf('todo', 'hero'));
	});

	it('is as large when it was given back and the person is awaited there', () => {
		expect(radiusOf('returned', 'hero', true)).toBe(radiusOf('current', 'hero'));
		expect(radiusOf('returned', 'hero')).toBe(radiusOf('todo', 'hero'));
	});

	it('is behind the person when done, waiting or waived', () => {
		expect((['accepted', 'validated', 'waived'] as const).every(isPassed)).toBe(true);
		expect((['todo', 'current', 'open', 'returned'] as const).some(isPassed)).toBe(false);
	});
});
