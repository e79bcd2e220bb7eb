import type { ContentOf, WorkOf } from '#domain/tool';
import { m } from '$lib/i18n/paraglide/messages';
import type { ToolDefinition, Unfinished } from '../contract';
import { answeredOf, missingItems } from './answers';
import { face } from './face';
import { isAtEnd } from './parts';
import { shownTest } from './shown-test';
import type { TestDefinition } from './test-definition';

export const definition: ToolDefinition<'assessment'> = {
	tool: 'assessment',
	...face,
	emptyContent: () => ({ tool: 'assessment', test: 'riasec', version: 1, introduction: '' }),
	tidy: (content) => content,
	fields: { noticed: m.tools_assessment_noticed, wishes: m.tools_assessment_wishes },
	answer: (content, id) => answerWords(content, id),
	unfinished: (content, work) => unfinishedIn(shownTest(content), work),
	player: () => import('./player.svelte'),
	traceView: () => import('./trace-view.svelte'),
	editor: () => import('./editor.svelte')
};

function unfinishedIn(test: TestDefinition, work: WorkOf<'assessment'>): Unfinished {
	if (answeredOf(test.items, work.answers).length === 0) {
		return work.noticed.trim() || work.wishes.trim() ? null : 'empty';
	}
	if (missingItems(test, work.answers).length > 0) return 'required';
	return isAtEnd(test, work.answers) ? null : 'more';
}

function answerWords(content: ContentOf<'assessment'>, id: string) {
	const test = shownTest(content);
	const item = test.items.find((one) => one.id === id);
	return item && { label: item.text, text: (value: unknown) => test.scale[Number(value)] };
}
