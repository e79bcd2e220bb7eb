import { confirmationId, hostedTool } from '#domain/confirmation';
import type { Envelope } from '#domain/document';
import { follows, owns, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

type Confirmation = Envelope<'confirmation'>;

/**
 * D11: the person and whoever follows her ask the host of an advised visit or meeting to confirm it, ask him
 * anew and take it back. That he has is the server's to say, and the end.
 */
export function judgeConfirmation(
	facts: UserFacts,
	context: WriteContext,
	after: Confirmation
): Judgement {
	const before = context.before as Confirmation | null;
	const { dossier, body, id } = after;
	if (!owns(facts, dossier) && !follows(facts, dossier)) return 'unknown';
	const task = context.related.get(body.task);
	const fits = task?.type === 'task' && task.dossier === dossier && id === confirmationId(task.id);
	if (!fits) return 'unknown';
	if (before?.state === 'confirmed') return 'notOpen';
	const said = after.state === 'confirmed' || body.confirmedAt !== 0;
	return said || !hostedTool(task as Envelope<'task'>) ? 'notAllowed' : null;
}
