import { m } from '$lib/i18n/paraglide/messages';
import type { ToolDefinition } from '../contract';
import { face } from './face';

export const definition: ToolDefinition<'workshop'> = {
	tool: 'workshop',
	...face,
	emptyContent: () => ({ tool: 'workshop', aim: '', sessions: [], words: '', askKept: false }),
	tidy: (content) => ({ ...content, words: content.words.trim() }),
	fields: {
		sessions: m.tools_workshop_trace_sessions,
		questions: m.tools_workshop_questions,
		kept: m.tools_workshop_kept
	},
	unfinished: ({ askKept }, { sessions, questions, kept }) => {
		if (kept.trim()) return null;
		const begun = Object.keys(sessions).length > 0 || questions.trim() !== '';
		if (!begun) return 'empty';
		// What nobody asks for is not missing.
		return askKept ? 'more' : null;
	},
	player: () => import('./player.svelte'),
	traceView: () => import('./trace-view.svelte'),
	editor: () => import('./editor.svelte')
};
