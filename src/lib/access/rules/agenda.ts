import { agendaId } from '#domain/agenda';
import type { AnyDraft, Draft } from '#domain/document';
import { hasRole, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';

/** An agenda is its counsellor's own, in a structure where he counsels: nobody fills it for him. */
export function judgeAgenda(
	facts: UserFacts,
	{ before }: WriteContext,
	after: Draft<'agenda'>
): Judgement {
	const versions = [after, ...(before?.type === 'agenda' ? [before] : [])];
	const own = versions.every(({ body }) => body.counsellor === facts.user);
	return own && ownsAgenda(facts, after) ? null : 'unknown';
}

export function ownsAgenda(
	facts: UserFacts,
	{ id, structure, dossier }: Pick<AnyDraft, 'id' | 'structure' | 'dossier'>
): boolean {
	const own = id === agendaId(structure, facts.user) && dossier === null;
	return own && hasRole(facts, structure, 'counsellor');
}
