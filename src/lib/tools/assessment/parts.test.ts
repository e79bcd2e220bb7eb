import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContentOf, WorkOf } from '#domain/tool';
import type { Given } from './answers';
import { definition } from './definition';
import { partOf, partsOf, resumedAt } from './parts';
import { testOf } from './shipped/tests';

const test = testOf({ test: 'riasec', version: 1 });
const content = definition.emptyContent() as ContentOf<'assessment'>;

/** The first `count` items answered, but for some. */
function first(count: number, skipped: number[] = []): Given {
	const items = test.items.slice(0, count).filter((_, place) => !skipped.includes(place));
	return Object.fromEntries(items.map(({ id }) => [id, 2]));
}

function workOf(answers: Given, noticed = ''): WorkOf<'assessment'> {
	return { tool: 'assessment', answers, noticed, wishes: '' };
}

describe('where one goes on', () => {
	it('AS-06 shows every item once, ten at a time', () => {
		const parts = partsOf(test);
		expect(parts.map((part) => part.length)).toEqual([10, 10, 10, 10, 10, 10]);
		expect(parts.flat()).toEqual(test.items);
		expect(partOf(test, test.items[59])).toBe(5);
		expect(partOf(test, undefined)).toBe(0);
	});

	it.each([
		['at the beginning', first(0), 0],
		['in the middle of a part', first(14), 1],
		['at the next part when one is done', first(20), 2],
		['behind what was passed over', first(24, [3, 4]), 2],
		['at the end', first(60), 6],
		['at the end, with some passed over', first(60, [7]), 6]
	])('AS-06 %s', (_where, given, part) => {
		expect(resumedAt(test, given)).toBe(part);
	});

	it('AS-06 what stands behind has no answer yet', () => {
		fc.assert(
			fc.property(fc.subarray(test.items), (kept) => {
				const given: Given = Object.fromEntries(kept.map(({ id }) => [id, 1]));
				const behind = partsOf(test)
					.slice(resumedAt(test, given) + 1)
					.flat();
				expect(behind.some((item) => kept.includes(item))).toBe(false);
			})
		);
	});
});

describe('what stands in the way of «J’ai terminé»', () => {
	it.each([
		['nothing answered, nothing written', workOf({}), 'empty'],
		['nothing answered, and said why', workOf({}, 'Pas maintenant.'), null],
		['too little', workOf(first(30)), 'required'],
		['two of each type not reached yet', workOf(first(48)), 'more'],
		['two of one type passed over', workOf(first(60, [0, 8])), null],
		['three of one type passed over', workOf(first(60, [0, 8, 16])), 'required'],
		['everything', workOf(first(60)), null]
	])('AS-06 %s', (_what, work, unfinished) => {
		expect(definition.unfinished(content, work, [])).toBe(unfinished);
	});
});
