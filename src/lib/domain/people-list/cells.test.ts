import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilityIn, dayIn, isPostCode, postCodeIn } from './cells';

describe('a day', () => {
	it.each([
		['14.05.1990', '1990-05-14'],
		['4/5/1990', '1990-05-04'],
		[' 04 . 05 . 1990 ', '1990-05-04'],
		['14-05-1990', '1990-05-14'],
		['1990-05-14', '1990-05-14'],
		['1990-5-4', '1990-05-04'],
		['1990-05-14 00:00:00', '1990-05-14'],
		['29.02.2000', '2000-02-29'],
		['14.05.90', { fault: 'shortYear' }],
		['1/2/03', { fault: 'shortYear' }],
		['05/14/1990', { fault: 'noDay' }],
		['29.02.1990', { fault: 'noDay' }],
		['31.04.1990', { fault: 'noDay' }],
		['00.00.0000', { fault: 'noDay' }],
		['1.1.190', { fault: 'noDay' }],
		['mai 1990', { fault: 'noDay' }],
		['33007', { fault: 'noDay' }]
	])('IM-03 as written: %s', (written, day) => {
		expect(dayIn(written)).toEqual(day);
	});

	it('IM-03 written in any of the three ways is the same day', () => {
		const days = fc.date({
			min: new Date('1900-01-01T00:00:00Z'),
			max: new Date('2100-01-01T00:00:00Z'),
			noInvalidDate: true
		});
		fc.assert(
			fc.property(days, (time) => {
				const day = time.toISOString().slice(0, 10);
				const [year, month, date] = day.split('-');
				expect(dayIn(day)).toBe(day);
				expect(dayIn(`${date}.${month}.${year}`)).toBe(day);
				expect(dayIn(`${date}/${month}/${year}`)).toBe(day);
				expect(dayIn(`${date}.${month}.${year?.slice(2)}`)).toEqual({ fault: 'shortYear' });
			})
		);
	});
});

describe('civilities and post codes', () => {
	it.each([
		['Mme', 'madame'],
		['MADAME', 'madame'],
		['Mlle', 'madame'],
		['F', 'madame'],
		['M.', 'monsieur'],
		['Mr', 'monsieur'],
		['h', 'monsieur'],
		['Autre', 'autre'],
		['Mx', 'autre'],
		['Dr', null],
		['', null]
	])('IM-03 civility: %s', (written, civility) => {
		expect(civilityIn(written)).toBe(civility);
	});

	it.each([
		['1205', '1205', true],
		['CH-1205', '1205', true],
		['F 74 100', '74100', true],
		['01210', '01210', true],
		['0121', '0121', false],
		['741000', '741000', false],
		['Genève', 'Genève', false],
		['SW1A 1AA', 'SW1A 1AA', false]
	])('IM-03 post code: %s', (written, code, right) => {
		expect(postCodeIn(written)).toBe(code);
		expect(isPostCode(code)).toBe(right);
	});
});
