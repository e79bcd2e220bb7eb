import { describe, expect, it } from 'vitest';
import { emailFault } from './email-fault';
import { personFaults } from './person-faults';
import { NO_PERSON } from './person-fields';

const TODAY = '2026-11-23';
const lina = { ...NO_PERSON, firstName: ' Lina', surname: 'Rey ', email: 'lina@exemple.ch' };

describe('what is to be mended in a person’s details', () => {
	it.each([
		['the names', NO_PERSON, { firstName: 'missing', surname: 'missing', email: 'missing' }],
		['blank names', { ...lina, firstName: ' \n' }, { firstName: 'missing' }],
		['a name without end', { ...lina, surname: 'é'.repeat(101) }, { surname: 'long' }],
		['a birth to come', { ...lina, birthDate: TODAY }, { birthDate: 'wrong' }],
		['a birth long ago', { ...lina, birthDate: '1899-12-31' }, { birthDate: 'wrong' }],
		[
			'an address for a post code',
			{ ...lina, postCode: '1204 Genève, rue' },
			{ postCode: 'wrong' }
		],
		['nothing', { ...lina, birthDate: '1990-05-14', postCode: '74100', phone: '' }, {}]
	])('DO-11 tell what is to be mended: %s', (_what, texts, faults) => {
		expect(personFaults(texts, TODAY)).toEqual(faults);
	});

	it.each([
		['a year of two figures', { birthDate: '14.05.90' }, { birthDate: 'shortYear' }],
		['no day', { birthDate: '31.02.1990' }, { birthDate: 'noDay' }],
		['a code that may have lost its zero', { postCode: '1205' }, { postCode: 'lostZero' }],
		['a number too short', { phone: '022 388' }, { phone: 'wrong' }],
		['a code of Corsica', { postCode: '20200', phone: '06 39 98 00 00' }, {}]
	])('DO-100, DO-101, DO-102 at a French structure: %s', (_what, changes, faults) => {
		expect(personFaults({ ...lina, ...changes }, TODAY, { home: 'FR' })).toEqual(faults);
	});

	it('DO-104 a field left alone is not asked about, however it was once written', () => {
		const stored = { ...lina, postCode: '1205', phone: '12', birthDate: '2100-01-01' };
		expect(personFaults(stored, TODAY, { home: 'FR', stored })).toEqual({});
		const changed = { ...stored, postCode: '1206' };
		expect(personFaults(changed, TODAY, { home: 'FR', stored })).toEqual({ postCode: 'lostZero' });
	});

	it.each([
		['lina', 'wrong'],
		['lina@', 'wrong'],
		['lina@exemple', 'wrong'],
		['li na@exemple.ch', 'wrong'],
		[`${'l'.repeat(250)}@exemple.ch`, 'wrong'],
		[' ', 'missing'],
		[' lina@exemple.ch ', null]
	])('DO-11 the address %s is %s', (email, fault) => {
		expect(emailFault(email)).toBe(fault);
	});
});
