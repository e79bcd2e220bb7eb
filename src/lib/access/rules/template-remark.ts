import type { Envelope } from '#domain/document';
import { NETWORK, templateRemarkId } from '#domain/ids';
import { mayRead } from '../channels';
import { hasRole, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

/**
 * ADR 0028: a counsellor says one thing of a template he may see, in his own name; nobody else changes it.
 * He takes it back whatever has become of the template.
 */
export function judgeTemplateRemark(
	facts: UserFacts,
	context: WriteContext,
	after: Envelope<'templateRemark'>
): Judgement {
	const before = context.before as Envelope<'templateRemark'> | null;
	const { template: about, home, text } = after.body;
	const placed = after.structure === NETWORK && after.dossier === null;
	if (!placed || after.id !== templateRemarkId(about, home, facts.user)) return 'unknown';
	if (!hasRole(facts, home, 'counsellor')) return 'unknown';
	if (before && (before.author !== facts.user || before.body.template !== about)) return 'unknown';
	if (after.state === 'withdrawn') return before && text === '' ? null : 'notAllowed';
	const template = context.related.get(about);
	if (template?.type !== 'template' || !mayRead(facts, template)) return 'unknown';
	// A draft is between its author and himself.
	return text.trim() !== '' && template.body.scope !== 'private' ? null : 'notAllowed';
}
