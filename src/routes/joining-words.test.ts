import { expect, test } from 'vitest';
import { account } from '../../tests/support/documents';
import { otherDossier } from '../../tests/support/joined-documents';
import { joiningWords } from './joining-words';

test('JO-10 two decisions to join that differ can be told from each other by their words', () => {
	const [one, other] = [account().dossier, otherDossier()];
	const mine = joiningWords({ keeps: one.id, take: ['phone', 'assignment'] }, one, 0);
	const theirs = joiningWords({ keeps: other.id, take: [] }, other, 0);
	expect(mine).toContain('Anna');
	expect(mine).toContain('Téléphone, Conseiller·ère');
	expect(theirs).toContain('Anne');
	expect(theirs).not.toContain('reprend');
});
