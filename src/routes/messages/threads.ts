import { groupBy } from '#domain/collections';
import type { Envelope } from '#domain/document';
import { isPersonOf } from '#domain/person-of';
import { readMarkId } from '#domain/read-mark';
import { inThreadOrder, readUpTo, unreadOf } from '#domain/thread';

type Dossier = Envelope<'dossier'>;
type Message = Envelope<'message'>;
type Mark = Envelope<'readMark'>;

/** The thread of one dossier, as one reader finds it. */
export interface ThreadFacts {
	dossier: Dossier;
	/** In their order. */
	messages: Message[];
	marks: Mark[];
	/** What the other side said and this reader has not read. */
	unread: Message[];
}

/** What threads are made of. */
export interface ThreadDocs {
	messages: readonly Message[];
	marks: readonly Mark[];
}

/** The threads of these dossiers: what is unread first, then what was said last; none left out. */
export function threadsOf(
	dossiers: readonly Dossier[],
	{ messages, marks }: ThreadDocs,
	user: string
): ThreadFacts[] {
	const said = groupBy(messages, ({ dossier }) => dossier ?? '');
	const read = groupBy(marks, ({ dossier }) => dossier ?? '');
	return dossiers
		.map((dossier) => {
			const own = { messages: said.get(dossier.id) ?? [], marks: read.get(dossier.id) ?? [] };
			return threadOf(dossier, own, user);
		})
		.sort(
			(a, b) => Number(b.unread.length > 0) - Number(a.unread.length > 0) || lastAt(b) - lastAt(a)
		);
}

export function threadOf(dossier: Dossier, docs: ThreadDocs, user: string): ThreadFacts {
	const messages = inThreadOrder(docs.messages);
	const side = isPersonOf(dossier, user) ? 'person' : 'team';
	const unread = unreadOf(messages, side, readTo(dossier, docs.marks, user));
	return { dossier, messages, marks: [...docs.marks], unread };
}

/**
 * MS-14: how far a reader has read. Reception is one desk: what one of them has read is read. Whoever follows
 * a dossier reads for himself, beside whoever stands in for him.
 */
function readTo(dossier: Dossier, marks: readonly Mark[], user: string): number {
	const { id, body } = dossier;
	const atDesk = body.assignment === null && !isPersonOf(dossier, user);
	if (atDesk) return readUpTo(marks, 'team');
	const own = readMarkId(id, user);
	return marks.find((mark) => mark.id === own)?.body.upTo ?? 0;
}

/** When something was last said; what waits here was said now. */
function lastAt({ messages }: ThreadFacts): number {
	const last = messages.at(-1);
	return last ? last.createdAt || Infinity : 0;
}
