import FileText from '@lucide/svelte/icons/file-text';
import { m } from '$lib/i18n/paraglide/messages';
import type { ToolDefinition } from '../contract';

export const definition: ToolDefinition<'document'> = {
	tool: 'document',
	label: m.tools_document_label,
	about: m.tools_document_about,
	icon: FileText,
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
