import type { Envelope } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { homeOfSheet } from '#domain/question-sheet';
import { hasRole, type UserFacts } from '../facts';
import type { Judgement } from '../refusal';

/** S03, S10: the reception of a sheet’s home structure writes it, whoever of them; nobody else does. */
export function judgeQuestionSheet(facts: UserFacts, after: Envelope<'questionSheet'>): Judgement {
	const placed = after.structure === NETWORK && after.dossier === null;
	return placed && hasRole(facts, homeOfSheet(after.id), 'reception') ? null : 'unknown';
}
