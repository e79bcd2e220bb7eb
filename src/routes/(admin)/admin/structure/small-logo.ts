import { isLogo, logoTypeOf } from '#domain/logo-check';
import { LOGO_TYPES, MAX_LOGO_BYTES, type Logo, type LogoType } from '#domain/logo';
import { toBase64 } from '$lib/store/base64';
import { sizeWithin } from '$lib/tools/smaller-photo';

/** A logo before anybody has said what is read in its place. */
export type LogoPicture = Pick<Logo, 'type' | 'data'>;

/** `type`: none of the three kinds, whatever its name says. `broken`: it cannot be drawn. `heavy`: too much in it. */
export type LogoFault = 'type' | 'broken' | 'heavy';

/** Of the longer side, in pixels, from what is sharp on every screen down to what can still be made out. */
const LONGEST = [480, 360, 240, 160, 96];

type Draw = (longest: number, type: LogoType) => Promise<Blob | null>;

/**
 * A logo as it is kept: drawn anew, small, so that it says nothing of where it was made, and goes to everyone
 * inside the card.
 */
export async function smallLogo(file: File): Promise<LogoPicture | LogoFault> {
	const type = logoTypeOf(new Uint8Array(await file.arrayBuffer()));
	if (!type) return 'type';
	// By its content: a browser believes what the name says.
	const picture = await createImageBitmap(new Blob([file], { type })).catch(() => null);
	if (!picture) return 'broken';
	try {
		return (await firstThatFits(drawerOf(picture), type)) ?? 'heavy';
	} finally {
		picture.close();
	}
}

/** The sharpest that is light enough. A browser that writes no WebP gives a PNG in its place; a photo is lighter as a JPEG. */
export async function firstThatFits(draw: Draw, source: LogoType): Promise<LogoPicture | null> {
	const types: LogoType[] = source === 'image/jpeg' ? ['image/webp', source] : ['image/webp'];
	for (const longest of LONGEST) {
		for (const type of types) {
			const drawn = await draw(longest, type);
			const picture = drawn && drawn.size <= MAX_LOGO_BYTES ? await pictureOf(drawn) : null;
			if (picture) return picture;
		}
	}
	return null;
}

async function pictureOf(blob: Blob): Promise<LogoPicture | null> {
	const type = LOGO_TYPES.find((one) => one === blob.type);
	if (!type) return null;
	const picture = { type, data: toBase64(new Uint8Array(await blob.arrayBuffer())) };
	return isLogo(picture) ? picture : null;
}

function drawerOf(picture: ImageBitmap): Draw {
	return (longest, type) => {
		const { width, height } = sizeWithin(picture, longest);
		const canvas = Object.assign(document.createElement('canvas'), { width, height });
		canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
		return new Promise((resolve) => canvas.toBlob(resolve, type, 0.9));
	};
}
