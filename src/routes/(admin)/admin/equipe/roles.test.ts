import { expect, it } from 'vitest';
import type { StaffMember } from '#domain/structure';
import { holdOn, withRole } from './roles';

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

it('holds the last admin, and everybody’s last role (D10)', () => {
	expect(holdOn(claire, 'localAdmin', [claire, marc])).toBe('lastAdmin');
	expect(holdOn(marc, 'counsellor', [claire, marc])).toBe('lastRole');
	expect(holdOn(marc, 'reception', [claire, marc])).toBeNull();
	const two = withRole([claire, marc], 'marc', 'localAdmin', true);
	expect(holdOn(claire, 'localAdmin', two)).toBeNull();
});

it('gives and takes one role of one member', () => {
	const [same, changed] = withRole([claire, marc], 'marc', 'reception', true);
	expect(same).toBe(claire);
	expect(changed?.roles).toEqual(['counsellor', 'reception']);
	expect(withRole([claire], 'claire', 'localAdmin', false)[0]?.roles).toEqual(['counsellor']);
});
