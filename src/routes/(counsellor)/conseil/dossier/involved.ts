import type { Envelope } from '#domain/document';
import { fullName } from '#domain/full-name';
import type { StaffRole } from '#domain/structure';
import { m } from '$lib/i18n/paraglide/messages';
import type { Followed } from '../caseload';

/** Somebody who has a part in a dossier. */
export interface Involved {
	key: string;
	name: string;
	/** Who this is for the person: whoever follows her, or the work of a colleague. */
	role: string;
	/** The last thing this person did here, ms since 1970; 0 when nothing is known. */
	last: number;
}

const ROLES: Record<StaffRole, () => string> = {
	counsellor: m.webfolio_role_counsellor,
	reception: m.webfolio_role_reception,
	localAdmin: m.webfolio_role_admin
};

type Known = Pick<
	Followed,
	'dossier' | 'request' | 'pathways' | 'tasks' | 'traces' | 'interviews' | 'contacts'
>;

/** Whoever follows a dossier, then everybody of the staff who did something in it, the latest first. */
export function involvedIn(known: Known, staff: readonly Envelope<'staff'>[]): Involved[] {
	const { assignment } = known.dossier.body;
	const last = lastDoneBy(known);
	const members = new Map(
		staff.flatMap(({ body }) => body.members.map((member) => [member.user, member] as const))
	);
	const others = [...last].flatMap(([user, at]) => {
		const member = members.get(user);
		if (!member || user === assignment?.counsellor) return [];
		const [role] = member.roles;
		return [{ key: user, name: fullName(member), role: role ? ROLES[role]() : '', last: at }];
	});
	const follower = assignment && {
		key: assignment.counsellor,
		name: assignment.name,
		role: m.webfolio_role_follower(),
		last: last.get(assignment.counsellor) ?? 0
	};
	return [...(follower ? [follower] : []), ...others.sort((a, b) => b.last - a.last)];
}

function lastDoneBy(known: Known): Map<string, number> {
	const { dossier, request, pathways, tasks, traces, interviews, contacts } = known;
	const docs = [
		dossier,
		...(request ? [request] : []),
		...pathways,
		...tasks,
		...traces,
		...interviews
	];
	const last = new Map<string, number>();
	const calls = contacts
		.filter(({ state }) => state === 'noted')
		.map(({ author, createdAt }) => ({ by: author, at: createdAt }));
	for (const { by, at } of [...docs.flatMap(({ log }) => log), ...calls]) {
		last.set(by, Math.max(last.get(by) ?? 0, at));
	}
	return last;
}
