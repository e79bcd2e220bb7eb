import type { Envelope } from './document';
import type { Side } from './message';

type Message = Pick<Envelope<'message'>, 'id' | 'dossier' | 'createdAt' | 'body'>;
type Mark = Pick<Envelope<'readMark'>, 'dossier' | 'body'>;

/** In the order in which the server took them in; what has not left this device stands last, as it was written. */
export function inThreadOrder<T extends Message>(messages: readonly T[]): T[] {
	const place = ({ createdAt }: Message) => createdAt || Infinity;
	return [...messages].sort((a, b) => {
		if (place(a) !== place(b)) return place(a) - place(b);
		return a.createdAt && a.id < b.id ? -1 : 0;
	});
}

/** How far a side has read: as far as whoever of it has read most. */
export function readUpTo(marks: readonly Mark[], side: Side): number {
	return Math.max(0, ...marks.flatMap(({ body }) => (body.side === side ? [body.upTo] : [])));
}

/** Whether the other side has read a message. */
export function isReadByOther(message: Message, marks: readonly Mark[]): boolean {
	const other = message.body.side === 'person' ? 'team' : 'person';
	return message.createdAt > 0 && message.createdAt <= readUpTo(marks, other);
}

/** What of the other side's a reader has not read. @param upTo how far he has */
export function unreadOf<T extends Message>(messages: readonly T[], side: Side, upTo: number): T[] {
	return messages.filter(({ body, createdAt }) => body.side !== side && createdAt > upTo);
}

/** The server's time of the newest message here; 0 where there is none it knows of. */
export function newestIn(messages: readonly Message[]): number {
	return Math.max(0, ...messages.map(({ createdAt }) => createdAt));
}
