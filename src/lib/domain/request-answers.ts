import { visibleQuestions } from './answers';
import type { Answers, AskedQuestion, Question } from './question';
import type { RequestBody } from './request';

/**
 * What a request keeps (TO-45): the answers to questions that are asked beside the others, and these questions
 * as they are now; none where nothing was answered.
 */
export function askedAndAnswered(
	questions: readonly Question[],
	given: Answers
): { asked: AskedQuestion[]; answers: Answers } {
	const shown = visibleQuestions(questions, given);
	const ids = new Set(shown.map(({ id }) => id));
	const kept = Object.entries(given).filter(([id]) => ids.has(id));
	return { asked: kept.length > 0 ? shown.map(asAsked) : [], answers: Object.fromEntries(kept) };
}

function asAsked({ id, kind, label, max }: Question): AskedQuestion {
	return { id, kind, label, ...(max !== undefined && { max }) };
}

/** The questions a request is read with: as they were asked; where these were not kept, as they are today. */
export function questionsOf(
	{ asked }: Pick<RequestBody, 'asked'>,
	today: readonly Question[]
): readonly Question[] {
	return asked?.map((one) => ({ ...one, required: false })) ?? today;
}

/** The answers to questions that nobody knows any more. */
export function answersWithout(questions: readonly Question[], answers: Answers): Answers {
	const known = new Set(questions.map(({ id }) => id));
	return Object.fromEntries(Object.entries(answers).filter(([id]) => !known.has(id)));
}
