import { expect, it } from 'vitest';
import { EMPTY, checkOpening } from './opening-values';

const NAMED = { ...EMPTY, firstName: 'Anna', surname: 'Essai' };

it('PU-122 whoever was referred is asked at the desk for a yes or a no; nobody else is', () => {
	expect(checkOpening(NAMED, null)).toEqual({});
	const referred = { ...NAMED, referral: 'referral:office.one' };
	expect(Object.keys(checkOpening(referred, null))).toEqual(['follows']);
	for (const follows of ['yes', 'no']) {
		expect(checkOpening({ ...referred, follows }, null)).toEqual({});
	}
});
