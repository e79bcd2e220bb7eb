import type { LogoType } from './logo';

export interface PictureSize {
	width: number;
	height: number;
}

const SIZE_IN: Record<LogoType, (view: DataView) => PictureSize | null> = {
	'image/png': sizeOfPng,
	'image/jpeg': sizeOfJpeg,
	'image/webp': sizeOfWebp
};

/**
 * How large a picture says it is, in pixels, read from its head: nothing is drawn. Null when it does not say, or
 * is cut short.
 */
export function pictureSize(type: LogoType, bytes: Uint8Array): PictureSize | null {
	try {
		return SIZE_IN[type](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
	} catch (error) {
		// Read past the end.
		if (error instanceof RangeError) return null;
		throw error;
	}
}

function sizeOfPng(view: DataView): PictureSize {
	return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The segments that begin a frame, whatever its coding; three of their range are tables. */
const NO_FRAME = [0xc4, 0xc8, 0xcc];

function sizeOfJpeg(view: DataView): PictureSize | null {
	for (let at = 2; view.getUint8(at) === 0xff;) {
		const marker = view.getUint8(at + 1);
		// Filling between two segments.
		if (marker === 0xff) {
			at += 1;
			continue;
		}
		if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.includes(marker)) {
			return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
		}
		at += 2 + view.getUint16(at + 2);
	}
	return null;
}

/** Lossy, lossless and extended files say it each in a place of their own. */
function sizeOfWebp(view: DataView): PictureSize | null {
	const coding = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
	if (coding === 'VP8 ') {
		const side = (at: number) => view.getUint16(at, true) & 0x3fff;
		return { width: side(26), height: side(28) };
	}
	if (coding === 'VP8L') {
		const bits = view.getUint32(21, true);
		return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
	}
	if (coding !== 'VP8X') return null;
	const side = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
	return { width: side(24), height: side(27) };
}
