import { toBase64Url } from './base64';

/** A fresh key of 128 random bits, as domain/ids wants them. */
export function randomKey(): string {
	return toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
}
