import { expect, it } from 'vitest';
import { ReferRequest } from '#protocol/partner';
import { check } from '#protocol/check';
import { EMPTY, checkRefer, saidIn } from './refer-values';

const WHOLE = {
	...EMPTY,
	firstName: ' Anna ',
	surname: 'Essai',
	email: ' anna@exemple.ch ',
	need: ' Une autre voie. ',
	agreed: true
};

it('DO-123 what is missing is told beside its field', () => {
	expect(Object.keys(checkRefer(EMPTY, 'CH'))).toEqual([
		'firstName',
		'surname',
		'email',
		'need',
		'agreed'
	]);
	expect(checkRefer(WHOLE, 'CH')).toEqual({});
	expect(checkRefer({ ...WHOLE, email: '', phone: '079 000 00 00' }, 'CH')).toEqual({});
});

it('DO-123 so is what is wrong or too long', () => {
	const wrong = { ...WHOLE, email: 'anna@exemple', phone: '12', need: 'x'.repeat(5_001) };
	expect(Object.keys(checkRefer(wrong, 'FR'))).toEqual(['email', 'phone', 'need']);
	const long = { ...WHOLE, firstName: 'x'.repeat(101) };
	expect(Object.keys(checkRefer(long, 'CH'))).toEqual(['firstName']);
});

it('DO-123 what passes is what the server takes, trimmed', () => {
	const said = saidIn({ ...WHOLE, phone: '079 000 00 00' }, 'CH');
	expect(said).toMatchObject({
		firstName: 'Anna',
		email: 'anna@exemple.ch',
		need: 'Une autre voie.'
	});
	const request = { token: 't'.repeat(22), key: 'k'.repeat(22), ...said };
	expect(check(ReferRequest, request).ok).toBe(true);
	expect(saidIn({ ...WHOLE, email: ' ' }, 'CH').email).toBeNull();
});
