import type { AnyDraft, Envelope } from '../document';
import type { FileRef } from '../file-ref';
import type { Side } from '../message';
import { isPersonOf } from '../person-of';
import { messageId, readMarkId } from '../read-mark';
import { created, edited, type Gesture } from './edit';

type Dossier = Pick<Envelope<'dossier'>, 'id' | 'structure' | 'body'>;

/** What is said in a thread. */
export interface Saying {
	text: string;
	files: readonly FileRef[];
}

/** MS-01: says something in the thread of a dossier. Who reads it is the server's to tell. */
export function sayMessage(
	dossier: Dossier,
	{ text, files }: Saying,
	{ newKey, user }: Gesture
): AnyDraft {
	const side = sideOf(dossier, user.id);
	const byName = side === 'team' ? user.name : '';
	return created<'message'>(
		{
			id: messageId(dossier.id, newKey()),
			type: 'message',
			structure: dossier.structure,
			dossier: dossier.id,
			state: 'said',
			body: { side, text: text.trim(), files: [...files], desk: isAtDesk(dossier), byName }
		},
		newKey
	);
}

/** MS-20: the same words to several people, each in his own thread; nobody sees who else had them. */
export function sayToEach(
	dossiers: readonly Dossier[],
	text: string,
	gesture: Gesture
): AnyDraft[] {
	return dossiers.map((dossier) => sayMessage(dossier, { text, files: [] }, gesture));
}

/** MS-10: the thread was read up to a message; nothing where it was already. */
export function markRead(
	dossier: Dossier,
	mark: Envelope<'readMark'> | undefined,
	upTo: number,
	{ newKey, user }: Gesture
): AnyDraft[] {
	if (upTo <= (mark?.body.upTo ?? 0)) return [];
	if (mark) return [edited(mark, { body: { upTo } }, newKey)];
	return [
		created<'readMark'>(
			{
				id: readMarkId(dossier.id, user.id),
				type: 'readMark',
				structure: dossier.structure,
				dossier: dossier.id,
				state: 'current',
				body: { side: sideOf(dossier, user.id), upTo, desk: isAtDesk(dossier) }
			},
			newKey
		)
	];
}

function sideOf(dossier: Dossier, user: string): Side {
	return isPersonOf(dossier, user) ? 'person' : 'team';
}

function isAtDesk({ body }: Dossier): boolean {
	return body.assignment === null;
}
