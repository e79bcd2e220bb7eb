import ListChecks from '@lucide/svelte/icons/list-checks';
import { answerFaults, progressOf } from '#domain/answers';
import { m } from '$lib/i18n/paraglide/messages';
import type { ToolDefinition } from '../contract';
import { tidyQuestions } from './compose';

export const definition: ToolDefinition<'questionnaire'> = {
	tool: 'questionnaire',
	label: m.tools_questionnaire_label,
	about: m.tools_questionnaire_about,
	icon: ListChecks,
	emptyContent: () => ({ tool: 'questionnaire', version: 1, questions: [] }),
	tidy: (content) => ({ ...content, questions: tidyQuestions(content.questions) }),
	fields: {},
	unfinished: ({ questions }, { answers }) => {
		if (Object.keys(answerFaults(questions, answers)).length > 0) return 'required';
		const { answered, asked } = progressOf(questions, answers);
		return asked > 0 && answered === 0 ? 'empty' : null;
	},
	player: () => import('./player.svelte'),
	traceView: () => import('./trace-view.svelte'),
	editor: () => import('./editor.svelte')
};
