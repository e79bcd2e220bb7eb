import type { StaffMember, StaffRole } from '#domain/structure';

/** Why a role cannot be taken away: the screen says so beside it. */
export type Hold = 'lastAdmin' | 'lastRole' | null;

/**
 * D10: the last admin cannot leave; and a member without a role would be no member.
 * @param waiting users who have not joined yet: a structure left to one of them would be left to nobody
 */
export function holdOn(
	member: StaffMember,
	role: StaffRole,
	members: readonly StaffMember[],
	waiting: readonly string[] = []
): Hold {
	if (!member.roles.includes(role)) return null;
	if (role === 'localAdmin' && isLastAdmin(member, members, waiting)) return 'lastAdmin';
	return member.roles.length === 1 ? 'lastRole' : null;
}

/** Whether nobody else could administer the structure. Whoever waits himself is not the one it rests on. */
export function isLastAdmin(
	member: StaffMember,
	members: readonly StaffMember[],
	waiting: readonly string[] = []
): boolean {
	if (!member.roles.includes('localAdmin')) return false;
	const others = members.filter(
		(one) => one.user !== member.user && one.roles.includes('localAdmin')
	);
	if (others.length === 0) return true;
	return !waiting.includes(member.user) && others.every((one) => waiting.includes(one.user));
}
