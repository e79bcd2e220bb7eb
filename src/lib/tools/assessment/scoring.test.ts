import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingItems, type Given } from './answers';
import { attracting, changes, resultOf, spreadOf, type Result } from './scoring';
import { testOf } from './shipped/tests';

const test = testOf({ test: 'riasec', version: 1 });
const IDS = test.items.map(({ id }) => id);

/** Answers by type: `each` to every item of it, but for the last `skipped` ones. */
function answered(each: Record<string, number>, skipped: Record<string, number> = {}): Given {
	return Object.fromEntries(
		test.items
			.filter(({ id, dimension }) => Number(id.slice(1)) <= 10 - (skipped[dimension] ?? 0))
			.map(({ id, dimension }) => [id, each[dimension] ?? 0])
	);
}

/** The first `count` items of a type answered so that they come to `sum`. */
function points(type: string, count: number, sum: number): Given {
	const each = Array.from({ length: count }, (_, place) => {
		const before = Math.floor((sum * place) / count);
		return Math.floor((sum * (place + 1)) / count) - before;
	});
	return Object.fromEntries(each.map((point, place) => [`${type}${place + 1}`, point]));
}

const valuesOf = ({ scores }: Result) => scores.map(({ value }) => value);
const lettersOf = (code: Result['code']) =>
	code?.map((group) => group.map(({ dimension }) => dimension.letter).join('=')).join(' ');

const point = fc.integer({ min: 0, max: 4 });
const whole: fc.Arbitrary<Given> = fc
	.array(point, { minLength: 60, maxLength: 60 })
	.map((points) => Object.fromEntries(points.map((one, place) => [IDS[place], one])));
const some: fc.Arbitrary<Given> = fc
	.tuple(whole, fc.subarray(IDS))
	.map(([given, kept]) => Object.fromEntries(kept.map((id) => [id, given[id]])) as Given);

describe('values', () => {
	it('AS-03 every item answered: the sum, from 0 to 40', () => {
		expect(valuesOf(resultOf(test, answered({ r: 4, i: 3, a: 2, s: 1 })))).toEqual([
			40, 30, 20, 10, 0, 0
		]);
	});

	it('AS-03 one or two passed over: as if they were like the others', () => {
		expect(valuesOf(resultOf(test, answered({ r: 3, i: 4 }, { r: 2, i: 1 })))).toEqual([
			30, 40, 0, 0, 0, 0
		]);
	});

	it('AS-03 three passed over: no value, and so no code and no spread', () => {
		const result = resultOf(test, answered({ r: 4, s: 2 }, { r: 3 }));
		expect(valuesOf(result)).toEqual([null, 0, 0, 20, 0, 0]);
		expect(result).toMatchObject({ code: null, spread: null, firstTwo: null });
		expect(spreadOf(result)).toBeNull();
		expect(missingItems(test, answered({}, { r: 3 })).map(({ id }) => id)).toEqual([
			'r8',
			'r9',
			'r10'
		]);
	});

	it('AS-03 a value stands within the scale, and is there exactly when nothing of it is missing', () => {
		fc.assert(
			fc.property(some, (given) => {
				const missing = new Set(missingItems(test, given).map(({ dimension }) => dimension));
				for (const { dimension, value, answered, of, most } of resultOf(test, given).scores) {
					expect(value === null).toBe(missing.has(dimension.id));
					expect([of, most]).toEqual([10, 40]);
					expect(answered < test.enough).toBe(value === null);
					if (value !== null) expect(value >= 0 && value <= most).toBe(true);
				}
			})
		);
	});

	it('AS-03 liking one thing more never lowers a value, and moves no other type', () => {
		fc.assert(
			fc.property(some, fc.constantFrom(...IDS), (given, id) => {
				const before = given[id];
				if (before === undefined || before === 4) return;
				const [low, high] = [given, { ...given, [id]: before + 1 }].map((one) =>
					valuesOf(resultOf(test, one))
				);
				high?.forEach((value, place) => {
					const old = low?.[place] ?? null;
					if (test.dimensions[place]?.id !== id.charAt(0)) expect(value).toBe(old);
					else expect(Number(value)).toBeGreaterThanOrEqual(Number(old));
				});
			})
		);
	});
});

