import { describe, expect, it } from 'vitest';
import { cardValueWords } from './card-value-words';

const NOW = Date.UTC(2026, 10, 23, 9);

describe('a card written differently by two people', () => {
	it.each([
		['topic', 'funding', 'Financer'],
		['country', 'CH', 'Suisse'],
		['checkedOn', '2026-11-02', 'lundi 2\u00a0novembre'],
		['checkedOn', '2026-99-99', '2026-99-99']
	])('TO-18 %s %s reads «%s»', (field, value, words) => {
		expect(cardValueWords(field, value, NOW)).toBe(words);
	});

	it('TO-18 who reads it is told in words', () => {
		for (const scope of ['network', 'structure']) {
			expect(cardValueWords('scope', scope, NOW)).toMatch(/ /);
		}
	});

	it.each([
		['topic', 'nothing'],
		['topic', null],
		['title', 'Suisse'],
		['country', 3]
	])('TO-18 %s %s is read as it stands', (field, value) => {
		expect(cardValueWords(field, value, NOW)).toBeUndefined();
	});
});
