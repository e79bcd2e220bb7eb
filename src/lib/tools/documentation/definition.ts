import { m } from '$lib/i18n/paraglide/messages';
import type { ToolDefinition } from '../contract';
import { face } from './face';

export const definition: ToolDefinition<'documentation'> = {
	tool: 'documentation',
	...face,
	emptyContent: () => ({
		tool: 'documentation',
		guidance: '',
		topic: null,
		words: '',
		suggested: []
	}),
	tidy: (content) => ({ ...content, words: content.words.trim() }),
	fields: { kept: m.sync_field_kept, conclusion: m.sync_field_conclusion },
	answer: (_content, id, work) => {
		const title = work?.kept[id]?.title;
		return title ? { label: m.tools_documentation_kept_of({ title }), text: textOf } : undefined;
	},
	unfinished: (_content, { kept, conclusion }) => {
		const noted = Object.values(kept).some((one) => one.kept.trim());
		return noted || conclusion.trim() ? null : 'empty';
	},
	player: () => import('./player.svelte'),
	traceView: () => import('./trace-view.svelte'),
	editor: () => import('./editor.svelte')
};

function textOf(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}
