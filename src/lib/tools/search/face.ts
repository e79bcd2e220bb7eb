import Search from '@lucide/svelte/icons/search';
import { m } from '$lib/i18n/paraglide/messages';
import type { ToolFace } from '../contract';

export const face: ToolFace = {
	label: m.tools_search_label,
	about: m.tools_search_about,
	icon: Search
};
