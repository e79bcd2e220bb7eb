import type { Envelope } from '#domain/document';
import { searchable } from '../../../staff/search-text';

type Dossier = Envelope<'dossier'>;

/** What is known of the person being written down. */
export interface Candidate {
	surname: string;
	firstName: string;
	email: string;
	/** `yyyy-mm-dd`, or empty. */
	birthDate: string;
}

/** Why two entries may be one person (D14). */
export type Likeness = 'email' | 'nameAndBirth';

export interface Duplicate {
	dossier: Dossier;
	why: Likeness;
}

/** Letters by which two names may differ and still be «close»: one slip of the hand, or two. */
const CLOSE = 2;

/** Dossiers on this device that may be the same person. Shown, never merged in silence (D14). */
export function duplicatesOf(candidate: Candidate, dossiers: readonly Dossier[]): Duplicate[] {
	return dossiers.flatMap((dossier) => {
		const why = likeness(candidate, dossier);
		return why ? [{ dossier, why }] : [];
	});
}

function likeness(candidate: Candidate, { body: { person } }: Dossier): Likeness | null {
	const email = candidate.email.trim().toLowerCase();
	if (email && email === person.email?.trim().toLowerCase()) return 'email';
	if (!candidate.birthDate || candidate.birthDate !== person.birthDate) return null;
	return closeNames(candidate, person) ? 'nameAndBirth' : null;
}

/** Surname and first name are often swapped at a desk: both orders count. */
function closeNames(a: Pick<Candidate, 'surname' | 'firstName'>, b: typeof a): boolean {
	const there = searchable(`${b.surname} ${b.firstName}`);
	const orders = [`${a.surname} ${a.firstName}`, `${a.firstName} ${a.surname}`];
	return orders.some((here) => distance(searchable(here), there) <= CLOSE);
}

/** Levenshtein's: how many letters to add, drop or change. */
export function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
