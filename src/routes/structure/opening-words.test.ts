import { describe, expect, it } from 'vitest';
import { closingWords, daysWords, openingWords, rangesWords } from './opening-words';

const N = '\u00a0';
const shut = (day: string | null, why = '') =>
	openingWords({
		open: false,
		today: '2026-11-23',
		next: day ? { day, hour: '09:00' } : null,
		why
	});

describe('opening hours in words', () => {
	it('DO-92 says until when, or when next, as one says it on a Monday', () => {
		expect(openingWords({ open: true, until: '17:30' })).toBe(`Ouvert jusqu’à 17${N}h${N}30`);
		expect(shut('2026-11-23')).toBe(`Fermé, ouvre aujourd’hui à 9${N}h`);
		expect(shut('2026-11-24')).toBe(`Fermé, ouvre demain à 9${N}h`);
		expect(shut('2026-11-27')).toBe(`Fermé, ouvre vendredi à 9${N}h`);
		expect(shut('2026-12-01', 'fêtes')).toBe(`Fermé (fêtes), ouvre le 1er${N}décembre à 9${N}h`);
		expect(shut(null)).toBe('Fermé');
	});

	it('DO-93 says days in a row at once', () => {
		const ranges = [
			{ from: '08:30', to: '12:00' },
			{ from: '13:00', to: '17:00' }
		];
		expect(daysWords({ first: 1, last: 4, ranges })).toBe('Du lundi au jeudi');
		expect(daysWords({ first: 4, last: 5, ranges })).toBe('Jeudi et vendredi');
		expect(daysWords({ first: 7, last: 7, ranges })).toBe('Dimanche');
		expect(rangesWords(ranges)).toBe(`8${N}h${N}30 – 12${N}h et 13${N}h – 17${N}h`);
		expect(closingWords({ from: '2026-12-24', to: '2027-01-01', words: 'fêtes' })).toBe(
			`Du 24${N}décembre au 1er${N}janvier${N}: fêtes`
		);
		expect(closingWords({ from: '2026-12-24', to: '2026-12-24', words: '' })).toBe(
			`Le 24${N}décembre`
		);
	});
});
