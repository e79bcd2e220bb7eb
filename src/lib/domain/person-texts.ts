import type { Person } from './person';

export const CIVILITIES = ['madame', 'monsieur', 'autre'] as const;

/**
 * A person's details as a form holds them: texts, empty where nothing is given. One for the public
 * request, the desk and one's own profile; without a schema, so that public pages stay light.
 */
export type PersonTexts = Record<keyof Person, string>;

export const NO_PERSON: PersonTexts = {
	civility: '',
	surname: '',
	firstName: '',
	email: '',
	phone: '',
	birthDate: '',
	nationality: '',
	postCode: ''
};

export function personTexts(person: Person): PersonTexts {
	const { civility, surname, firstName, email, phone, birthDate, nationality, postCode } = person;
	return {
		civility: civility ?? '',
		surname,
		firstName,
		email: email ?? '',
		phone: phone ?? '',
		birthDate: birthDate ?? '',
		nationality: nationality ?? '',
		postCode: postCode ?? ''
	};
}

/** The person these texts describe: trimmed, «not given» where empty. */
export function personIn(texts: PersonTexts): Person {
	const given = (text: string) => text.trim() || null;
	return {
		civility: CIVILITIES.find((one) => one === texts.civility) ?? null,
		surname: texts.surname.trim(),
		firstName: texts.firstName.trim(),
		email: given(texts.email),
		phone: given(texts.phone),
		birthDate: given(texts.birthDate),
		nationality: given(texts.nationality),
		postCode: given(texts.postCode)
	};
}
