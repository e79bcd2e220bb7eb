import { expect, it } from 'vitest';
import { identityErrors } from '../../staff/identity-errors';
import { NOBODY, tidied } from './first-admin-values';

it('CO-04 says of each field what is to be mended, and sends it tidied', () => {
	expect(Object.keys(identityErrors(NOBODY))).toEqual(['firstName', 'surname', 'email']);
	const written = { firstName: ' Inès ', surname: 'Rey', email: 'ines@' };
	expect(Object.keys(identityErrors(written))).toEqual(['email']);
	const whole = { ...written, email: ' ines@mife-ain.ch' };
	expect(identityErrors(whole)).toEqual({});
	expect(tidied(whole)).toEqual({ firstName: 'Inès', surname: 'Rey', email: 'ines@mife-ain.ch' });
});
