import { expect, test } from 'vitest';
import type { Envelope } from '#domain/document';
import { account, changed, staff } from '../../../tests/support/documents';
import { note, otherDossier } from '../../../tests/support/joined-documents';
import { counsellorsOf } from './counsellors';

const kept = account().dossier;
const aside = changed(otherDossier(), { body: { assignment: kept.body.assignment } });

test('JO-10 a caseload counts one person once, whose two dossiers are joined', () => {
	const counted = (...two: Envelope<'dossier'>[]) =>
		counsellorsOf(kept.structure, [staff()], two).map(({ caseload }) => caseload);
	expect(counted(kept, aside)).toEqual([0, 2]);
	const joined = changed(aside, { body: { joined: note(false) } });
	expect(counted(changed(kept, { body: { joined: note(true) } }), joined)).toEqual([0, 1]);
});
