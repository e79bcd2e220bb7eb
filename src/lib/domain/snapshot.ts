import type { AGE_BANDS, Snapshot } from './action';
import type { Envelope } from './document';
import { departmentOf, readKeptPostCode } from './post-code';

/** The public attributes kept with an action, as they were at that time (D12). */
export function snapshotOf(dossier: Envelope<'dossier'>, at: number): Snapshot {
	const { person, onBehalfOf, way } = dossier.body;
	return {
		civility: person.civility,
		ageBand: person.birthDate ? ageBandOf(person.birthDate, at) : null,
		nationality: person.nationality,
		postArea: person.postCode ? postAreaOf(person.postCode) : null,
		studyLevel: person.studyLevel ?? null,
		onBehalfOf,
		way
	};
}

/** D13: under 26, 26 to 45, over 45. */
export function ageBandOf(birthDate: string, at: number): (typeof AGE_BANDS)[number] {
	const age = ageOn(birthDate, at);
	if (age < 26) return 'under26';
	return age <= 45 ? '26to45' : 'over45';
}

/** Whole years lived on a given day. */
export function ageOn(birthDate: string, at: number): number {
	const born = new Date(`${birthDate}T00:00:00Z`);
	const day = new Date(at);
	const before =
		day.getUTCMonth() < born.getUTCMonth() ||
		(day.getUTCMonth() === born.getUTCMonth() && day.getUTCDate() < born.getUTCDate());
	return day.getUTCFullYear() - born.getUTCFullYear() - (before ? 1 : 0);
}

/** Two figures name the region of a Swiss code, the département that of a French one; elsewhere has none. */
function postAreaOf(postCode: string): string | null {
	const read = readKeptPostCode(postCode);
	if (!('code' in read) || !read.country) return null;
	return read.country === 'CH' ? `CH-${read.code.slice(0, 2)}` : `FR-${departmentOf(read.code)}`;
}
