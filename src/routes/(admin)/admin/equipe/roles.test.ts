import { expect, it } from 'vitest';
import type { StaffMember } from '#domain/structure';
import { holdOn, isLastAdmin } from './roles';

const member = (user: string, ...roles: StaffMember['roles']): StaffMember => ({
	user,
	firstName: user,
	surname: 'Test',
	email: `${user}@exemple.ch`,
	roles,
	teams: []
});
const claire = member('claire', 'counsellor', 'localAdmin');
const marc = member('marc', 'counsellor');
const ines = member('ines', 'counsellor', 'localAdmin');

it('holds the last admin, and everybody’s last role (D10)', () => {
	expect(holdOn(claire, 'localAdmin', [claire, marc])).toBe('lastAdmin');
	expect(holdOn(marc, 'counsellor', [claire, marc])).toBe('lastRole');
	expect(holdOn(marc, 'reception', [claire, marc])).toBeNull();
	expect(holdOn(claire, 'localAdmin', [claire, ines])).toBeNull();
});

it('holds the last admin who has joined: the others may never come', () => {
	const waiting = ['ines'];
	expect(isLastAdmin(claire, [claire, ines, marc], waiting)).toBe(true);
	expect(isLastAdmin(ines, [claire, ines, marc], waiting)).toBe(false);
	expect(isLastAdmin(marc, [claire, ines, marc], waiting)).toBe(false);
});
