import type { AnyDraft, Draft, Envelope } from '#domain/document';
import { mayBeNoted, viewingId } from '#domain/viewing';
import { followedLately, follows, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

/**
 * D08: whoever follows the dossier, or did until lately, notes that she opened a trace that is shown, or was
 * before: a device without a network has heard neither of the end of the one nor of the other. Only of herself,
 * and nothing of it changes.
 */
export function judgeViewing(
	facts: UserFacts,
	{ before, related }: WriteContext,
	after: Envelope<'viewing'>
): Judgement {
	const known = follows(facts, after.dossier) || followedLately(facts, after.dossier);
	if (!known) return 'unknown';
	const trace = related.get(after.body.trace);
	if (trace?.type !== 'trace' || trace.dossier !== after.dossier) return 'unknown';
	if (!mayBeNoted(trace as Envelope<'trace'>)) return 'unknown';
	return before ? 'notAllowed' : null;
}

/** Whether it is of the writer herself: what a colleague has opened is not even asked after. */
export function isOwnViewing({ user }: UserFacts, draft: AnyDraft): boolean {
	if (draft.type !== 'viewing') return false;
	const { structure, body } = draft as Draft<'viewing'>;
	return draft.id === viewingId(body.trace, { user, structure }, body.day);
}
