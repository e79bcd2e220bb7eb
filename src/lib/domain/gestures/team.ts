import type { AnyDraft, Envelope } from '../document';
import { memberId } from '../ids';
import type { StaffMember, StaffRole } from '../structure';
import { edited, type Gesture } from './edit';

type Staff = Envelope<'staff'>;

/** What a local admin says of somebody he adds to his team. */
export type NewMember = Omit<StaffMember, 'user'>;

/**
 * D10: adds somebody to a team, under an id of the structure made here, offline too. Once the list is
 * accepted the server invites him by mail (AC-17).
 */
export function addMember(staff: Staff, member: NewMember, gesture: Gesture): AnyDraft[] {
	const user = memberId(staff.structure, gesture.newKey());
	const members = [...staff.body.members, { user, ...member }];
	return [edited(staff, { body: { members } }, gesture.newKey)];
}

/** D10: ends a member's standing. What he wrote stays, under his name. */
export function removeMember(staff: Staff, user: string, gesture: Gesture): AnyDraft[] {
	const members = staff.body.members.filter((one) => one.user !== user);
	return [edited(staff, { body: { members } }, gesture.newKey)];
}

/** Sets a member's names and teams. His address is his own affair once he has joined, and no rule reads it after. */
export function describeMember(
	staff: Staff,
	user: string,
	words: Pick<StaffMember, 'firstName' | 'surname' | 'teams'>,
	gesture: Gesture
): AnyDraft[] {
	const members = staff.body.members.map((one) => (one.user === user ? { ...one, ...words } : one));
	return [edited(staff, { body: { members } }, gesture.newKey)];
}

/** Gives one role to one member, or takes it. */
export function setRole(
	staff: Staff,
	user: string,
	role: StaffRole,
	held: boolean,
	gesture: Gesture
): AnyDraft[] {
	const members = staff.body.members.map((one) => {
		if (one.user !== user) return one;
		const others = one.roles.filter((other) => other !== role);
		return { ...one, roles: held ? [...others, role] : others };
	});
	return [edited(staff, { body: { members } }, gesture.newKey)];
}
