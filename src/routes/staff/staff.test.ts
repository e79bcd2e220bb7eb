import { expect, it } from 'vitest';
import { ageOn, daysSince, narrowDay } from './dates';
import { idInHash } from './hash';
import { matches } from './search-text';

it('counts calendar days, never negative', () => {
	const evening = new Date('2026-11-22T23:50:00').getTime();
	expect(daysSince(evening, new Date('2026-11-23T00:10:00').getTime())).toBe(1);
	expect(daysSince(evening + 1e9, evening)).toBe(0);
});

it('tells an age, also on the eve of a birthday', () => {
	const now = new Date('2026-11-23T12:00:00').getTime();
	expect([ageOn('1990-11-23', now), ageOn('1990-11-24', now), ageOn(null, now)]).toEqual([
		36,
		35,
		null
	]);
});

it('names a day in few letters', () => {
	expect(narrowDay('2026-11-23')).toBe('lun. 23 nov.');
});

it('reads an id from the hash, and nothing that is not one', () => {
	expect(idInHash('#dossier:anna-0001')).toBe('dossier:anna-0001');
	expect(idInHash('#task:anna-0001.3')).toBe('task:anna-0001.3');
	expect(idInHash('#main')).toBeNull();
	expect(idInHash('')).toBeNull();
});

it('searches without accents, every word typed', () => {
	expect(matches('Élodie Jacquet', 'elo jac')).toBe(true);
	expect(matches('Élodie Jacquet', 'elo rey')).toBe(false);
	expect(matches('Élodie Jacquet', '  ')).toBe(true);
});
