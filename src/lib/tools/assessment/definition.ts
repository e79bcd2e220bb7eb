import Hexagon from '@lucide/svelte/icons/hexagon';
import type { ContentOf } from '#domain/tool';
import { m } from '$lib/i18n/paraglide/messages';
import type { ToolDefinition } from '../contract';
import { answeredOf, missingItems } from './answers';
import { testOf } from './shipped/tests';

export const definition: ToolDefinition<'assessment'> = {
	tool: 'assessment',
	label: m.tools_assessment_label,
	about: m.tools_assessment_about,
	icon: Hexagon,
	emptyContent: () => ({ tool: 'assessment', test: 'riasec', version: 1, introduction: '' }),
	tidy: (content) => content,
	fields: { noticed: m.tools_assessment_noticed, wishes: m.tools_assessment_wishes },
	answer: (content, id) => answerWords(content, id),
	unfinished: (content, { answers, noticed, wishes }) => {
		const test = testOf(content);
		if (answeredOf(test.items, answers).length > 0) {
			return missingItems(test, answers).length > 0 ? 'required' : null;
		}
		return noticed.trim() || wishes.trim() ? null : 'empty';
	},
	player: () => import('./player.svelte'),
	traceView: () => import('./trace-view.svelte'),
	editor: () => import('./editor.svelte')
};

function answerWords(content: ContentOf<'assessment'>, id: string) {
	const test = testOf(content);
	const item = test.items.find((one) => one.id === id);
	return item && { label: item.text, text: (value: unknown) => test.scale[Number(value)] };
}
