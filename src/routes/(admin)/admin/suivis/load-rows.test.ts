import { expect, it } from 'vitest';
import type { StaffMember } from '#domain/structure';
import { loadRows } from './load-rows';

const member = (user: string, ...roles: StaffMember['roles']): StaffMember => ({
	user,
	firstName: user,
	surname: 'Test',
	email: `${user}@exemple.test`,
	roles,
	teams: []
});
const load = (counsellor: string, confided: number, standsIn = 0) => ({
	counsellor,
	name: `${counsellor} Avant`,
	confided,
	standsIn
});
const team = [
	member('zoe', 'counsellor'),
	member('rita', 'reception'),
	member('ana', 'counsellor')
];

it('names counsellors alone, and first those who have left and still have people', () => {
	const rows = loadRows(team, [load('zoe', 4), load('gone', 2), load('empty', 0, 3)]);
	expect(rows).toEqual([
		{ counsellor: 'gone', name: 'gone Avant', confided: 2, standsIn: 0, here: false },
		{ counsellor: 'ana', name: 'ana Test', confided: 0, standsIn: 0, here: true },
		{ counsellor: 'zoe', name: 'zoe Test', confided: 4, standsIn: 0, here: true }
	]);
});

it('says nothing of figures that have not arrived', () => {
	expect(loadRows(team, undefined).map(({ confided }) => confided)).toEqual([null, null]);
});
