import { isEmpty, visibleQuestions } from '#domain/answers';
import type { Answers, Question } from '#domain/question';

/**
 * Where somebody goes on (S31): at the first question without an answer behind the last one that has one,
 * so that what was passed over on purpose does not call back; at the end, at the first one still without.
 * Null before anything was answered, and once everything is.
 */
export function resumedAt(questions: readonly Question[], answers: Answers): string | null {
	const asked = visibleQuestions(questions, answers).filter(({ kind }) => kind !== 'section');
	const open = (question: Question) => isEmpty(answers[question.id]);
	const last = asked.findLastIndex((question) => !open(question));
	if (last < 0) return null;
	return (asked.slice(last).find(open) ?? asked.find(open))?.id ?? null;
}
