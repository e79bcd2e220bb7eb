import { isWholeContact } from '#domain/contact';
import type { Envelope } from '#domain/document';
import { same } from '#domain/same';
import { follows, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

type Contact = Envelope<'contact'>;

/**
 * ADR 0033: whoever follows the dossier notes a contact; nothing of it changes after, but that its author
 * may take it back. What a dossier brought along from another structure was counted there, and stays.
 */
export function judgeContact(facts: UserFacts, context: WriteContext, after: Contact): Judgement {
	const before = context.before as Contact | null;
	if (!follows(facts, after.dossier)) return 'unknown';
	// Taken back offline, it arrives as that.
	if (!before) return isWholeContact(after) ? null : 'notAllowed';
	if (before.state === 'withdrawn') return 'notOpen';
	const own = before.author === facts.user && !before.log.some(({ structure }) => structure);
	const kept = after.state === 'withdrawn' && same(before.body, after.body);
	return own && kept ? null : 'notAllowed';
}
