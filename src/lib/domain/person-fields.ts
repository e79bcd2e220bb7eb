import type { Person } from './person';

export const CIVILITIES = ['madame', 'monsieur', 'autre'] as const;

/**
 * A person's details as a form holds them: texts, empty where nothing is given. One for the public
 * request, the desk and one's own profile; without a schema, so that public pages stay light.
 */
export type PersonTexts = Record<keyof Required<Person>, string>;

export const NO_PERSON: PersonTexts = {
	civility: '',
	surname: '',
	firstName: '',
	email: '',
	phone: '',
	birthDate: '',
	nationality: '',
	postCode: '',
	studyLevel: ''
};
