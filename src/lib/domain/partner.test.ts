import { expect, it } from 'vitest';
import { partner } from '../../../tests/support/kept-documents';
import { changed } from '../../../tests/support/documents';
import { merge } from './merge';
import { namesOffered, partnersOf } from './partner';

const named = (name: string, offered = true, home = 'ofpc') => partner({ name, offered }, home);
const kept = [
	named('Office de l’emploi'),
	named('École du soir'),
	named('Atelier Essai', false),
	changed(named('Ancien foyer'), { state: 'retired' }),
	named('Mission locale', true, 'mife-savoie'),
	named('École du soir')
];

it('DO-94 whoever works in a structure is offered its partners by name, not those retired', () => {
	const names = partnersOf('ofpc', kept).map(({ body }) => body.name);
	expect(names).toEqual(['Atelier Essai', 'École du soir', 'École du soir', 'Office de l’emploi']);
	expect(partnersOf('mife-savoie', kept)).toHaveLength(1);
});

it('DO-94 the public is offered the names that are meant for it, each once', () => {
	expect(namesOffered('ofpc', kept)).toEqual(['École du soir', 'Office de l’emploi']);
});

it('DO-94 two who change two people of one partner keep both', () => {
	const people = ['a', 'b'].map((key) => ({ key, name: key, duty: '', email: null, phone: '' }));
	const before = partner({ contacts: people });
	const [a, b] = people as [(typeof people)[0], (typeof people)[0]];
	const mine = changed(before, { body: { contacts: [{ ...a, phone: '1' }, b] } });
	const theirs = changed(before, { body: { contacts: [a, { ...b, phone: '2' }] } });
	const { doc, conflicts } = merge(before, mine, theirs);
	expect(conflicts).toEqual([]);
	expect(doc.body).toMatchObject({ contacts: [{ phone: '1' }, { phone: '2' }] });
});
