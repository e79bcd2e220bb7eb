import type { Person } from './person';

/** How somebody is called in a list or a sentence. */
export function fullName(person: Pick<Person, 'firstName' | 'surname'>): string {
	return `${person.firstName} ${person.surname}`;
}
