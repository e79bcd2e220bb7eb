import { describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime';
import { age, dateTime, day, daysBetween, nearDay, relative, shortDay, time } from './dates';

const zone = { timeZone: 'Europe/Zurich' };
/** Monday 23 November 2026, 14:05 in Geneva. */
const now = '2026-11-23T13:05:00Z';
const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');

describe('relative', () => {
	it.each([
		['2026-11-23T13:04:40Z', 'maintenant'],
		['2026-11-23T13:00:00Z', 'il y a 5 minutes'],
		['2026-11-23T10:00:00Z', 'il y a 3 heures'],
		['2026-11-22T22:30:00Z', 'hier'],
		['2026-11-21T10:00:00Z', 'avant-hier'],
		['2026-11-20T10:00:00Z', 'il y a 3 jours'],
		['2026-11-24T10:00:00Z', 'demain'],
		['2026-11-02T10:00:00Z', 'lundi 2 novembre'],
		['2026-11-01T10:00:00Z', 'dimanche 1er novembre'],
		['2025-12-24T10:00:00Z', 'mercredi 24 décembre 2025']
	])('%s → %s', (when, expected) => expect(plain(relative(when, now, zone))).toBe(expected));
});

describe('days', () => {
	it('turn at midnight, local time', () => {
		expect(daysBetween('2026-11-22T23:30:00Z', now, zone)).toBe(0);
		expect(daysBetween('2026-11-22T22:30:00Z', now, zone)).toBe(-1);
	});

	it('are named when near, and never broken from their number', () => {
		expect(nearDay(now, now, zone)).toBe('aujourd’hui');
		expect(day(now, now, zone)).toBe('lundi 23\u00a0novembre');
	});

	it('survive the change of the hour', () => {
		expect(daysBetween('2026-10-25T22:00:00Z', '2026-10-24T22:30:00Z', zone)).toBe(0);
	});
});

describe('a short day', () => {
	it.each([
		[undefined, '23 nov. 2026'],
		['2026-11-22T13:05:00Z', '23 nov. 2026'],
		['2026-11-23T08:00:00Z', '23 nov. 2026, 14:05']
	])('beside %s → %s', (beside, expected) =>
		expect(plain(shortDay(now, beside, zone))).toBe(expected)
	);
});

describe('time', () => {
	it('counts 24 hours', () => {
		expect(time('2026-11-23T22:07:00Z', zone)).toBe('23:07');
		expect(time('2026-11-22T23:00:00Z', zone)).toBe('00:00');
		expect(plain(dateTime('2026-11-24T08:30:00Z', now, zone))).toBe('demain à 09:30');
	});
});

describe('age', () => {
	it.each([
		['2026-11-23T13:00:00Z', '5 min'],
		['2026-11-23T10:00:00Z', '3 h'],
		['2026-11-20T10:00:00Z', '3 j'],
		['2026-11-23T14:00:00Z', '0 min']
	])('%s → %s', (when, expected) => expect(plain(age(when, now))).toBe(expected));
});

describe('in English', () => {
	it.each([
		[() => relative('2026-11-22T22:30:00Z', now, zone), 'yesterday'],
		[() => relative('2026-11-01T10:00:00Z', now, zone), 'Sunday 1 November'],
		[() => dateTime('2026-11-25T09:05:00Z', now, zone), 'Wednesday 25 November at 10:05'],
		[() => shortDay('2026-11-02T10:00:00Z', undefined, zone), '2 Nov 2026'],
		[() => age('2026-11-20T13:05:00Z', now), '3 d']
	])('a day is said as in Europe, and turns at midnight there too (%#)', (said, expected) => {
		overwriteGetLocale(() => 'en');
		try {
			expect(plain(said())).toBe(expected);
		} finally {
			overwriteGetLocale(() => 'fr');
		}
	});
});
