import { sniffFileType } from './file-kind';
import { LOGO_TYPES, MAX_LOGO_BYTES, MAX_LOGO_SIDE, type Logo, type LogoType } from './logo';
import { pictureSize } from './picture-size';

/** Of which of the three kinds a picture is, by its content and never by its name; null of none of them. */
export function logoTypeOf(bytes: Uint8Array): LogoType | null {
	const type = sniffFileType(bytes);
	return LOGO_TYPES.find((one) => one === type) ?? null;
}

/** Whether a logo is the picture it says it is, light and small enough to be shown to everyone (DO-120). */
export function isLogo({ type, data }: Pick<Logo, 'type' | 'data'>): boolean {
	const bytes = bytesIn(data);
	if (!bytes || bytes.length > MAX_LOGO_BYTES || logoTypeOf(bytes) !== type) return false;
	const size = pictureSize(type, bytes);
	if (!size || Math.min(size.width, size.height) < 1) return false;
	return Math.max(size.width, size.height) <= MAX_LOGO_SIDE;
}

/** Null of what is no base64. */
function bytesIn(data: string): Uint8Array | null {
	try {
		return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
	} catch {
		return null;
	}
}
