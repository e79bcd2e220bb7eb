import { expect, it } from 'vitest';
import { account, changed, COUNSELLOR, NOW } from '../../../tests/support/documents';
import { closingAuthor } from './closing-author';

it('a closing is signed by the counsellor who closed, and by nobody where another did', () => {
	const closedBy = (by: string, assigned = true) =>
		changed(account(assigned).dossier, { log: [{ kind: 'dossierClosed', by, at: NOW }] });
	expect(closingAuthor(closedBy(COUNSELLOR))).toBe('Claire Rey');
	expect(closingAuthor(closedBy('user:accueil'))).toBeNull();
	expect(closingAuthor(closedBy(COUNSELLOR, false))).toBeNull();
	expect(closingAuthor(account().dossier)).toBeNull();
});
