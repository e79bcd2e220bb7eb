import type { StaffMember, StaffRole } from '#domain/structure';

/** Why a role cannot be taken away: the screen says so beside it. */
export type Hold = 'lastAdmin' | 'lastRole' | null;

/** D10: the last admin cannot leave; and a member without a role would be no member. */
export function holdOn(
	member: StaffMember,
	role: StaffRole,
	members: readonly StaffMember[]
): Hold {
	if (!member.roles.includes(role)) return null;
	const admins = members.filter((one) => one.roles.includes('localAdmin'));
	if (role === 'localAdmin' && admins.length === 1) return 'lastAdmin';
	return member.roles.length === 1 ? 'lastRole' : null;
}

/** The members with one role given or taken. */
export function withRole(
	members: readonly StaffMember[],
	user: string,
	role: StaffRole,
	held: boolean
): StaffMember[] {
	return members.map((one) => {
		if (one.user !== user) return one;
		const others = one.roles.filter((other) => other !== role);
		return { ...one, roles: held ? [...others, role] : others };
	});
}
