import { describe, expect, it } from 'vitest';
import { emailError, stepErrors } from './checks';
import { emptyDraft } from './draft';

const TODAY = '2026-11-23';

describe('the five steps', () => {
	it('ask only for what is needed to answer', () => {
		const draft = { ...emptyDraft(), firstName: 'Lina', surname: 'Rey', email: 'lina@exemple.ch' };
		expect(stepErrors('person', draft, TODAY)).toEqual({});
		expect(Object.keys(stepErrors('person', emptyDraft(), TODAY))).toEqual([
			'firstName',
			'surname',
			'email'
		]);
	});

	it('refuse blank words, a birth to come and a post code that is an address', () => {
		expect(stepErrors('need', { ...emptyDraft(), need: '  \n' }, TODAY)).toHaveProperty('need');
		const odd = { ...emptyDraft(), birthDate: TODAY, postCode: '1204 Genève, rue' };
		expect(stepErrors('person', odd, TODAY)).toMatchObject({
			birthDate: expect.any(String),
			postCode: expect.any(String)
		});
	});

	it.each(['lina', 'lina@', 'lina@exemple', 'li na@exemple.ch', ''])('refuse %s', (email) =>
		expect(emailError(email)).toBeTypeOf('string')
	);
});
