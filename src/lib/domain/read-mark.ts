import type { Static } from 'typebox';
import * as Type from 'typebox';
import { keyOfId } from './ids';
import { SIDES } from './message';
import { oneOf, strict } from './text';

/** How far somebody has read a thread: one document per reader, and none per message (ADR 0043). */
export const ReadMarkBody = strict({
	side: oneOf(SIDES),
	/** The server's time of the newest message read, ms since 1970. It never goes back. */
	upTo: Type.Integer({ minimum: 0 }),
	/** As of a message: whether nobody followed the dossier when the server took it in. Stamped by the server. */
	desk: Type.Boolean()
});
export type ReadMarkBody = Static<typeof ReadMarkBody>;

/** One per reader and dossier, on however many devices he reads. */
export function readMarkId(dossier: string, user: string): string {
	return `readMark:${flat(dossier)}.${flat(user)}`;
}

/**
 * It names the thread it is said in, so that nobody’s message can stand under the id of another’s in a thread of
 * his own, and meet it where both dossiers live one day.
 */
export function messageId(dossier: string, key: string): string {
	return `message:${flat(dossier)}.${key}`;
}

export function isMessageOf(dossier: string, id: string): boolean {
	return id.startsWith(messageId(dossier, '')) && id.length > messageId(dossier, '').length;
}

/** How the ids of what is said and read in a dossier's thread begin. */
export function threadPrefixes(dossier: string): string[] {
	return [messageId(dossier, ''), `readMark:${flat(dossier)}.`];
}

/** An id's key has one dot at most. */
function flat(id: string): string {
	return keyOfId(id).replaceAll('.', '-');
}
