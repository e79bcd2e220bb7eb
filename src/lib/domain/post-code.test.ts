import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryOfPostCode, departmentOf, readPostCode } from './post-code';

const swiss = fc.integer({ min: 1000, max: 9658 }).map(String);
const french = fc
	.tuple(
		fc.oneof(fc.integer({ min: 1, max: 95 }), fc.constantFrom(97, 98)),
		fc.integer({ min: 0, max: 999 })
	)
	.map(([area, rest]) => String(area).padStart(2, '0') + String(rest).padStart(3, '0'));

describe('a post code', () => {
	it.each([
		['1205', 'CH', { code: '1205', country: 'CH' }],
		['CH-1205', 'FR', { code: '1205', country: 'CH' }],
		['CH\u00a01205', 'FR', { code: '1205', country: 'CH' }],
		['ch 1205', null, { code: '1205', country: 'CH' }],
		['1000', 'CH', { code: '1000', country: 'CH' }],
		['9658', 'CH', { code: '9658', country: 'CH' }],
		['999', 'CH', { fault: 'wrong' }],
		['9659', 'CH', { fault: 'wrong' }],
		['CH-01210', 'CH', { fault: 'wrong' }],
		['74100', 'CH', { code: '74100', country: 'FR' }],
		['F 74 100', null, { code: '74100', country: 'FR' }],
		['FR-01210', 'CH', { code: '01210', country: 'FR' }],
		['20000', null, { code: '20000', country: 'FR' }],
		['20600', null, { code: '20600', country: 'FR' }],
		['97400', null, { code: '97400', country: 'FR' }],
		['2A004', 'FR', { fault: 'wrong' }],
		['00100', 'FR', { fault: 'wrong' }],
		['96000', 'FR', { fault: 'wrong' }],
		['741000', 'FR', { fault: 'wrong' }],
		['F-1205', 'FR', { fault: 'wrong' }],
		['1210', 'CH', { fault: 'lostZero' }],
		['1210', 'FR', { fault: 'lostZero' }],
		['1205', 'FR', { fault: 'lostZero' }],
		['1205', null, { fault: 'lostZero' }],
		['CH-1210', 'FR', { code: '1210', country: 'CH' }],
		['D-79539', 'CH', { code: 'D-79539', country: null }],
		['I 20121', 'FR', { code: 'I 20121', country: null }],
		['SW1A 1AA', 'CH', { code: 'SW1A 1AA', country: null }],
		['Genève', 'CH', { fault: 'wrong' }],
		['1204 Bern', 'CH', { fault: 'wrong' }],
		['<1204>', 'CH', { fault: 'wrong' }],
		['', 'CH', { fault: 'wrong' }]
	] as const)('DO-100 %j at a structure of %s', (written, home, read) => {
		expect(readPostCode(written, home)).toEqual(read);
	});

	it('DO-100 is the same however its country, its case and its spaces are written', () => {
		fc.assert(
			fc.property(swiss, french, (four, five) => {
				for (const home of ['CH', 'FR', null] as const) {
					for (const text of [five, `F-${five}`, ` fr ${five.slice(0, 2)} ${five.slice(2)}`])
						expect(readPostCode(text, home)).toEqual({ code: five, country: 'FR' });
					expect(readPostCode(`CH-${four}`, home)).toEqual({ code: four, country: 'CH' });
				}
			})
		);
	});

	it('DO-100 without its zero is never taken for another code where people live in France', () => {
		fc.assert(
			fc.property(french, (five) => {
				const short = five.replace(/^0+/, '');
				const read = readPostCode(short, 'FR');
				expect(short === five || 'fault' in read).toBe(true);
			})
		);
	});

	it('DO-100 read once is read again as the same, and fits where it is kept', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string({ maxLength: 14 }), swiss, french), (text) => {
				const read = readPostCode(text, 'CH');
				if ('fault' in read) return;
				expect(read.code.length).toBeLessThanOrEqual(10);
				expect(countryOfPostCode(read.code)).toBe(read.country);
				expect(text.replace(/\s/g, '').endsWith(read.code.replace(/\s/g, ''))).toBe(true);
			})
		);
	});

	it('DO-100 kept, four figures are Swiss: it was asked before', () => {
		expect(countryOfPostCode('1210')).toBe('CH');
		expect(countryOfPostCode('Genève')).toBeNull();
	});

	it.each([
		['01210', '01'],
		['74100', '74'],
		['20000', '2A'],
		['20190', '2A'],
		['20200', '2B'],
		['97400', '974']
	])('DO-100 %s is of the département %s', (code, department) => {
		expect(departmentOf(code)).toBe(department);
	});
});
