/**
 * Codes that stand on paper and are typed by hand: digits and capitals without those that are taken for one
 * another (Crockford's base 32: no I, L, O or U).
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Of a code that lets in once: 60 bits, for as long as paper lies about. */
export const CODE_CHARS = 12;
export const CODE_PATTERN = `^[${ALPHABET}]{${CODE_CHARS}}$`;

/** Of the number by which somebody without an address signs in: no secret, only never twice. */
export const NUMBER_CHARS = 10;
export const NUMBER_PATTERN = `^[${ALPHABET}]{${NUMBER_CHARS}}$`;

/** As many characters as asked for. @param bytes random, or a hash; one for each character */
export function charsFrom(bytes: Uint8Array, count: number): string {
	if (bytes.length < count) throw new RangeError('too few bytes');
	return Array.from(bytes.subarray(0, count), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/** What somebody typed, as it was printed: case, spaces and dashes do not count, nor does O for 0. */
export function asPrinted(typed: string): string {
	return typed
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[^\p{L}\p{N}]/gu, '')
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1');
}

export function isCode(code: string): boolean {
	return new RegExp(CODE_PATTERN).test(code);
}

export function isNumber(number: string): boolean {
	return new RegExp(NUMBER_PATTERN).test(number);
}

/** In groups that one reads aloud: `7K2M-9QXT-4BWD`, `7K2M9-QXT4B`. */
export function grouped(code: string): string {
	const size = code.length % 4 === 0 ? 4 : 5;
	return (code.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join('-');
}
