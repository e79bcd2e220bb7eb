import { m } from '$lib/i18n/paraglide/messages';
import type { ToolDefinition } from '../contract';
import { face } from './face';

export const definition: ToolDefinition<'search'> = {
	tool: 'search',
	...face,
	emptyContent: () => ({ tool: 'search', question: '', hints: '' }),
	tidy: (content) => content,
	fields: { notes: m.sync_field_notes, conclusion: m.sync_field_conclusion },
	unfinished: (_content, { notes, sources, conclusion }) =>
		notes.trim() || conclusion.trim() || sources.length > 0 ? null : 'empty',
	player: () => import('./player.svelte'),
	traceView: () => import('./trace-view.svelte'),
	editor: () => import('./editor.svelte')
};
