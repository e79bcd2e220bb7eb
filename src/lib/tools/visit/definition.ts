import { m } from '$lib/i18n/paraglide/messages';
import type { ToolDefinition } from '../contract';
import { pointWords } from '../point-words';
import { face } from './face';

export const definition: ToolDefinition<'visit'> = {
	tool: 'visit',
	...face,
	emptyContent: () => ({ tool: 'visit', aim: '', points: m.tools_visit_grid() }),
	tidy: (content) => content,
	fields: {
		company: m.tools_visit_company,
		day: m.tools_day,
		where: m.tools_where,
		questions: m.tools_own_questions,
		report: m.tools_report
	},
	answer: ({ points }, key) => pointWords(points, key),
	unfinished: (_content, { observed, report }, files) => {
		const written = [report, ...Object.values(observed)].some((text) => text.trim());
		return written || files.length > 0 ? null : 'empty';
	},
	player: () => import('./player.svelte'),
	traceView: () => import('./trace-view.svelte'),
	editor: () => import('./editor.svelte')
};
