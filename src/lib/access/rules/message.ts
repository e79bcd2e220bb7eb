import type { Envelope } from '#domain/document';
import { isSaying, type Side } from '#domain/message';
import { isMessageOf, readMarkId } from '#domain/read-mark';
import { mayRead } from '../channels';
import { follows, hasRole, owns, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

type Message = Envelope<'message'>;
type Mark = Envelope<'readMark'>;

/**
 * ADR 0043: the person, and whoever follows her dossier; reception as long as nobody does (D03). Said once,
 * and in an open dossier.
 */
export function judgeMessage(facts: UserFacts, context: WriteContext, after: Message): Judgement {
	const { dossier, before } = context;
	const side = sideIn(facts, dossier, after);
	if (!side || !dossier || !isMessageOf(dossier.id, after.id)) return 'unknown';
	if (before || side !== after.body.side || !isSaying(after.body)) return 'notAllowed';
	if (dossier.state === 'closed' || isLateDesk(facts, dossier)) return 'notOpen';
	return null;
}

/** How far one has read oneself, and never less far than before; a closed dossier is read on. */
export function judgeReadMark(facts: UserFacts, context: WriteContext, after: Mark): Judgement {
	const before = context.before as Mark | null;
	const side = sideIn(facts, context.dossier, after);
	if (!side || after.id !== readMarkId(after.dossier ?? '', facts.user)) return 'unknown';
	const back = before !== null && after.body.upTo < before.body.upTo;
	return side === after.body.side && !back ? null : 'notAllowed';
}

/** On which side somebody stands in a thread; null when he has no business with it. */
function sideIn(
	facts: UserFacts,
	dossier: Envelope<'dossier'> | null,
	after: Message | Mark
): Side | null {
	if (dossier?.structure !== after.structure) return null;
	if (owns(facts, after.dossier)) return 'person';
	if (follows(facts, after.dossier)) return 'team';
	const desk = hasRole(facts, after.structure, 'reception') && mayRead(facts, dossier);
	return desk ? 'team' : null;
}

/** Reception wrote while a counsellor was found: from then on it is he who writes with her. */
function isLateDesk(facts: UserFacts, { id, body }: Envelope<'dossier'>): boolean {
	return !owns(facts, id) && !follows(facts, id) && body.assignment !== null;
}
