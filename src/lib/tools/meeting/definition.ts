import { m } from '$lib/i18n/paraglide/messages';
import type { ToolDefinition } from '../contract';
import { pointWords } from '../point-words';
import { face } from './face';

export const definition: ToolDefinition<'meeting'> = {
	tool: 'meeting',
	...face,
	emptyContent: () => ({ tool: 'meeting', aim: '', points: m.tools_meeting_questions() }),
	tidy: (content) => content,
	fields: {
		person: m.tools_meeting_person,
		job: m.tools_meeting_job,
		day: m.tools_day,
		where: m.tools_where,
		questions: m.tools_own_questions,
		notes: m.tools_meeting_notes,
		report: m.tools_report
	},
	answer: ({ points }, key) => pointWords(points, key),
	unfinished: (_content, { answers, notes, report }) =>
		[notes, report, ...Object.values(answers)].some((text) => text.trim()) ? null : 'empty',
	player: () => import('./player.svelte'),
	traceView: () => import('./trace-view.svelte'),
	editor: () => import('./editor.svelte')
};
