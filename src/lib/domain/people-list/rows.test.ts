import fc from 'fast-check';
import { Check } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { Person } from '../person';
import { personIn } from '../person-texts';
import { LIST_FIELDS, type Columns } from './fields';
import { isBlank, readRow } from './rows';
import { safeCell } from './safe-cell';

const TODAY = { today: '2026-11-23', home: 'CH' } as const;
const COLUMNS: Columns = [...LIST_FIELDS];
const RIGHT = [
	' Rey ',
	'Lina',
	'Mme',
	'Lina@exemple.ch',
	'+41 79 000 00 00',
	'14.05.1990',
	'Suisse',
	'CH-1205',
	'CFC',
	'Changer\nde métier',
	'Pôle emploi',
	''
];
const row = (changes: Record<number, string> = {}) =>
	readRow(
		RIGHT.map((cell, i) => changes[i] ?? cell),
		COLUMNS,
		TODAY
	);

describe('a row of a list', () => {
	it('IM-03 is read as the desk would write it', () => {
		expect(row()).toEqual({
			texts: {
				surname: 'Rey',
				firstName: 'Lina',
				civility: 'madame',
				email: 'Lina@exemple.ch',
				phone: '+41 79 000 00 00',
				birthDate: '1990-05-14',
				nationality: 'Suisse',
				postCode: 'CH-1205',
				studyLevel: '4',
				need: 'Changer\nde métier',
				onBehalfOf: 'Pôle emploi',
				inCapacityOf: ''
			},
			faults: {}
		});
	});

	it.each([
		[{ 0: ' ' }, { surname: 'missing' }],
		[{ 1: 'x'.repeat(101) }, { firstName: 'long' }],
		[{ 2: 'Dr' }, { civility: 'unknown' }],
		[{ 3: 'lina@' }, { email: 'wrong' }],
		[{ 3: '' }, {}],
		[{ 4: '0'.repeat(31) }, { phone: 'long' }],
		[{ 5: '14.05.90' }, { birthDate: 'shortYear' }],
		[{ 5: '14.05.2090' }, { birthDate: 'wrong' }],
		[{ 5: 'hier' }, { birthDate: 'noDay' }],
		[{ 6: 'x'.repeat(101) }, { nationality: 'long' }],
		[{ 7: '12050000' }, { postCode: 'wrong' }],
		[{ 4: '79 000 00 00' }, { phone: 'wrong' }],
		[{ 7: '1210' }, { postCode: 'lostZero' }],
		[{ 8: 'Brevet' }, { studyLevel: 'unknown' }],
		[{ 9: 'x'.repeat(5_001) }, { need: 'long' }],
		[{ 10: 'x'.repeat(101) }, { onBehalfOf: 'long' }],
		[{ 11: 'x'.repeat(101) }, { inCapacityOf: 'long' }],
		[
			{ 0: '', 5: '1.1.1', 7: '?' },
			{ surname: 'missing', birthDate: 'noDay', postCode: 'wrong' }
		]
	])('IM-03 is told field by field what is wrong: %j', (changes, faults) => {
		expect(row(changes as Record<number, string>).faults).toEqual(faults);
	});

	it('IM-03 a correction stands in place of what the file says', () => {
		const cells = RIGHT.map((cell, i) => (i === 5 ? '14.05.90' : cell));
		expect(readRow(cells, COLUMNS, TODAY, { birthDate: '14.05.1990' }).faults).toEqual({});
		expect(readRow(cells, COLUMNS, TODAY, { birthDate: '' }).texts.birthDate).toBe('');
	});

	it('IM-03 columns that are not taken up, or not there, tell nothing', () => {
		const { texts } = readRow(['x', 'Rey'], [null, 'surname', 'firstName'], TODAY);
		expect([texts.surname, texts.firstName, texts.email]).toEqual(['Rey', '', '']);
	});

	it('IM-03 says nothing when all its cells are blank', () => {
		expect(isBlank(['', ' \t'])).toBe(true);
		expect(isBlank(['', '0'])).toBe(false);
	});

	it('IM-03 whatever stands in it, a row without fault is a person the server takes', () => {
		const texts = fc.oneof(
			fc.string({ unit: 'grapheme', maxLength: 120 }),
			fc.constantFrom(...RIGHT, '=1+1', '<b>x</b>', '\u0000', '\u202Eabc', 'a@b.c')
		);
		const cells = fc.array(texts, { minLength: 12, maxLength: 12 });
		fc.assert(
			fc.property(cells, (some) => {
				const read = readRow(some, COLUMNS, TODAY);
				if (Object.keys(read.faults).length > 0) return;
				expect(Check(Person, personIn(read.texts))).toBe(true);
			}),
			{ numRuns: 500 }
		);
	});
});

describe('a cell that we write', () => {
	it.each([
		['=1+1', "'=1+1"],
		['+41 79 000 00 00', "'+41 79 000 00 00"],
		['-2', "'-2"],
		['@SUM(A1)', "'@SUM(A1)"],
		['\t=1', "'\t=1"],
		[' =1', "' =1"],
		['\u200b=1', "'\u200b=1"],
		['＝1', "'＝1"],
		['Rey', 'Rey'],
		['a=b', 'a=b'],
		['', '']
	])('IM-06 is never a formula: %j', (text, cell) => {
		expect(safeCell(text)).toBe(cell);
	});
});
