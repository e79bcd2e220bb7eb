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

	it('PU-24 its author writes on after he has left the team, and moves it to no other', () => {
		const ours = { ...template('team'), author: PEOPLE.colleague.user };
		const judge = (body: object) =>
			mayWrite(PEOPLE.colleague, context(ours), changed(ours, { body }));
		expect(judge({ aim: 'Mieux.', version: 2 })).toBeNull();
		expect(judge({ team: 'team:nyon' })).toBe('notAllowed');
		expect(mayWrite(PEOPLE.foreigner, context(ours), changed(ours, { body: { aim: 'x' } }))).toBe(
			'unknown'
		);
	});

	it('PU-24 BA-11 what only its author sees is no team’s, and nobody takes another’s back to himself', () => {
		const [standing] = PEOPLE.colleague.standings;
		const member = { ...PEOPLE.colleague, standings: [{ ...standing!, teams: ['team:geneve'] }] };
		const theirs = { ...template('team'), author: 'user:somebody' };
		const judge = (body: object) => mayWrite(member, context(theirs), changed(theirs, { body }));
		expect(judge({ aim: 'Mieux.' })).toBeNull();
		expect(judge({ scope: 'private', team: null })).toBe('notAllowed');
		expect(judge({ scope: 'private' })).toBe('notAllowed');
		expect(judge({ authorName: 'Quelqu’un d’autre' })).toBe('notAllowed');
		const own = changed(template('private'), { body: { team: 'team:geneve' } });
		expect(mayWrite(member, context(null), own)).toBe('notAllowed');
	});

	it('PU-24 a template stays in its structure, and only its author takes it from its team', () => {
		const both = (user: string) => ({
			...PEOPLE.colleague,
			user,
			standings: ['ofpc', 'mife-ain'].map((structure) => ({
				structure,
				roles: ['counsellor' as const],
				teams: ['team:geneve']
			}))
		});
		const ours = template('team');
		const judge = (user: string, body: object) =>
			mayWrite(both(user), context(ours), changed(ours, { body }));
		for (const user of [ours.author, 'user:somebody']) {
			expect(judge(user, { home: 'mife-ain' })).toBe('notAllowed');
			expect(judge(user, { home: 'mife-ain', team: null, scope: 'structure' })).toBe('notAllowed');
		}
		expect(judge('user:somebody', { team: null, scope: 'structure' })).toBe('notAllowed');
		expect(judge(ours.author, { team: null, scope: 'structure' })).toBeNull();
		expect(judge('user:somebody', { scope: 'network' })).toBeNull();
	});

	it('PU-24 a template has an id from which another can be made', () => {
		const forged = { ...template('network'), id: 'template:a.b' };
		expect(mayWrite(PEOPLE.counsellor, context(null), forged)).toBe('unknown');
	});
});
