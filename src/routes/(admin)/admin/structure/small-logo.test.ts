import { expect, it } from 'vitest';
import { jpegOf, pngOf, webpOf } from '../../../../../tests/support/logos';
import { MAX_LOGO_BYTES, type LogoType } from '#domain/logo';
import { firstThatFits, smallLogo } from './small-logo';

const HEADS: Record<LogoType, (width: number, height: number) => Uint8Array> = {
	'image/png': pngOf,
	'image/jpeg': jpegOf,
	'image/webp': (width, height) => webpOf('VP8L', width, height)
};

/** A browser that draws `heavy` bytes for each pixel of the longer side. */
function browser(heavy: number, writes: (type: LogoType) => LogoType = (type) => type) {
	const asked: [number, LogoType][] = [];
	const draw = async (longest: number, type: LogoType) => {
		asked.push([longest, type]);
		const as = writes(type);
		const bytes = new Uint8Array(longest * heavy);
		bytes.set(HEADS[as](longest, longest));
		return new Blob([bytes], { type: as });
	};
	return { asked, draw };
}

it('TO-60 the sharpest that is light enough is kept', async () => {
	const light = browser(1);
	expect(await firstThatFits(light.draw, 'image/png')).toMatchObject({ type: 'image/webp' });
	expect(light.asked).toEqual([[480, 'image/webp']]);

	const heavy = browser(MAX_LOGO_BYTES / 240);
	expect(await firstThatFits(heavy.draw, 'image/png')).toMatchObject({ type: 'image/webp' });
	expect(heavy.asked.map(([longest]) => longest)).toEqual([480, 360, 240]);
});

it('TO-60 what is too heavy however small, and what is not drawn at all, is told', async () => {
	expect(await firstThatFits(browser(1_000).draw, 'image/png')).toBeNull();
	expect(await firstThatFits(async () => null, 'image/png')).toBeNull();
});

it('TO-60 a browser that writes no WebP keeps a PNG, and of a photo a JPEG', async () => {
	const png = browser(20, (type) => (type === 'image/webp' ? 'image/png' : type));
	expect(await firstThatFits(png.draw, 'image/png')).toMatchObject({ type: 'image/png' });
	const bulky = async (longest: number, type: LogoType) =>
		browser(type === 'image/webp' ? 1_000 : 1).draw(longest, type);
	expect(await firstThatFits(bulky, 'image/jpeg')).toMatchObject({ type: 'image/jpeg' });
});

it('TO-60 the content tells what a file is, whatever its name says', async () => {
	const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
	for (const content of [svg, '%PDF-1.7', '']) {
		const file = new File([content], 'logo.png', { type: 'image/png' });
		expect(await smallLogo(file)).toBe('type');
	}
});
