import { isDay } from './day';
import type { Answer, Answers, Question } from './question';

/** Why an answer does not fit its question; the screen words it. */
export type AnswerFault = 'required' | 'notAnOption' | 'notANumber' | 'outOfRange' | 'notADate';

/**
 * The questions to ask now, given what has been answered (`showIf`). What was answered to a question that
 * is no longer asked calls up no other: the answer is kept, should it be asked again. Of two questions
 * with one id, whose answers could not be told apart, the first is asked.
 */
export function visibleQuestions(questions: readonly Question[], answers: Answers): Question[] {
	const hidden = new Set<string>();
	const seen = new Set<string>();
	return questions.filter((question) => {
		const shown = !seen.has(question.id) && isAsked(question, answers, hidden);
		if (!shown && !seen.has(question.id)) hidden.add(question.id);
		seen.add(question.id);
		return shown;
	});
}

function isAsked({ showIf }: Question, answers: Answers, hidden: ReadonlySet<string>): boolean {
	if (!showIf) return true;
	if (hidden.has(showIf.question)) return false;
	const given = answers[showIf.question];
	return Array.isArray(given) ? given.includes(showIf.equals) : given === showIf.equals;
}

/** Faults by question id; empty when the questionnaire can be handed in. */
export function answerFaults(
	questions: readonly Question[],
	answers: Answers
): Record<string, AnswerFault> {
	const faults: Record<string, AnswerFault> = {};
	for (const question of visibleQuestions(questions, answers)) {
		const fault = faultOf(question, answers[question.id]);
		if (fault) faults[question.id] = fault;
	}
	return faults;
}

/** How many of the visible questions are answered, and how many there are. Sections do not count. */
export function progressOf(questions: readonly Question[], answers: Answers) {
	const asked = visibleQuestions(questions, answers).filter((q) => q.kind !== 'section');
	return { answered: asked.filter((q) => !isEmpty(answers[q.id])).length, asked: asked.length };
}

/** Whether nothing stands in an answer. */
export function isEmpty(answer: Answer | undefined): boolean {
	if (answer === undefined) return true;
	if (typeof answer === 'number') return false;
	return typeof answer === 'string' ? answer.trim() === '' : answer.length === 0;
}

function faultOf(question: Question, answer: Answer | undefined): AnswerFault | null {
	if (question.kind === 'section') return null;
	if (answer === undefined || isEmpty(answer)) return question.required ? 'required' : null;
	switch (question.kind) {
		case 'single':
			return optionFault(question, [answer]);
		case 'multiple':
			return optionFault(question, Array.isArray(answer) ? answer : [answer]);
		case 'scale':
		case 'number':
			return numberFault(question, answer);
		case 'date':
			return isDay(answer) ? null : 'notADate';
		default:
			return null;
	}
}

function optionFault(question: Question, given: readonly unknown[]): AnswerFault | null {
	const options: readonly unknown[] = question.options ?? [];
	return given.every((one) => options.includes(one)) ? null : 'notAnOption';
}

function numberFault(question: Question, answer: Answer): AnswerFault | null {
	if (typeof answer !== 'number' || !Number.isFinite(answer)) return 'notANumber';
	const tooLow = question.min !== undefined && answer < question.min;
	const tooHigh = question.max !== undefined && answer > question.max;
	return tooLow || tooHigh ? 'outOfRange' : null;
}
