import { describe, expect, it } from 'vitest';
import { NOW, account, changed, pathway, staff } from '../../../../../tests/support/documents';
import { involvedIn } from './involved';

const { dossier, request } = account();

describe('who has a part in a dossier', () => {
	it('is whoever follows it, then the staff who did something in it, the latest first', () => {
		const by = (user: string, at: number) => ({ kind: 'pathwayProposed' as const, by: user, at });
		const path = changed(pathway().pathway, {
			log: [by('user:rita', NOW + 1), by('user:colin', NOW + 2), by('user:claire', NOW + 3)]
		});
		const known = { dossier, request, pathways: [path], tasks: [], traces: [], interviews: [] };
		const found = involvedIn(known, [staff()]);
		expect(found.map(({ name, last }) => [name, last])).toEqual([
			['Claire Rey', NOW + 3],
			['colin Test', NOW + 2],
			['rita Test', NOW + 1]
		]);
	});

	it('leaves out the person, and whoever is no more of the staff', () => {
		const left = { ...dossier, body: { ...dossier.body, assignment: null } };
		const known = { dossier: left, request, pathways: [], tasks: [], traces: [], interviews: [] };
		expect(involvedIn(known, [])).toEqual([]);
	});
});
