import { describe, expect, it } from 'vitest';
import { contact } from '../../../../../tests/support/desk-documents';
import { NOW, account, changed, pathway, staff } from '../../../../../tests/support/documents';
import { involvedIn } from './involved';

const { dossier, request } = account();

describe('who has a part in a dossier', () => {
	it('is whoever follows it, then the staff who did something in it, the latest first', () => {
		const by = (user: string, at: number) => ({ kind: 'pathwayProposed' as const, by: user, at });
		const path = changed(pathway().pathway, {
			log: [by('user:rita', NOW + 1), by('user:colin', NOW + 2), by('user:claire', NOW + 3)]
		});
		const none = { tasks: [], traces: [], interviews: [], contacts: [] };
		const known = { dossier, request, pathways: [path], ...none };
		const found = involvedIn(known, [staff()]);
		expect(found.map(({ name, last }) => [name, last])).toEqual([
			['Claire Rey', NOW + 3],
			['colin Test', NOW + 2],
			['rita Test', NOW + 1]
		]);
	});

	it('is a colleague too who only telephoned, unless that was taken back', () => {
		const call = { ...contact(10, NOW + 4), author: 'user:colin' };
		const names = (state: 'noted' | 'withdrawn') => {
			const none = { pathways: [], tasks: [], traces: [], interviews: [] };
			const known = { dossier, request, ...none, contacts: [changed(call, { state })] };
			return involvedIn(known, [staff()]).map(({ name }) => name);
		};
		expect(names('noted')).toContain('colin Test');
		expect(names('withdrawn')).not.toContain('colin Test');
	});

	it('leaves out the person, and whoever is no more of the staff', () => {
		const left = { ...dossier, body: { ...dossier.body, assignment: null } };
		const none = { pathways: [], tasks: [], traces: [], interviews: [], contacts: [] };
		const known = { dossier: left, request, ...none };
		expect(involvedIn(known, [])).toEqual([]);
	});
});
