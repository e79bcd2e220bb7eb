import { expect, it } from 'vitest';
import { StaffMember } from '#domain/structure';
import { check } from '#protocol/check';
import { staff } from '../../../../../tests/support/documents';
import { NO_MEMBER, memberErrors, memberIn, memberValues, teamNames } from './member-values';

const { members } = staff().body;
const lou = { ...NO_MEMBER, firstName: ' Lou', surname: 'Morel ', email: ' lou@exemple.ch ' };

it('is what the server accepts, trimmed', () => {
	const member = memberIn({ ...lou, reception: true, newTeam: '  Nord   vaudois ' });
	expect(member).toEqual({
		firstName: 'Lou',
		surname: 'Morel',
		email: 'lou@exemple.ch',
		roles: ['counsellor', 'reception'],
		teams: ['Nord vaudois']
	});
	expect(check(StaffMember, { user: 'user:ofpc.lou-lou-lou', ...member }).ok).toBe(true);
});

it.each([
	['nothing', NO_MEMBER, ['firstName', 'surname', 'email']],
	['a broken address', { ...lou, email: 'lou@exemple' }, ['email']],
	['an address that is there, in capitals', { ...lou, email: 'COLIN@ofpc.test' }, ['email']],
	['no role', { ...lou, counsellor: false }, ['counsellor']],
	['a team without end', { ...lou, newTeam: 'x'.repeat(41) }, ['newTeam']],
	['more teams than ten', { ...lou, teams: [...'abcdefghij'], newTeam: 'k' }, ['newTeam']],
	['all that is needed', lou, []]
])('says what is to be mended: %s', (_what, values, fields) => {
	expect(Object.keys(memberErrors(values, members))).toEqual(fields);
});

it('knows a team that is there, and those a structure has', () => {
	expect(memberIn({ ...lou, teams: ['Nord'], newTeam: 'nord ' }).teams).toEqual(['Nord']);
	const some = [
		{ ...members[0]!, teams: ['Sud', 'Nord'] },
		{ ...members[1]!, teams: ['Nord'] }
	];
	expect(teamNames(some)).toEqual(['Nord', 'Sud']);
	expect(memberValues(some[0]!).teams).toEqual(['Sud', 'Nord']);
});
