import { CODE_CHARS, charsFrom, NUMBER_CHARS } from '#domain/entry-code';

/** Codes on paper are made on the device that prints them, without a network too: the code itself never leaves it. */

/** A fresh code of 60 random bits. */
export function freshCode(): string {
	return charsFrom(crypto.getRandomValues(new Uint8Array(CODE_CHARS)), CODE_CHARS);
}

/** What the server is told of a code: its SHA-256, in base64url. */
export async function hashOfCode(code: string): Promise<string> {
	const bytes = String.fromCharCode(...(await sha256(code)));
	return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The number by which somebody without an address signs in: the server reckons the same (AC-53). */
export async function numberOf(user: string): Promise<string> {
	return charsFrom(await sha256(`number ${user}`), NUMBER_CHARS);
}

async function sha256(text: string): Promise<Uint8Array> {
	return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}
