/** The longer side of a photo after it was made smaller, in pixels: a page of print, and some 300 kB. */
const LONGEST = 1_600;
const QUALITY = 0.85;

/**
 * A photo as it is kept: small enough for a telephone line, and drawn anew, so that it no longer says
 * where it was taken, when, or with what. What this browser cannot draw comes back as it
 * was: whether it may be kept, and what to do about a HEIC, is told where it is kept.
 */
export async function smallerPhoto(file: File): Promise<File> {
	if (!file.type.startsWith('image/')) return file;
	const picture = await createImageBitmap(file).catch(() => null);
	if (!picture) return file;
	const { width, height } = sizeWithin(picture, LONGEST);
	const canvas = Object.assign(document.createElement('canvas'), { width, height });
	canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
	picture.close();
	const drawn = await new Promise<Blob | null>((resolve) =>
		canvas.toBlob(resolve, 'image/jpeg', QUALITY)
	);
	return drawn ? new File([drawn], jpegName(file.name), { type: 'image/jpeg' }) : file;
}

/**
 * Photos made smaller one after the other, a picture in memory being some fifty megabytes; those for which
 * there is no room come back as they are, to be told.
 */
export function smallerPhotos(
	photos: readonly File[],
	room: number
): readonly (File | Promise<File>)[] {
	let before: Promise<unknown> = Promise.resolve();
	return photos.map((photo, place) => {
		if (place >= room) return photo;
		const smaller = before.then(() => smallerPhoto(photo));
		before = smaller.catch(() => undefined);
		return smaller;
	});
}

/** The same shape, no side longer than `longest`; a small one stays as it is. */
export function sizeWithin(
	{ width, height }: { width: number; height: number },
	longest: number
): { width: number; height: number } {
	const scale = Math.min(1, longest / Math.max(width, height));
	const side = (length: number) => Math.max(1, Math.round(length * scale));
	return { width: side(width), height: side(height) };
}

/** «IMG_0042.HEIC» is a JPEG once drawn anew. */
export function jpegName(name: string): string {
	return `${name.replace(/\.[^.]*$/, '') || 'photo'}.jpg`;
}
