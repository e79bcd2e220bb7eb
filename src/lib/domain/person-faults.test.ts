import { describe, expect, it } from 'vitest';
import { emailFault, personFaults } from './person-faults';
import { NO_PERSON } from './person-texts';

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
		['nothing', { ...lina, birthDate: '1990-05-14', postCode: '74100' }, {}]
	])('DO-11 tell what is to be mended: %s', (_what, texts, faults) => {
		expect(personFaults(texts, TODAY)).toEqual(faults);
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
