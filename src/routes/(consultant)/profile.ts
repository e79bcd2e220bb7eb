import { CIVILITIES, type Person } from '#domain/person';

/** The part of a person's details he may mend himself; the address must be proved to change. */
export type Profile = {
	civility: string;
	firstName: string;
	surname: string;
	phone: string;
	birthDate: string;
	nationality: string;
	postCode: string;
};

export function profileOf(person: Person): Profile {
	const { firstName, surname } = person;
	return {
		firstName,
		surname,
		civility: person.civility ?? '',
		phone: person.phone ?? '',
		birthDate: person.birthDate ?? '',
		nationality: person.nationality ?? '',
		postCode: person.postCode ?? ''
	};
}

/** The person with the profile's values; what was left empty is «not given». */
export function withProfile(person: Person, profile: Profile): Person {
	const given = (text: string) => text.trim() || null;
	return {
		...person,
		firstName: profile.firstName.trim(),
		surname: profile.surname.trim(),
		civility: CIVILITIES.find((one) => one === profile.civility) ?? null,
		phone: given(profile.phone),
		birthDate: given(profile.birthDate),
		nationality: given(profile.nationality),
		postCode: given(profile.postCode)
	};
}
