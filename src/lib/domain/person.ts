import Type, { type Static } from 'typebox';
import { MAX_NAME_CHARS, MAX_PHONE_CHARS, MAX_POST_CODE_CHARS } from './limits';
import { CIVILITIES } from './person-texts';
import { Day, Email, Name, orNull, strict } from './text';

/** A name that is always known. */
const GivenName = Type.String({ minLength: 1, maxLength: MAX_NAME_CHARS });

/** Who a consultant is (S13, S17). Only the names are always known. */
export const Person = strict({
	civility: orNull(Type.Enum([...CIVILITIES])),
	surname: GivenName,
	firstName: GivenName,
	email: orNull(Email),
	phone: orNull(Type.String({ maxLength: MAX_PHONE_CHARS })),
	birthDate: orNull(Day),
	nationality: orNull(Name),
	postCode: orNull(Type.String({ maxLength: MAX_POST_CODE_CHARS }))
});
export type Person = Static<typeof Person>;

/** S18: no answer to «De la part de» means that the person came by himself. */
export const OWN_INITIATIVE = 'Initiative';
/** S19: no answer to «En tant que». */
export const PERSONAL_INITIATIVE = 'initiative personnelle';

/** Who sent the person, and in what capacity (S18, S19), with the defaults the founding text gives. */
export function originOf(onBehalfOf: string, inCapacityOf: string) {
	return {
		onBehalfOf: onBehalfOf.trim() || OWN_INITIATIVE,
		inCapacityOf: inCapacityOf.trim() || PERSONAL_INITIATIVE
	};
}

export function fullName(person: Pick<Person, 'firstName' | 'surname'>): string {
	return `${person.firstName} ${person.surname}`;
}
