import { expect, it } from 'vitest';
import { NOBODY, firstAdminErrors, tidied } from './first-admin-values';

it('CO-04 says of each field what is to be mended, and sends it tidied', () => {
	expect(Object.keys(firstAdminErrors(NOBODY))).toEqual(['firstName', 'surname', 'email']);
	const written = { firstName: ' Inès ', surname: 'Rey', email: 'ines@' };
	expect(Object.keys(firstAdminErrors(written))).toEqual(['email']);
	const whole = { ...written, email: ' ines@mife-ain.ch' };
	expect(firstAdminErrors(whole)).toEqual({});
	expect(tidied(whole)).toEqual({ firstName: 'Inès', surname: 'Rey', email: 'ines@mife-ain.ch' });
});
