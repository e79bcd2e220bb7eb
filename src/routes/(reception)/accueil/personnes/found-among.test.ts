import { expect, test } from 'vitest';
import { account, changed } from '../../../../../tests/support/documents';
import { note, otherDossier } from '../../../../../tests/support/joined-documents';
import { foundAmong } from './found-among';

const kept = changed(account().dossier, { body: { joined: note(true) } });
const aside = changed(otherDossier(), { body: { joined: note(false) } });
const found = (people: (typeof kept)[], query: string) =>
	foundAmong(people, query).map(({ id }) => id);

test('JO-10 of two that are joined the one that stays is found, by what either says', () => {
	expect(found([kept, aside], '')).toEqual([kept.id]);
	expect(found([kept, aside], 'Anna')).toEqual([kept.id]);
	expect(found([kept, aside], 'Anne')).toEqual([kept.id]);
	expect(found([kept, aside], 'Zoé')).toEqual([]);
});

test('JO-10 one of which the other is not here is found itself: nobody is lost', () => {
	expect(found([aside], 'Anne')).toEqual([aside.id]);
	expect(found([account().dossier, otherDossier()], 'Anne')).toEqual([aside.id]);
});
