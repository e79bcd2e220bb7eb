import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedLines, shownLines } from './line-changes';

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

it('tells the words apart where a line was reworded', () => {
	expect(shownLines(['Bonjour à tous', 'fin'], ['Bonjour à toutes', 'fin'])).toEqual([
		{
			text: 'Bonjour à tous',
			side: 'before',
			words: [
				{ text: 'Bonjour à ', side: 'both' },
				{ text: 'tous', side: 'before' }
			]
		},
		{
			text: 'Bonjour à toutes',
			side: 'after',
			words: [
				{ text: 'Bonjour à ', side: 'both' },
				{ text: 'toutes', side: 'after' }
			]
		},
		{ text: 'fin', side: 'both' }
	]);
});

it('has the same lines with words told apart as without', () => {
	fc.assert(
		fc.property(lines, lines, (before, after) => {
			const plain = shownLines(before, after).map(({ text, side }) => ({ text, side }));
			expect(plain).toEqual(changedLines(before, after));
		})
	);
});

it('is through with two endless texts within a moment', () => {
	const long = (letter: string) => Array.from({ length: 50_000 }, (_, line) => `${letter}${line}`);
	const began = performance.now();
	expect(shownLines(['a', ...long('x'), 'z'], ['a', ...long('y'), 'z'])).toHaveLength(100_002);
	expect(performance.now() - began).toBeLessThan(3_000);
});
