import type { Envelope } from '#domain/document';

type Note = Envelope<'handoverNote'>;

/** What was written for somebody when dossiers were handed over to him, the newest first. */
export function notesFor(user: string, notes: readonly Note[]): Note[] {
	// Not yet acknowledged is the newest of all.
	const at = ({ createdAt }: Note) => createdAt || Number.MAX_SAFE_INTEGER;
	return notes.filter(({ body }) => body.to === user).sort((a, b) => at(b) - at(a));
}

/** Those of them that he has not said to have read. */
export function unreadNotes(user: string, notes: readonly Note[]): Note[] {
	return notesFor(user, notes).filter(({ state }) => state === 'unread');
}
