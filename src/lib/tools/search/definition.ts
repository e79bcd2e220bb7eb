import Search from '@lucide/svelte/icons/search';
import { m } from '$lib/i18n/paraglide/messages';
import type { ToolDefinition } from '../contract';

export const definition: ToolDefinition<'search'> = {
	tool: 'search',
	label: m.tools_search_label,
	about: m.tools_search_about,
	icon: Search,
	emptyContent: () => ({ tool: 'search', question: '', hints: '' }),
	tidy: (content) => content,
	fields: { notes: m.sync_field_notes, conclusion: m.sync_field_conclusion },
	unfinished: (_content, { notes, sources, conclusion }) =>
		notes.trim() || conclusion.trim() || sources.length > 0 ? null : 'empty',
	player: () => import('./player.svelte'),
	traceView: () => import('./trace-view.svelte'),
	editor: () => import('./editor.svelte')
};
