import type { Logo, LogoType } from '#domain/logo';

/** A whole picture of one pixel. */
export const PNG_LOGO: Logo = {
	type: 'image/png',
	data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	alt: 'Logo d’essai'
};

export function logoOf(type: LogoType, bytes: Uint8Array): Logo {
	return { type, data: Buffer.from(bytes).toString('base64'), alt: 'Logo d’essai' };
}

/** The head of a PNG, which says its size. */
export function pngOf(width: number, height: number): Uint8Array {
	const head = Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'latin1');
	return joined(head, u32(width), u32(height), Uint8Array.of(8, 6, 0, 0, 0));
}

/** The head of a JPEG: where it comes from, a table, then the frame with its size. */
export function jpegOf(width: number, height: number): Uint8Array {
	const origin = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0);
	const table = Uint8Array.of(0xff, 0xff, 0xc4, 0, 3, 0);
	const frame = Uint8Array.of(0xff, 0xc2, 0, 11, 8);
	return joined(origin, table, frame, u32(height).slice(2), u32(width).slice(2));
}

/** The head of a WebP in one of its three codings. */
export function webpOf(
	coding: 'VP8 ' | 'VP8L' | 'VP8X',
	width: number,
	height: number
): Uint8Array {
	const head = Buffer.from(`RIFF1234WEBP${coding}5678`, 'latin1');
	const little = (value: number, length: number) => u32(value).reverse().slice(0, length);
	if (coding === 'VP8 ') {
		return joined(head, new Uint8Array(6), little(width, 2), little(height, 2));
	}
	if (coding === 'VP8L') {
		return joined(head, Uint8Array.of(0x2f), little(width - 1 + (height - 1) * 2 ** 14, 4));
	}
	return joined(head, new Uint8Array(4), little(width - 1, 3), little(height - 1, 3));
}

function u32(value: number): Uint8Array {
	return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

function joined(...parts: Iterable<number>[]): Uint8Array {
	return Uint8Array.from(parts.flatMap((part) => [...part]));
}
