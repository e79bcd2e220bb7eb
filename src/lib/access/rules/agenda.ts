import { agendaId } from '#domain/agenda';
import type { AnyDraft, Draft } from '#domain/document';
import { hasRole, type UserFacts } from '../facts';
import type { Judgement } from '../refusal';

/** An agenda is its counsellor's own, in a structure where he counsels: nobody fills it for him. */
export function judgeAgenda(facts: UserFacts, after: Draft<'agenda'>): Judgement {
	return ownsAgenda(facts, after) && after.body.counsellor === facts.user ? null : 'unknown';
}

export function ownsAgenda(
	facts: UserFacts,
	{ id, structure, dossier }: Pick<AnyDraft, 'id' | 'structure' | 'dossier'>
): boolean {
	const own = id === agendaId(structure, facts.user) && dossier === null;
	return own && hasRole(facts, structure, 'counsellor');
}
