import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '#protocol/check';
import { MOST_POINTS, PointNotes, pointsOf } from './points';

test('TO-04 each line is a point, blank ones are not', () => {
	expect(pointsOf(' Les horaires\n\n  \nLe bruit ')).toEqual([
		{ key: 'p1', label: 'Les horaires' },
		{ key: 'p2', label: 'Le bruit' }
	]);
	expect(pointsOf('')).toEqual([]);
});

test('TO-04 whatever the text, its points are at most thirty and what is noted at each can be stored', () => {
	fc.assert(
		fc.property(fc.array(fc.string(), { maxLength: 60 }), (lines) => {
			const points = pointsOf(lines.join('\n'));
			expect(points.length).toBeLessThanOrEqual(MOST_POINTS);
			const notes = Object.fromEntries(points.map(({ key }) => [key, 'vu']));
			expect(check(PointNotes, notes)).toMatchObject({ ok: true });
		})
	);
});
