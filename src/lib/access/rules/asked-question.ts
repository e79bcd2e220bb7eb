import type { Envelope } from '#domain/document';
import { isTraining } from '#domain/training';
import { hasRole, type UserFacts } from '../facts';
import type { Judgement } from '../refusal';

type AskedQuestion = Envelope<'askedQuestion'>;

/**
 * At the desk of whichever structure: the base of question sheets is everyone's who receives people. Those who train
 * receive nobody, and read nothing that anybody really asked (CH-97).
 */
export function sitsAtReception(facts: UserFacts): boolean {
	return facts.standings.some(
		({ structure }) => !isTraining(structure) && hasRole(facts, structure, 'reception')
	);
}

/** S03: the server alone writes down what was asked; reception says what became of it, and changes no word. */
export function judgeAskedQuestion(
	facts: UserFacts,
	before: AskedQuestion | null,
	after: AskedQuestion
): Judgement {
	if (!before || !sitsAtReception(facts)) return 'unknown';
	const same =
		before.body.question === after.body.question &&
		before.body.proposed.join() === after.body.proposed.join();
	if (!same) return 'notAllowed';
	return (after.state === 'answered') === (after.body.sheet !== null) ? null : 'notAllowed';
}
