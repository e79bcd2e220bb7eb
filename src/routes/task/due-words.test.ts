import { expect, it } from 'vitest';
import { dueInLine, dueWords } from './due-words';

const NOW = new Date(2026, 10, 27, 23, 30).getTime();
const plain = (words: string) => words.replaceAll('\u00a0', ' ');

it('tells by when a task is meant to be done', () => {
	expect(plain(dueWords('2026-12-04', NOW))).toBe('D’ici vendredi 4 décembre');
	expect(plain(dueInLine('2027-01-01', NOW))).toBe('d’ici vendredi 1er janvier 2027');
	expect(dueWords('2026-11-27', NOW)).toBe('Pour aujourd’hui');
});

it('blames nobody when the day is over', () => {
	expect(plain(dueWords('2026-11-26', NOW))).toBe(
		'Prévue pour jeudi 26 novembre ; elle reste ouverte'
	);
});
