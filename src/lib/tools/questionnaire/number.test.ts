import { describe, expect, it } from 'vitest';
import { readNumber } from './number';

describe('numbers as people type them', () => {
	it.each([
		['12', 12],
		['1,5', 1.5],
		['1 200', 1200],
		['-3', -3],
		['', undefined],
		['12,', '12,'],
		['environ 12', 'environ 12'],
		['9'.repeat(400), '9'.repeat(400)]
	])('%s', (typed, answer) => expect(readNumber(typed)).toBe(answer));
});
