import { describe, expect, it } from 'vitest';
import { alikeDays, closingsAhead, openingAt, zoneOf, type OpeningHours } from './opening-hours';

const day = (weekday: number, ...ranges: [string, string][]) =>
	ranges.map(([from, to]) => ({ weekday, from, to }));

const HOURS: OpeningHours = {
	week: [1, 2, 3, 4].flatMap((one) => day(one, ['13:30', '17:00'], ['09:00', '12:00'])),
	closings: [{ from: '2026-12-21', to: '2027-01-01', words: 'fêtes' }]
};
const ZONE = 'Europe/Zurich';
/** By the clock in Geneva, in winter. */
const at = (moment: string) => openingAt(HOURS, ZONE, Date.parse(`${moment}+01:00`));

describe('opening hours', () => {
	it('DO-92 the doors are open until the end of the stretch, and not at its end', () => {
		expect(at('2026-11-23T09:00')).toEqual({ open: true, until: '12:00' });
		expect(at('2026-11-23T11:59:59')).toEqual({ open: true, until: '12:00' });
		expect(at('2026-11-23T16:00')).toEqual({ open: true, until: '17:00' });
		expect(at('2026-11-23T12:00')).toMatchObject({ open: false });
	});

	it('DO-92 shut, it is told when they open next: today, the next day, or after the weekend', () => {
		const next = (moment: string) => {
			const opening = at(moment);
			return opening.open ? null : opening.next;
		};
		expect(next('2026-11-23T07:00')).toEqual({ day: '2026-11-23', hour: '09:00' });
		expect(next('2026-11-23T12:30')).toEqual({ day: '2026-11-23', hour: '13:30' });
		expect(next('2026-11-23T18:00')).toEqual({ day: '2026-11-24', hour: '09:00' });
		expect(next('2026-11-26T18:00')).toEqual({ day: '2026-11-30', hour: '09:00' });
	});

	it('DO-92 a closing shuts whole days, its first and its last among them', () => {
		expect(at('2026-12-20T10:00')).toMatchObject({ next: { day: '2027-01-04' }, why: '' });
		expect(at('2026-12-21T10:00')).toMatchObject({ open: false, why: 'fêtes' });
		expect(at('2027-01-01T10:00')).toMatchObject({ next: { day: '2027-01-04', hour: '09:00' } });
	});

	it('DO-92 the clock is that of the structure, in summer and in winter, around midnight too', () => {
		const utc = (moment: string) => openingAt(HOURS, ZONE, Date.parse(moment));
		expect(utc('2026-07-06T07:00:00Z')).toEqual({ open: true, until: '12:00' });
		expect(utc('2026-11-23T07:59:00Z')).toMatchObject({ open: false });
		expect(utc('2026-07-05T22:30:00Z')).toMatchObject({ today: '2026-07-06' });
		expect(zoneOf('FR')).toBe('Europe/Paris');
	});

	it('DO-92 stretches that touch are one, one that ends before it begins is none', () => {
		const joined = {
			...HOURS,
			week: day(1, ['09:00', '12:00'], ['12:00', '14:00'], ['10:00', '11:00'])
		};
		const monday = Date.parse('2026-11-23T11:00+01:00');
		expect(openingAt(joined, ZONE, monday)).toEqual({ open: true, until: '14:00' });
		const none = { week: day(1, ['12:00', '09:00']), closings: [] };
		expect(openingAt(none, ZONE, monday)).toMatchObject({ open: false, next: null });
	});

	it('DO-93 days in a row that are alike are one line; a day apart is another', () => {
		const friday = day(5, ['09:00', '12:00']);
		const week = [...HOURS.week, ...friday, ...day(7, ['09:00', '12:00'])];
		expect(alikeDays({ week, closings: [] }).map(({ first, last }) => [first, last])).toEqual([
			[1, 4],
			[5, 5],
			[7, 7]
		]);
		expect(alikeDays(HOURS)[0]?.ranges).toEqual([
			{ from: '09:00', to: '12:00' },
			{ from: '13:30', to: '17:00' }
		]);
	});

	it('DO-93 of closings those that are not over are told, the next one first', () => {
		const closings = [
			{ from: '2027-05-06', to: '2027-05-07', words: '' },
			...HOURS.closings,
			{ from: '2026-11-01', to: '2026-11-01', words: '' }
		];
		const ahead = closingsAhead({ week: [], closings }, '2027-01-01');
		expect(ahead.map(({ from }) => from)).toEqual(['2026-12-21', '2027-05-06']);
	});
});
