import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapAt, placeUnder, shiftOf, type Box } from './slot-shifts';

/** Rows one under the other, of any heights. */
const rows = fc
	.array(fc.integer({ min: 40, max: 200 }), { minLength: 1, maxLength: 7 })
	.map(stacked);

function stacked(heights: readonly number[]): Box[] {
	let top = 0;
	return heights.map((height) => {
		const box = { top, height };
		top += height;
		return box;
	});
}

const move = rows.chain((boxes) =>
	fc.record({
		boxes: fc.constant(boxes),
		from: fc.nat(boxes.length - 1),
		to: fc.nat(boxes.length - 1)
	})
);

describe('a step on its way to another slot', () => {
	it('finds rows stacked without a hole, the held one in the gap', () => {
		fc.assert(
			fc.property(move, ({ boxes, from, to }) => {
				const standing = boxes.map((box, index) =>
					index === from
						? gapAt(from, to, boxes)
						: { ...box, top: box.top + shiftOf(index, from, to, boxes) }
				);
				standing.sort((a, b) => a.top - b.top);
				expect(standing).toEqual(stacked(standing.map((box) => box.height)));
			})
		);
	});

	it('lies over the row under the hand, beyond the ends over the first or the last', () => {
		const boxes = stacked([50, 100, 50]);
		expect([-20, 0, 49, 50, 149, 150, 400].map((y) => placeUnder(y, boxes))).toEqual([
			0, 0, 0, 1, 1, 2, 2
		]);
	});
});
