import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn, dayTidied, writtenDay } from './written-day';

describe('a day', () => {
	it.each([
		['14.05.1990', '1990-05-14'],
		['4/5/1990', '1990-05-04'],
		[' 04 . 05 . 1990 ', '1990-05-04'],
		['04 05 1990', '1990-05-04'],
		['04051990', '1990-05-04'],
		['14-05-1990', '1990-05-14'],
		['1990-05-14', '1990-05-14'],
		['1990-5-4', '1990-05-04'],
		['1990-05-14 00:00:00', '1990-05-14'],
		['29.02.2000', '2000-02-29'],
		['14.05.90', { fault: 'shortYear' }],
		['1/2/03', { fault: 'shortYear' }],
		['05/14/1990', { fault: 'noDay' }],
		['19900514', { fault: 'noDay' }],
		['29.02.1990', { fault: 'noDay' }],
		['31.04.1990', { fault: 'noDay' }],
		['00.00.0000', { fault: 'noDay' }],
		['1.1.190', { fault: 'noDay' }],
		['mai 1990', { fault: 'noDay' }],
		['33007', { fault: 'noDay' }]
	])('IM-03, DO-102 as written: %s', (written, day) => {
		expect(dayIn(written)).toEqual(day);
	});

	it('IM-03, DO-102 written in any of the ways is the same day, and shown with the day first', () => {
		const days = fc.date({
			min: new Date('1900-01-01T00:00:00Z'),
			max: new Date('2100-01-01T00:00:00Z'),
			noInvalidDate: true
		});
		fc.assert(
			fc.property(days, (time) => {
				const day = time.toISOString().slice(0, 10);
				const [year, month, date] = day.split('-');
				const shown = `${date}.${month}.${year}`;
				for (const way of [day, shown, `${date}/${month}/${year}`, `${date}${month}${year}`]) {
					expect(dayIn(way)).toBe(day);
					expect(dayTidied(way)).toBe(shown);
				}
				expect(writtenDay(day)).toBe(shown);
				expect(dayIn(`${date}.${month}.${year?.slice(2)}`)).toEqual({ fault: 'shortYear' });
			})
		);
	});

	it('DO-102 what is none stays as it was typed', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 12 }), (text) => {
				if (typeof dayIn(text) === 'string') return;
				expect(dayTidied(text)).toBe(text);
			})
		);
		expect(writtenDay('mai 1990')).toBe('mai 1990');
	});
});
