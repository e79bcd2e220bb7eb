import type { Envelope } from '#domain/document';

/** Whose word a closing is: her counsellor by name; null when it was her centre, or nobody knows who. */
export function closingAuthor({
	body: { assignment },
	log
}: Pick<Envelope<'dossier'>, 'body' | 'log'>): string | null {
	const by = log.findLast(({ kind }) => kind === 'dossierClosed')?.by;
	return assignment && by === assignment.counsellor ? assignment.name : null;
}
