import { describe, expect, it } from 'vitest';
import { account, changed } from '../../../../../tests/support/documents';
import { COLLEAGUE, OTHER, otherDossier } from '../../../../../tests/support/joined-documents';
import { proposedKeeper, rowsOf, takenIn } from './choices';

const one = account().dossier;
const other = otherDossier();

describe('what reception chooses before two dossiers are one person’s', () => {
	it('JO-02 proposes that the one stays to which an address leads, then the older', () => {
		expect(proposedKeeper(one, other)).toBe(one);
		expect(proposedKeeper(other, one)).toBe(one);
		const later = changed(other, {
			createdAt: one.createdAt + 1,
			body: { person: one.body.person }
		});
		expect(proposedKeeper(later, one)).toBe(one);
		const unsent = changed(later, { createdAt: 0 });
		expect(proposedKeeper(unsent, one)).toBe(one);
	});

	it('JO-02 asks about the details in which they differ, and proposes the word of the one that stays where it has one', () => {
		const rows = rowsOf(one, other, one.id);
		expect(rows.map(({ field }) => field)).toEqual([
			'firstName',
			'phone',
			'studyLevel',
			'assignment'
		]);
		expect(rows.map(({ proposed }) => proposed)).toEqual([one.id, OTHER, OTHER, one.id]);
		expect(rows[3]?.values[OTHER]).toEqual(COLLEAGUE);
		const turned = rowsOf(one, other, OTHER);
		expect(turned.map(({ proposed }) => proposed)).toEqual([OTHER, OTHER, OTHER, OTHER]);
	});

	it('JO-02 takes over what was chosen from the other, or proposed from it', () => {
		const rows = rowsOf(one, other, one.id);
		expect(takenIn(rows, {}, one.id)).toEqual(['phone', 'studyLevel']);
		const chosen = { firstName: OTHER, phone: one.id };
		expect(takenIn(rows, chosen, one.id)).toEqual(['firstName', 'studyLevel']);
	});
});
