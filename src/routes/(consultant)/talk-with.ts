import type { Envelope } from '#domain/document';
import { standInAt } from '#domain/stand-in';

/**
 * Whose name stands with a talk: who is to hold it, or who called it off. While somebody stands in, a talk is
 * known to be with her only when she fixed it herself. Null where nobody can be named.
 */
export function talkWith(
	interview: Envelope<'interview'>,
	dossier: Envelope<'dossier'>,
	now: number
): string | null {
	const holder = dossier.body.assignment;
	const standIn = standInAt(dossier, now);
	const by = lastBy(interview);
	if (standIn && by === standIn.counsellor) return standIn.name;
	const isHers = interview.state === 'cancelled' && by ? by === holder?.counsellor : !standIn;
	return isHers ? (holder?.name ?? null) : null;
}

/** Who called it off, or who last said when it is to be. */
function lastBy({ state, log }: Envelope<'interview'>): string | undefined {
	const told = state === 'cancelled' ? OFF : FIXED;
	return log.findLast(({ kind }) => told.includes(kind))?.by;
}

const OFF: readonly string[] = ['interviewCancelled'];
const FIXED: readonly string[] = ['interviewPlanned', 'interviewMoved'];
