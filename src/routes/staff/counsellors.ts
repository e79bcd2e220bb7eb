import type { Envelope } from '#domain/document';
import { fullName } from '#domain/full-name';
import { isAside } from '#domain/joining';

/** A counsellor to whom a dossier may be confided, with how many he follows now. */
export interface CounsellorChoice {
	id: string;
	name: string;
	caseload: number;
}

/** The counsellors of one structure, those who follow the fewest people first; of two dossiers of one person one counts. */
export function counsellorsOf(
	structure: string,
	staff: readonly Envelope<'staff'>[],
	dossiers: readonly Envelope<'dossier'>[]
): CounsellorChoice[] {
	const members = staff.find((one) => one.structure === structure)?.body.members ?? [];
	return members
		.filter((member) => member.roles.includes('counsellor'))
		.map((member) => ({
			id: member.user,
			name: fullName(member),
			caseload: dossiers.filter(
				(one) =>
					one.state === 'open' && !isAside(one) && one.body.assignment?.counsellor === member.user
			).length
		}))
		.sort((a, b) => a.caseload - b.caseload || a.name.localeCompare(b.name, 'fr'));
}
