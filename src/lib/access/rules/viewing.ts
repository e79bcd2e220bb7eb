import type { Envelope } from '#domain/document';
import { mayBeNoted, viewingId } from '#domain/viewing';
import { follows, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

/**
 * D08: whoever follows the dossier notes that she opened a trace that is shown, or was before: a device without
 * a network has not heard of the end. Only of herself, and nothing of it changes.
 */
export function judgeViewing(
	facts: UserFacts,
	{ before, related }: WriteContext,
	after: Envelope<'viewing'>
): Judgement {
	if (!follows(facts, after.dossier)) return 'unknown';
	const trace = related.get(after.body.trace);
	if (trace?.type !== 'trace' || trace.dossier !== after.dossier) return 'unknown';
	if (!mayBeNoted(trace as Envelope<'trace'>)) return 'unknown';
	const { structure, body } = after;
	const own = viewingId(body.trace, { user: facts.user, structure }, body.day);
	return before || after.id !== own ? 'notAllowed' : null;
}
