import type { Load } from '#domain/caseload';
import { fullName } from '#domain/full-name';
import type { StaffMember } from '#domain/structure';

/** A counsellor, and how many people she follows as far as it is known here. */
export interface LoadRow {
	counsellor: string;
	name: string;
	/** Null until the figures have arrived. */
	confided: number | null;
	standsIn: number;
	/** False of one who is no counsellor of the team any more, and still has people. */
	here: boolean;
}

/** Those who have left and still have people first, then the team by name. */
export function loadRows(
	members: readonly StaffMember[],
	loads: readonly Load[] | undefined
): LoadRow[] {
	const counsellors = members.filter(({ roles }) => roles.includes('counsellor'));
	const team = counsellors.map((member) => {
		const load = loads?.find(({ counsellor }) => counsellor === member.user);
		const confided = loads ? (load?.confided ?? 0) : null;
		const name = fullName(member);
		return { counsellor: member.user, name, confided, standsIn: load?.standsIn ?? 0, here: true };
	});
	const gone = (loads ?? [])
		.filter(({ counsellor, confided }) => confided > 0 && !team.some(is(counsellor)))
		.map((load) => ({ ...load, here: false }));
	return [...gone.sort(byName), ...team.sort(byName)];
}

function is(counsellor: string) {
	return (one: { counsellor: string }) => one.counsellor === counsellor;
}

function byName(a: { name: string }, b: { name: string }): number {
	return a.name.localeCompare(b.name, 'fr');
}
