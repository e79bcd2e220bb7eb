import type { NewMember } from '#domain/gestures/team';
import { MAX_TEAM_CHARS } from '#domain/limits';
import { STAFF_ROLES, type StaffMember, type StaffRole } from '#domain/structure';
import { m } from '$lib/i18n/paraglide/messages';
import { identityErrors } from '../../../staff/identity-errors';

/** Teams one person may stand in (domain/structure.ts). */
const MAX_TEAMS = 10;

/** A member as the form holds him. */
export type MemberValues = Record<StaffRole, boolean> & {
	firstName: string;
	surname: string;
	email: string;
	teams: string[];
	/** A team that is not there yet, by its name; empty for none. */
	newTeam: string;
};

export type MemberErrors = Partial<Record<keyof MemberValues, string>>;

export const NO_MEMBER: MemberValues = {
	firstName: '',
	surname: '',
	email: '',
	counsellor: true,
	reception: false,
	localAdmin: false,
	teams: [],
	newTeam: ''
};

export function memberValues(member: StaffMember): MemberValues {
	const { firstName, surname, email, roles, teams } = member;
	const held = Object.fromEntries(STAFF_ROLES.map((role) => [role, roles.includes(role)]));
	return { ...NO_MEMBER, ...held, firstName, surname, email, teams: [...teams] };
}

/** What is to be mended. `others` are those the list names besides. */
export function memberErrors(values: MemberValues, others: readonly StaffMember[]): MemberErrors {
	const errors: MemberErrors = identityErrors(values);
	if (!errors.email && others.some((one) => isSame(one.email, values.email)))
		errors.email = m.admin_member_email_there();
	if (rolesIn(values).length === 0) errors.counsellor = m.admin_hold_last_role();
	if (values.newTeam.trim().length > MAX_TEAM_CHARS) errors.newTeam = m.reception_too_long();
	if (teamsIn(values).length > MAX_TEAMS) errors.newTeam = m.admin_member_teams_many();
	return errors;
}

/** The member these values describe. */
export function memberIn(values: MemberValues): NewMember {
	return {
		firstName: values.firstName.trim(),
		surname: values.surname.trim(),
		email: values.email.trim(),
		roles: rolesIn(values),
		teams: teamsIn(values)
	};
}

/** Names of the teams a structure has: those somebody stands in. */
export function teamNames(members: readonly StaffMember[]): string[] {
	const names = new Set(members.flatMap((one) => one.teams));
	return [...names].sort((a, b) => a.localeCompare(b, 'fr'));
}

function rolesIn(values: MemberValues): StaffRole[] {
	return STAFF_ROLES.filter((role) => values[role]);
}

/** A new team written as one that is there, in other capitals, is that one. */
function teamsIn({ teams, newTeam }: MemberValues): string[] {
	const name = newTeam.normalize('NFC').trim().replace(/\s+/g, ' ');
	return name && !teams.some((one) => isSame(one, name)) ? [...teams, name] : [...teams];
}

function isSame(a: string, b: string): boolean {
	return a.trim().toLocaleLowerCase('fr') === b.trim().toLocaleLowerCase('fr');
}
