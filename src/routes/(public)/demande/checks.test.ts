import { describe, expect, it } from 'vitest';
import { emailError } from '../email-error';
import { needErrors } from './checks';
import { emptyDraft } from './draft';
import { personErrors } from './later-checks';

const TODAY = '2026-11-23';

describe('the five steps', () => {
	it('ask only for what is needed to answer', () => {
		const draft = { ...emptyDraft(), firstName: 'Lina', surname: 'Rey', email: 'lina@exemple.ch' };
		expect(personErrors(draft, TODAY)).toEqual({});
		expect(Object.keys(personErrors(emptyDraft(), TODAY))).toEqual([
			'firstName',
			'surname',
			'email'
		]);
	});

	it('refuse blank words, a birth to come and a post code that is an address', () => {
		expect(needErrors({ ...emptyDraft(), need: '  \n' })).toHaveProperty('need');
		const odd = { ...emptyDraft(), birthDate: TODAY, postCode: '1204 Genève, rue' };
		expect(personErrors(odd, TODAY)).toMatchObject({
			birthDate: expect.any(String),
			postCode: expect.any(String)
		});
	});

	it.each(['lina', 'lina@', 'lina@exemple', 'li na@exemple.ch', ''])('refuse %s', (email) =>
		expect(emailError(email)).toBeTypeOf('string')
	);
});
