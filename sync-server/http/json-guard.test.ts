import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_DEPTH, MAX_KEYS } from '#domain/limits';
import { JsonGuard } from './json-guard';

const accepts = (text: string, items = 1) =>
	new JsonGuard(items).accepts(new TextEncoder().encode(text));
const manyKeys = (n: number) =>
	JSON.stringify(Object.fromEntries(Array.from({ length: n }, (_, i) => [`k${i}`, i])));

describe('the guard over JSON', () => {
	it('HT-02 refuses too deep', () => {
		expect(accepts('['.repeat(MAX_DEPTH))).toBe(true);
		expect(accepts('['.repeat(MAX_DEPTH + 1))).toBe(false);
		expect(accepts('{"a":'.repeat(MAX_DEPTH + 1))).toBe(false);
	});

	it('HT-02 refuses too many keys or values', () => {
		expect(accepts(manyKeys(MAX_KEYS))).toBe(true);
		expect(accepts(manyKeys(MAX_KEYS + 1))).toBe(false);
		expect(accepts(`[${'0,'.repeat(2 * MAX_KEYS + 1)}0]`)).toBe(false);
	});

	it('HT-02 gives each item of a batch its own allowance', () => {
		const item = manyKeys(MAX_KEYS - 100);
		expect(accepts(`{"protocol":1,"items":[${item},${item},${item}]}`, 3)).toBe(true);
		expect(accepts(`{"protocol":1,"items":[${item},${manyKeys(MAX_KEYS + 1)}]}`, 3)).toBe(false);
	});

	it('HT-02 refuses more items than a batch holds, however empty each is', () => {
		const empty = (n: number) => `[[${'{},'.repeat(n)}{}]]`;
		expect(accepts(empty(2 * MAX_KEYS))).toBe(true);
		expect(accepts(empty(2 * MAX_KEYS + 1))).toBe(false);
		expect(accepts(empty(6 * MAX_KEYS), 3)).toBe(true);
		expect(accepts(empty(6 * MAX_KEYS + 1), 3)).toBe(false);
	});

	it('HT-02 is not misled by brackets and quotes within texts', () => {
		expect(accepts(JSON.stringify({ a: '[{"\\'.repeat(1_000) }))).toBe(true);
	});

	it('HT-02 reads texts as JSON does, cut anywhere', () => {
		const text = fc.string({ unit: fc.constantFrom('"', '\\\\', '[', '{', 'a', ',') });
		fc.assert(
			fc.property(fc.array(text), fc.nat(), fc.nat(), (texts, a, b) => {
				const nested = '['.repeat(MAX_DEPTH) + JSON.stringify(texts);
				const bytes = new TextEncoder().encode(JSON.stringify([texts, texts]) + nested);
				const [from = 0, to = 0] = [a % bytes.length, b % bytes.length].sort((x, y) => x - y);
				const guard = new JsonGuard();
				const first = guard.accepts(bytes.subarray(0, from));
				const second = first && guard.accepts(bytes.subarray(from, to));
				// One bracket too many, which only counts if no text has swallowed it.
				return !(second && guard.accepts(bytes.subarray(to)));
			})
		);
	});

	it('HT-02 takes every ordinary document, cut anywhere', () => {
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 8 }), fc.nat(), (value, at) => {
				const bytes = new TextEncoder().encode(JSON.stringify(value));
				const cut = at % (bytes.length + 1);
				const guard = new JsonGuard();
				return guard.accepts(bytes.subarray(0, cut)) && guard.accepts(bytes.subarray(cut));
			})
		);
	});
});
