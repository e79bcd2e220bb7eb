import { describe, expect, it } from 'vitest';
import type { ContentOf } from '#domain/tool';
import type { DatedWork } from '../contract';
import { comparable, nearest } from './compared';
import { testOf } from './shipped/tests';

const content = { tool: 'assessment', test: 'riasec', version: 1, introduction: '' } as const;
const { items } = testOf(content);

function work(at: number, answered: number, version = 1): DatedWork<'assessment'> {
	const answers = Object.fromEntries(items.slice(0, answered).map(({ id }) => [id, 2]));
	return {
		content: { ...content, version } as ContentOf<'assessment'>,
		work: { tool: 'assessment', answers, noticed: '', wishes: '' },
		at
	};
}

describe('other dates', () => {
	it('AS-07 are of the same test in the same version, with something to read', () => {
		const others = [work(1, 60), work(2, 0), work(3, 60, 2), work(4, 60)];
		const dated = comparable(content, others);
		expect(dated.map(({ at }) => at)).toEqual([1, 4]);
		expect(dated[0]?.result.spread).toBe(0);
	});

	it.each([
		[2, 1],
		[5, 4],
		[0, 1]
	])(
		'AS-07 of one done at %i, the one at %i comes first: the last before, or the first after',
		(at, first) => {
			expect(nearest(at, comparable(content, [work(1, 60), work(4, 60)]))?.at).toBe(first);
		}
	);

	it('AS-07 are none where there are none', () => {
		expect(nearest(5, [])).toBeUndefined();
	});
});
