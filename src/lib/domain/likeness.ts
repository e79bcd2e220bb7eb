import { areCloseNames } from './close-names';
import type { Person } from './person';

/** Why two entries may be one person (D14). */
export type Likeness = 'email' | 'nameAndBirth';

/** What is compared; null or empty: not known. */
export type Likened = Pick<Person, 'surname' | 'firstName' | 'email' | 'birthDate'>;

/** Whether two people may be one, and why: shown to a person who decides, never acted upon (D14). */
export function likenessOf(one: Likened, other: Likened): Likeness | null {
	const email = comparableEmail(one.email);
	if (email && email === comparableEmail(other.email)) return 'email';
	if (!one.birthDate || one.birthDate !== other.birthDate) return null;
	return areCloseNames(one, other) ? 'nameAndBirth' : null;
}

/** Two spellings of one mailbox. Dots are kept: to most mail servers they matter. */
export function comparableEmail(email: string | null): string {
	return (email ?? '').normalize('NFC').trim().toLowerCase();
}