describe('the code', () => {
	it.each([
		['S A E', { s: 4, a: 3, e: 2, c: 1 }],
		['a tie for the first place: A=S E', { s: 4, a: 4, e: 3, c: 1 }],
		['a tie for the last place: S A E=C', { s: 4, a: 3, e: 2, c: 2 }],
		['three level: R=I=C', { r: 4, i: 4, c: 4 }]
	])('AS-04 %s', (title, each) => {
		const { code } = resultOf(test, answered(each));
		expect(title.endsWith(String(lettersOf(code)))).toBe(true);
	});

	it.each([
		['all level: none to read', {}, ''],
		['five level for the first place', { s: 4, a: 4, e: 4, r: 4, i: 4 }, ''],
		['five level for the second', { s: 4 }, 'S'],
		['four level for the second', { s: 4, a: 3, e: 3, r: 3, i: 3 }, 'S'],
		['three level for the third', { s: 4, a: 3, r: 2, i: 2, e: 2 }, 'S A'],
		['three level behind two that are', { s: 4, a: 4, r: 2, i: 2, e: 2 }, 'A=S']
	])('AS-04 those before too many level stand: %s', (_what, each, letters) => {
		const result = resultOf(test, answered(each));
		expect(lettersOf(result.code)).toBe(letters);
		expect(result.levelBehind).toBe(true);
	});

	it('AS-04 says nothing of what is behind when the code is whole', () => {
		for (const each of [
			{ s: 4, a: 3, e: 2, c: 2 },
			{ s: 4, a: 3, e: 2 }
		] as Record<string, number>[]) {
			expect(resultOf(test, answered(each))).toMatchObject({ levelBehind: false });
		}
		expect(resultOf(test, {})).toMatchObject({ code: null, levelBehind: false });
	});

	it('AS-04 values that only rounding makes equal are not level', () => {
		const given = {
			...answered({ s: 4, e: 3 }, { a: 1 }),
			...points('a', 9, 23),
			...points('r', 10, 26)
		};
		const result = resultOf(test, given);
		expect(result.scores.filter(({ value }) => value === 26)).toHaveLength(2);
		expect(lettersOf(result.code)).toBe('S E R');
	});

	it('AS-04 holds the highest types, whole ties, and does not depend on the order of the answers', () => {
		fc.assert(
			fc.property(some, (given) => {
				const result = resultOf(test, given);
				const turned = Object.fromEntries(Object.entries(given).reverse());
				expect(resultOf(test, turned)).toEqual(result);
				if (!result.code) return;
				const inside = result.code.flat();
				const lowest = Math.min(...inside.map(({ exact }) => Number(exact)));
				const outside = result.scores.filter((one) => !inside.includes(one));
				expect(inside.length).toBeLessThanOrEqual(4);
				expect(result.levelBehind).toBe(inside.length < 3);
				expect(outside.every(({ exact }) => Number(exact) < lowest)).toBe(true);
			})
		);
	});

	it.each([
		['neighbours', { r: 4, i: 3, s: 2 }],
		['neighbours', { c: 4, r: 3, s: 2 }],
		['apart', { r: 4, a: 3, s: 2 }],
		['opposite', { r: 4, s: 3, a: 2 }],
		['opposite', { r: 4, s: 4, a: 2 }],
		[null, { r: 4, s: 3, a: 3 }],
		[null, { r: 4, s: 4, a: 4 }]
	])('AS-04 the first two stand %s', (nearness, each) => {
		expect(resultOf(test, answered(each)).firstTwo).toBe(nearness);
	});

	it.each([
		['little', { r: 2, i: 2, a: 2, s: 2, e: 2, c: 2 }],
		['some', { r: 3, i: 2, a: 2, s: 2, e: 2, c: 2 }],
		['clear', { r: 4, i: 2, a: 2, s: 2, e: 2, c: 2 }]
	])('AS-04 the spread is %s', (spread, each) => {
		expect(spreadOf(resultOf(test, answered(each)))).toBe(spread);
	});
});

describe('what is told of a type', () => {
	it('AS-09 is told from half of the scale on', () => {
		const told = (each: Record<string, number>) =>
			attracting(resultOf(test, answered(each))).map(({ letter }) => letter);
		expect(told({ s: 4, a: 2, r: 1 })).toEqual(['S', 'A']);
		expect(told({ s: 1, a: 1, r: 1 })).toEqual([]);
		expect(told({ s: 4 })).toEqual(['S']);
		expect(attracting(resultOf(test, {}))).toEqual([]);
	});

	it('AS-09 nothing is told of what the answers deny', () => {
		fc.assert(
			fc.property(some, (given) => {
				const result = resultOf(test, given);
				for (const dimension of attracting(result)) {
					const score = result.scores.find((one) => one.dimension === dimension);
					expect(Number(score?.exact)).toBeGreaterThanOrEqual(20);
				}
			})
		);
	});

	it('AS-09 says what is often so, not what somebody is', () => {
		for (const { note } of test.dimensions) {
			expect(note).toMatch(/^Qui penche de ce côté aime souvent /);
			expect(note).not.toMatch(/[Vv]ous|[Vv]otre/);
		}
	});
});

describe('what does not belong', () => {
	it('AS-05 answers the test does not know change nothing', () => {
		fc.assert(
			fc.property(
				some,
				fc.dictionary(fc.stringMatching(/^z[a-z0-9-]{0,8}$/), point),
				(given, more) => {
					expect(resultOf(test, { ...more, ...given })).toEqual(resultOf(test, given));
				}
			)
		);
		expect(resultOf(test, { constructor: 4, valueOf: 4 } as unknown as Given)).toEqual(
			resultOf(test, {})
		);
	});
});

describe('two dates', () => {
	it('AS-07 tells a change larger than a tenth of the scale, for the types read at both', () => {
		const before = resultOf(test, answered({ r: 2, i: 2, s: 2 }, { s: 3 }));
		const after = resultOf(test, { ...answered({ r: 3, i: 2, s: 4 }), i1: 4, i2: 4 });
		expect(
			changes(before, after).map(({ dimension, by, told }) => [dimension.id, by, told])
		).toEqual([
			['r', 10, true],
			['i', 4, false],
			['a', 0, false],
			['e', 0, false],
			['c', 0, false]
		]);
	});

	it('AS-07 what changed one way changes as much the other way', () => {
		fc.assert(
			fc.property(some, some, (one, two) => {
				const [a, b] = [resultOf(test, one), resultOf(test, two)];
				const turned = changes(b, a).map((change) => ({ ...change, by: 0 - change.by || 0 }));
				expect(changes(a, b)).toEqual(turned);
			})
		);
	});
});
