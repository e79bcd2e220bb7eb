import { answerFaults, progressOf } from '#domain/answers';
import type { Question } from '#domain/question';
import type { ToolDefinition } from '../contract';
import { answerLines } from './answer-text';
import { tidyQuestions } from './compose';
import { face } from './face';
import { faultsOf } from './question-faults';

export const definition: ToolDefinition<'questionnaire'> = {
	tool: 'questionnaire',
	...face,
	emptyContent: () => ({ tool: 'questionnaire', version: 1, questions: [] }),
	tidy: (content) => ({ ...content, questions: tidyQuestions(content.questions) }),
	faulty: ({ questions }) => faultsOf(questions).size > 0,
	fields: {},
	answer: ({ questions }, id) => {
		const question = questions.find((one) => one.id === id);
		return question && { label: question.label, text: (value) => given(question, value) };
	},
	unfinished: ({ questions }, { answers }) => {
		if (Object.keys(answerFaults(questions, answers)).length > 0) return 'required';
		const { answered, asked } = progressOf(questions, answers);
		return asked > 0 && answered === 0 ? 'empty' : null;
	},
	player: () => import('./player.svelte'),
	traceView: () => import('./trace-view.svelte'),
	editor: () => import('./editor.svelte')
};

/** A list of choices merges by itself: two answers that differ are a text or a number each. */
function given(question: Question, value: unknown): string | undefined {
	if (typeof value !== 'string' && typeof value !== 'number') return undefined;
	return answerLines(question, value).join('\n');
}
