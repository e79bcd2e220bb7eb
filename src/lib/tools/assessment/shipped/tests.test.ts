import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#domain/language';
import { ToolContent, ToolWork } from '#domain/tool';
import { check } from '#protocol/check';
import { typingFaults } from '../../../../../tests/support/french';
import { TestDefinition } from '../test-definition';
import { TESTS, testOf } from './tests';

/** What people answered stands for good: a version whose items changed would make another's answers theirs. */
const FINGERPRINTS: Record<string, string> = {
	'riasec 1 fr': 'a01ac37216e4fe88',
	'riasec 1 en': '34151945d0c74c22'
};

const EACH = LANGUAGES.flatMap((language) =>
	TESTS.map((one) => ({ language, test: one[language] }))
);

const named = (test: string, version: number) => ({
	tool: 'assessment',
	test,
	version,
	introduction: ''
});

describe('the tests shipped', () => {
	it.each(EACH)('AS-01 $test.id, in $language, is whole', ({ test }) => {
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

	it.each(EACH)('AS-01 $test.id, in $language, can be answered', ({ test, language }) => {
		const content = named(test.id, test.version);
		expect(check(ToolContent, content)).toMatchObject({ ok: true });
		expect(testOf({ test: 'riasec', version: test.version }, language)).toEqual(test);
		const answers = Object.fromEntries(test.items.map(({ id }) => [id, test.scale.length - 1]));
		const work = { tool: 'assessment', answers, noticed: '', wishes: '' };
		expect(check(ToolWork, work)).toMatchObject({ ok: true });
	});

	it('AS-01 another test, or another version, is not accepted', () => {
		const last = Math.max(...EACH.map(({ test }) => test.version));
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

	it.each(EACH)(
		'AS-01 the items of $test.id, in $language, stand for good',
		({ test, language }) => {
			const { id, version, items, scale, enough } = test;
			const fingerprint = createHash('sha256')
				.update(JSON.stringify([items, scale, enough]))
				.digest('hex')
				.slice(0, 16);
			expect(fingerprint).toBe(FINGERPRINTS[`${id} ${version} ${language}`]);
		}
	);

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

	it.each(TESTS)(
		'AS-13 $fr.id is the same test in each language but for its words',
		({ fr, en }) => {
			const counted = (test: typeof fr) => ({
				...{ id: test.id, version: test.version, minutes: test.minutes },
				...{ enough: test.enough, partSize: test.partSize, points: test.scale.length },
				items: test.items.map(({ id, dimension }) => [id, dimension]),
				types: test.dimensions.map(({ id, letter, questions }) => [id, letter, questions.length])
			});
			expect(counted(en)).toEqual(counted(fr));
			const words = JSON.stringify(en).replaceAll('café', 'coffee house');
			expect(words).not.toMatch(/[\u00a0àâçéèêîôû«»]| [:?!]/);
			for (const [place, { text }] of en.items.entries())
				expect(text).not.toBe(fr.items[place]?.text);
		}
	);

	it.each(LANGUAGES)(
		'AS-01 in %s, no type of the interest test asks for more reading than another',
		(language) => {
			const test = testOf({ test: 'riasec', version: 1 }, language);
			const lengths = test.dimensions.map(({ id }) =>
				test.items
					.filter(({ dimension }) => dimension === id)
					.reduce((all, { text }) => all + text.length / 10, 0)
			);
			expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(5);
		}
	);
});
