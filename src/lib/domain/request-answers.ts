import { visibleQuestions } from './answers';
import type { Answers, AskedQuestion, Question } from './question';
import type { RequestBody } from './request';

/** The questions to keep with these answers (TO-45): those that were asked; none where nothing was answered. */
export function askedWith(questions: readonly Question[], answers: Answers): AskedQuestion[] {
	if (Object.keys(answers).length === 0) return [];
	return visibleQuestions(questions, answers).map(({ id, kind, label, max }) => ({
		id,
		kind,
		label,
		...(max !== undefined && { max })
	}));
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
