/** Bytes a call to `String.fromCharCode` may take as arguments, well under every engine's limit. */
const CHUNK = 8_192;

/** Bytes as base64 text, where only text can be kept. */
export function toBase64(bytes: Uint8Array): string {
	let text = '';
	for (let i = 0; i < bytes.length; i += CHUNK) {
		text += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
	}
	return btoa(text);
}

export function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
	const text = atob(base64);
	const bytes = new Uint8Array(text.length);
	for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
	return bytes;
}

/** Base64 in the URL-safe alphabet, without padding: fit for ids and names. */
export function toBase64Url(bytes: Uint8Array): string {
	return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
