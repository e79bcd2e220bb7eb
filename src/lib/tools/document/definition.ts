import { m } from '$lib/i18n/paraglide/messages';
import type { ToolDefinition } from '../contract';
import { face } from './face';

export const definition: ToolDefinition<'document'> = {
	tool: 'document',
	...face,
	emptyContent: () => ({ tool: 'document', expected: '', model: '' }),
	tidy: (content) => content,
	text: ({ text }) => text,
	fields: { text: m.sync_field_text },
	unfinished: ({ model }, { text }, files) => {
		const untouched = text.trim() === '' || text.trim() === model.trim();
		return untouched && files.length === 0 ? 'empty' : null;
	},
	player: () => import('./player.svelte'),
	traceView: () => import('./trace-view.svelte'),
	editor: () => import('./editor.svelte')
};
