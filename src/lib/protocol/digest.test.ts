import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_DIGEST, addTo, hashOf, removeFrom, rollUp, sameDigest } from './digest';

const versions = fc.uniqueArray(fc.tuple(fc.string(), fc.string()), {
	maxLength: 40,
	selector: ([id, w]) => `${id}\n${w}`
});

describe('digests', () => {
	it('PL-03 do not depend on order, and adding then removing leaves nothing', () => {
		fc.assert(
			fc.property(versions, (list) => {
				const hashes = list.map(([id, w]) => hashOf(id, w));
				const forward = hashes.reduce(addTo, EMPTY_DIGEST);
				const backward = [...hashes].reverse().reduce(addTo, EMPTY_DIGEST);
				expect(forward).toEqual(backward);
				expect(hashes.reduce(removeFrom, forward)).toEqual(EMPTY_DIGEST);
			})
		);
	});

	it('PL-03 differ when a version differs', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.string(), (id, w, other) => {
				fc.pre(w !== other);
				const of = (token: string) => addTo(EMPTY_DIGEST, hashOf(id, token));
				expect(sameDigest(of(w), of(other))).toBe(false);
			})
		);
	});

	it('PL-01 a roll-up tells the same documents in other channels apart', () => {
		const digest = addTo(EMPTY_DIGEST, hashOf('task:a', 'w'));
		expect(rollUp([['d:a', digest]])).not.toEqual(rollUp([['d:b', digest]]));
		expect(rollUp([['d:a', EMPTY_DIGEST]])).toEqual(EMPTY_DIGEST);
	});
});
