import type { Static } from 'typebox';
import * as Type from 'typebox';

/** Count and two 32-bit checksums of a set of documents (architecture §4.2). */
export const Digest = Type.Tuple([
	Type.Integer({ minimum: 0 }),
	Type.Integer({ minimum: 0 }),
	Type.Integer({ minimum: 0 })
]);
export type Digest = Static<typeof Digest>;

const WORD = 2 ** 32;

export const EMPTY_DIGEST: Digest = [0, 0, 0];

/**
 * Two 32-bit words that name one version of a document: cyrb53's mixing of `id` and write token. It
 * detects change and authorises nothing, so it need not resist an attacker.
 */
export function hashOf(id: string, w: string): [number, number] {
	const text = `${id}\n${w}`;
	let h1 = 0xdeadbeef;
	let h2 = 0x41c6ce57;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		h1 = Math.imul(h1 ^ code, 2654435761);
		h2 = Math.imul(h2 ^ code, 1597334677);
	}
	h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
	h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
	return [h1 >>> 0, h2 >>> 0];
}

/** The digest with one more document. Sums are kept modulo 2³² so that they compare anywhere. */
export function addTo(digest: Digest, [h1, h2]: readonly [number, number]): Digest {
	return [digest[0] + 1, (digest[1] + h1) % WORD, (digest[2] + h2) % WORD];
}

/** The digest with one document less. */
export function removeFrom(digest: Digest, [h1, h2]: readonly [number, number]): Digest {
	return [digest[0] - 1, (digest[1] - h1 + WORD) % WORD, (digest[2] - h2 + WORD) % WORD];
}

export function sameDigest(a: Digest, b: Digest): boolean {
	return a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
}

/** One digest of many: bound to the channels' names, so that equal sums in other channels differ. */
export function rollUp(digests: Iterable<readonly [string, Digest]>): Digest {
	let total = EMPTY_DIGEST;
	for (const [channel, digest] of digests) {
		if (digest[0] === 0) continue;
		const [h1, h2] = hashOf(channel, digest.join(','));
		total = [total[0] + digest[0], (total[1] + h1) % WORD, (total[2] + h2) % WORD];
	}
	return total;
}
