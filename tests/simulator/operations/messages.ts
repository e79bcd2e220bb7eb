import type { AnyDraft } from '#domain/document';
import { markRead, sayMessage, sayToEach } from '#domain/gestures/messages';
import { messageId, readMarkId } from '#domain/read-mark';
import { newestIn } from '#domain/thread';
import type { Client } from '../client';
import { typed } from './typing';

/** What everybody does with a thread that is here, by weight (ADR 0043). */
export const MESSAGES: [number, (client: Client) => AnyDraft[] | null][] = [
	[3, says],
	[1, saysToAll],
	[3, reads]
];

/** In any dossier that is here: reception's words to whoever is followed are refused. */
function says(client: Client): AnyDraft[] | null {
	const dossier = client.random.pick(client.all('dossier'));
	if (!dossier) return null;
	const gesture = client.gesture();
	const keys = [client.random.key()];
	const text = typed(client, messageId(dossier.id, keys[0] ?? ''));
	const newKey = () => keys.pop() ?? gesture.newKey();
	return [sayMessage(dossier, { text, files: [] }, { ...gesture, newKey })];
}

/** Words that several are told are no secret among them. */
function saysToAll(client: Client): AnyDraft[] | null {
	const { own } = client.person;
	const theirs = client.all('dossier').filter(({ id }) => id !== own?.dossier);
	if (theirs.length < 2) return null;
	return sayToEach(theirs.slice(0, 3), 'L’atelier est avancé d’un jour.', client.gesture());
}

function reads(client: Client): AnyDraft[] | null {
	const dossier = client.random.pick(client.all('dossier'));
	if (!dossier) return null;
	const thread = client.all('message').filter((one) => one.dossier === dossier.id);
	const mark = client.get('readMark', readMarkId(dossier.id, client.person.id)) ?? undefined;
	return markRead(dossier, mark, newestIn(thread), client.gesture());
}
