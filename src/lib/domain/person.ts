import Type, { type Static } from 'typebox';
import { Day, Email, Name, orNull, strict } from './text';

export const CIVILITIES = ['madame', 'monsieur', 'autre'] as const;

/** Who a consultant is (S13, S17). Only the names are always known. */
export const Person = strict({
	civility: orNull(Type.Enum([...CIVILITIES])),
	surname: Type.String({ minLength: 1, maxLength: 100 }),
	firstName: Type.String({ minLength: 1, maxLength: 100 }),
	email: orNull(Email),
	phone: orNull(Type.String({ maxLength: 30 })),
	birthDate: orNull(Day),
	nationality: orNull(Name),
	postCode: orNull(Type.String({ maxLength: 10 }))
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
