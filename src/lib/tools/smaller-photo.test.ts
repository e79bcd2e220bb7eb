import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jpegName, sizeWithin } from './smaller-photo';

test('TO-06 a photo keeps its shape and is never made larger', () => {
	expect(sizeWithin({ width: 4000, height: 3000 }, 1600)).toEqual({ width: 1600, height: 1200 });
	expect(sizeWithin({ width: 300, height: 200 }, 1600)).toEqual({ width: 300, height: 200 });
	const side = fc.integer({ min: 1, max: 20_000 });
	fc.assert(
		fc.property(side, side, (width, height) => {
			const small = sizeWithin({ width, height }, 1600);
			for (const length of [small.width, small.height]) expect(length).toBeGreaterThanOrEqual(1);
			expect(Math.max(small.width, small.height)).toBeLessThanOrEqual(1600);
			expect(small.width).toBeLessThanOrEqual(width);
		})
	);
});

test('TO-06 its name says what it has become', () => {
	expect(jpegName('IMG_0042.HEIC')).toBe('IMG_0042.jpg');
	expect(jpegName('atelier')).toBe('atelier.jpg');
	expect(jpegName('.png')).toBe('photo.jpg');
});
