import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedLines } from './line-changes';

const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });

it('shows what went and what came, where it stood', () => {
	expect(changedLines(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual([
		{ text: 'a', side: 'both' },
		{ text: 'b', side: 'before' },
		{ text: 'x', side: 'after' },
		{ text: 'c', side: 'both' }
	]);
	expect(changedLines([], [])).toEqual([]);
});

it('gives both texts back', () => {
	fc.assert(
		fc.property(lines, lines, (before, after) => {
			const shown = changedLines(before, after);
			const side = (without: string) =>
				shown.filter((one) => one.side !== without).map(({ text }) => text);
			expect(side('after')).toEqual(before);
			expect(side('before')).toEqual(after);
		})
	);
});
