import { isCounsellorIn } from '#domain/is-counsellor-in';
import type { Envelope } from '#domain/document';
import { same } from '#domain/same';
import { follows, owns, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

type Note = Envelope<'handoverNote'>;

/**
 * CL-05: whoever follows a dossier writes it to another counsellor of the structure, and changes it until
 * it is read; only that colleague says that it was.
 */
export function judgeHandoverNote(facts: UserFacts, context: WriteContext, after: Note): Judgement {
	const before = context.before as Note | null;
	if (owns(facts, after.dossier) || !follows(facts, after.dossier)) return 'unknown';
	if (!before)
		return after.state === 'unread' ? addresseeFault(facts, context, after) : 'notAllowed';
	if (before.state === 'read') return 'notOpen';
	if (after.state === 'read') {
		const own = before.body.to === facts.user && same(before.body, after.body);
		return own ? null : 'notAllowed';
	}
	return before.author === facts.user ? addresseeFault(facts, context, after) : 'notAllowed';
}

function addresseeFault({ user }: UserFacts, { staff }: WriteContext, { body }: Note): Judgement {
	if (!isCounsellorIn(staff, body.to)) return 'unknownCounsellor';
	return body.to === user ? 'notAllowed' : null;
}
