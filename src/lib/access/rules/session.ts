import type { Envelope } from '#domain/document';
import { homeOfSession } from '#domain/session';
import { hasRole, type UserFacts } from '../facts';
import type { Judgement } from '../refusal';

/** S33: reception and counsellors of a structure announce its sessions, whoever of them. */
export function judgeSession(facts: UserFacts, after: Envelope<'session'>): Judgement {
	const placed = after.dossier === null && homeOfSession(after.id) === after.structure;
	return placed && holdsSessions(facts, after.structure) ? null : 'unknown';
}

/** Who announces sessions and keeps their sheets. */
export function holdsSessions(facts: UserFacts, structure: string): boolean {
	return hasRole(facts, structure, 'reception') || hasRole(facts, structure, 'counsellor');
}
