import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ToolContent, ToolWork } from '#domain/tool';
import { check } from '#protocol/check';
import { typingFaults } from '../../../../../tests/support/french';
import { TestDefinition } from '../test-definition';
import { TESTS, testOf } from './tests';

/** What people answered stands for good: a version whose items changed would make another's answers theirs. */
const FINGERPRINTS: Record<string, string> = { 'riasec 1': 'a01ac37216e4fe88' };

const named = (test: string, version: number) => ({
	tool: 'assessment',
	test,
	version,
	introduction: ''
});

describe('the tests shipped', () => {
	it.each(TESTS)('AS-01 $id, version $version, is whole', (test) => {
		expect(check(TestDefinition, test)).toMatchObject({ ok: true });
		const ids = test.items.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(new Set(test.items.map(({ text }) => text)).size).toBe(ids.length);
		const sizes = test.dimensions.map(
			({ id }) => test.items.filter(({ dimension }) => dimension === id).length
		);
		expect(sizes.reduce((all, size) => all + size, 0)).toBe(ids.length);
		expect(new Set(sizes).size).toBe(1);
		expect(test.enough).toBeLessThanOrEqual(sizes[0] ?? 0);
	});

	it.each(TESTS)('AS-01 $id, version $version, can be asked for and answered', (test) => {
		const content = named(test.id, test.version);
		expect(check(ToolContent, content)).toMatchObject({ ok: true });
		expect(testOf({ test: 'riasec', version: test.version })).toBe(test);
		const answers = Object.fromEntries(test.items.map(({ id }) => [id, test.scale.length - 1]));
		const work = { tool: 'assessment', answers, noticed: '', wishes: '' };
		expect(check(ToolWork, work)).toMatchObject({ ok: true });
	});

	it('AS-01 another test, or another version, is not accepted', () => {
		const last = Math.max(...TESTS.map(({ version }) => version));
		for (const content of [named('autre', 1), named('riasec', 0), named('riasec', last + 1)]) {
			expect(check(ToolContent, content)).toMatchObject({ ok: false });
		}
	});

	it.each([
		['beyond the scale', { r1: 5 }],
		['below it', { r1: -1 }],
		['between two points', { r1: 1.5 }],
		['in words', { r1: 'beaucoup' }],
		['of too many', Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`x${n}`, 1]))],
		['under a name no item has', { __proto__x: 1 }]
	])('AS-01 answers %s are not accepted', (_what, answers) => {
		const work = { tool: 'assessment', answers, noticed: '', wishes: '' };
		expect(check(ToolWork, work)).toMatchObject({ ok: false });
	});

	it.each(TESTS)('AS-01 the items of $id, version $version, stand for good', (test) => {
		const { id, version, items, scale, enough } = test;
		const fingerprint = createHash('sha256')
			.update(JSON.stringify([items, scale, enough]))
			.digest('hex')
			.slice(0, 16);
		expect(fingerprint).toBe(FINGERPRINTS[`${id} ${version}`]);
	});

	it('AS-01 the interest test has sixty items, ten a type, mixed, and French typesetting', () => {
		const test = testOf({ test: 'riasec', version: 1 });
		expect(test.items).toHaveLength(60);
		expect(test.dimensions.map(({ letter }) => letter).join('')).toBe('RIASEC');
		test.items.forEach((item, place) => {
			expect(item.dimension).not.toBe(test.items[place + 1]?.dimension);
			expect(item.id.charAt(0)).toBe(item.dimension);
		});
		expect(typingFaults(test)).toEqual([]);
	});

	it('AS-01 no type of the interest test asks for more reading than another', () => {
		const test = testOf({ test: 'riasec', version: 1 });
		const lengths = test.dimensions.map(({ id }) =>
			test.items
				.filter(({ dimension }) => dimension === id)
				.reduce((all, { text }) => all + text.length / 10, 0)
		);
		expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(5);
	});
});
