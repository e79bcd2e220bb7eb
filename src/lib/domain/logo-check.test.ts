import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PNG_LOGO, jpegOf, logoOf, pngOf, webpOf } from '../../../tests/support/logos';
import { check } from '#protocol/check';
import { Logo, MAX_LOGO_BYTES, MAX_LOGO_SIDE } from './logo';
import { isLogo, logoTypeOf } from './logo-check';
import { pictureSize } from './picture-size';

const text = (words: string) => new TextEncoder().encode(words);
const SVG = text('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');

describe('the logo of a structure', () => {
	it('DO-120 a PNG, a JPEG or a WebP is one, by its content', () => {
		expect(isLogo(PNG_LOGO)).toBe(true);
		expect(isLogo(logoOf('image/png', pngOf(320, 160)))).toBe(true);
		expect(isLogo(logoOf('image/jpeg', jpegOf(320, 160)))).toBe(true);
		for (const coding of ['VP8 ', 'VP8L', 'VP8X'] as const) {
			expect(isLogo(logoOf('image/webp', webpOf(coding, 320, 160)))).toBe(true);
		}
		expect(check(Logo, PNG_LOGO).ok).toBe(true);
	});

	it('DO-120 what says it is another kind, and what is none of them, is not', () => {
		expect(isLogo(logoOf('image/jpeg', pngOf(320, 160)))).toBe(false);
		for (const bytes of [
			SVG,
			text('<!doctype html>'),
			text('%PDF-1.7'),
			text('GIF89a'),
			text('')
		]) {
			expect(logoTypeOf(bytes)).toBeNull();
			expect(isLogo(logoOf('image/png', bytes))).toBe(false);
		}
		expect(isLogo({ type: 'image/png', data: '====' })).toBe(false);
		expect(check(Logo, { ...PNG_LOGO, type: 'image/svg+xml' }).ok).toBe(false);
		expect(check(Logo, { ...PNG_LOGO, alt: '' }).ok).toBe(false);
	});

	it('DO-120 too heavy, or too large to be drawn on a telephone, it is not taken', () => {
		const heavy = new Uint8Array(MAX_LOGO_BYTES + 1);
		heavy.set(pngOf(320, 160));
		expect(isLogo(logoOf('image/png', heavy))).toBe(false);
		expect(check(Logo, logoOf('image/png', new Uint8Array(MAX_LOGO_BYTES + 3))).ok).toBe(false);
		for (const [width, height] of [
			[MAX_LOGO_SIDE + 1, 10],
			[10, 60_000],
			[0, 10]
		] as const) {
			expect(isLogo(logoOf('image/png', pngOf(width, height)))).toBe(false);
			expect(isLogo(logoOf('image/jpeg', jpegOf(width, height)))).toBe(false);
		}
	});

	it('DO-120 its size is read from its head', () => {
		const size = { width: 333, height: 77 };
		expect(pictureSize('image/png', pngOf(333, 77))).toEqual(size);
		expect(pictureSize('image/jpeg', jpegOf(333, 77))).toEqual(size);
		for (const coding of ['VP8 ', 'VP8L', 'VP8X'] as const) {
			expect(pictureSize('image/webp', webpOf(coding, 333, 77))).toEqual(size);
		}
	});

	it('DO-120 no bytes make the look fail', () => {
		const whole = [pngOf(9, 9), jpegOf(9, 9), webpOf('VP8L', 9, 9)];
		fc.assert(
			fc.property(
				fc.constantFrom(...whole),
				fc.nat(60),
				fc.array(fc.tuple(fc.nat(60), fc.nat(255)), { maxLength: 6 }),
				(good, length, changes) => {
					const bytes = good.slice(0, length);
					for (const [at, value] of changes) bytes[at] = value;
					for (const type of ['image/png', 'image/jpeg', 'image/webp'] as const) {
						expect([true, false]).toContain(isLogo(logoOf(type, bytes)));
					}
				}
			)
		);
	});
});
