import { noteContact, withdrawContact } from '#domain/gestures/contacts';
import type { AnyDraft } from '#domain/document';
import { changePhrase, dropPhrase, keepPhrases } from '#domain/gestures/phrases';
import { phrasesId } from '#domain/phrases';
import type { Client } from '../client';
import { typed } from './typing';

/** Calls that a counsellor notes, and the remarks she keeps to use again, by weight. */
export const CONTACTS: [number, (client: Client) => AnyDraft[] | null][] = [
	[3, notes],
	[1, takesBack],
	[1, keeps],
	[1, changes],
	[1, drops]
];

/** Under the limit of a remark, with room for that of another device beside it. */
const ROOM = 800;

function notes(client: Client): AnyDraft[] | null {
	const { own } = client.person;
	const theirs = client.all('dossier').filter((dossier) => dossier.id !== own?.dossier);
	const dossier = client.random.pick(theirs);
	if (!dossier) return null;
	const minutes = client.random.chance(0.7) ? client.random.pick([5, 10, 15, 30]) : null;
	const what = { medium: 'phone' as const, minutes: minutes ?? null, day: '2026-12-01' };
	return [noteContact(dossier, what, client.gesture())];
}

/** Of any contact that is here: those of others are refused. */
function takesBack(client: Client): AnyDraft[] | null {
	const noted = client.all('contact').filter(({ state }) => state === 'noted');
	const contact = client.random.pick(noted);
	return contact ? [withdrawContact(contact, client.gesture())] : null;
}

function mine(client: Client) {
	const phrases = client.get('phrases', phrasesId(client.person.id)) ?? undefined;
	return { phrases, one: client.random.pick(phrases?.body.list ?? []) };
}

function keeps(client: Client): AnyDraft[] | null {
	const { phrases } = mine(client);
	if ((phrases?.body.list.length ?? 0) > 5) return null;
	const text = typed(client, phrasesId(client.person.id));
	return [keepPhrases(phrases, [{ name: 'Remarque', text }], client.gesture())];
}

function changes(client: Client): AnyDraft[] | null {
	const { phrases, one } = mine(client);
	if (!one) return null;
	const text = typed(client, phrasesId(client.person.id), one.text, ROOM);
	return [changePhrase(phrases, one.key, { text }, client.gesture())];
}

function drops(client: Client): AnyDraft[] | null {
	const { phrases, one } = mine(client);
	if (!one) return null;
	client.shared.journal.replacing(one.text);
	return [dropPhrase(phrases, one.key, client.gesture())];
}
