import { describe, expect, it } from 'vitest';
import type { AnyEnvelope } from '#domain/document';
import {
	changed,
	context,
	EVERYONE,
	PEOPLE,
	template,
	templateUse
} from '../../../tests/support/documents';
import { mayApproach, mayWrite } from './may-write';

describe('rights on templates', () => {
	it('PU-24 BA-11 a member hands a template to another of his teams, and to no other', () => {
		const [standing] = PEOPLE.colleague.standings;
		const teams = ['team:geneve', 'team:nyon'];
		const colleague = { ...PEOPLE.colleague, standings: [{ ...standing!, teams }] };
		const given = (team: string) => changed(template('team'), { body: { team } });
		const judge = (after: AnyEnvelope) => mayWrite(colleague, context(template('team')), after);
		expect(judge(given('team:nyon'))).toBeNull();
		expect(judge(given('team:annecy'))).toBe('notAllowed');
		const theirs = given('team:annecy');
		expect(mayWrite(colleague, context(theirs), given('team:nyon'))).toBe('notAllowed');
	});

	it('PU-26 the use of templates is written by nobody', () => {
		for (const who of EVERYONE) {
			expect(mayApproach(PEOPLE[who], templateUse())).toBe(false);
			expect(mayWrite(PEOPLE[who], context(templateUse()), templateUse())).toBe('unknown');
		}
	});
});
