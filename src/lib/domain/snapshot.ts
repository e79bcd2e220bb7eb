import type { AGE_BANDS, Snapshot } from './action';
import type { Envelope } from './document';

/** The public attributes kept with an action, as they were at that time (D12). */
export function snapshotOf(dossier: Envelope<'dossier'>, at: number): Snapshot {
	const { person, onBehalfOf, way } = dossier.body;
	return {
		civility: person.civility,
		ageBand: person.birthDate ? ageBandOf(person.birthDate, at) : null,
		nationality: person.nationality,
		postArea: person.postCode ? postAreaOf(person.postCode) : null,
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

/** French codes have five figures, Swiss ones four; the first two name the département or the region. */
function postAreaOf(postCode: string): string {
	const figures = postCode.replace(/\D/g, '');
	return figures.length === 4 ? `CH-${figures.slice(0, 2)}` : `FR-${figures.slice(0, 2)}`;
}
