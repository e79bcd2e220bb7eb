import LibraryBig from '@lucide/svelte/icons/library-big';
import { m } from '$lib/i18n/paraglide/messages';
import type { ToolFace } from '../contract';

export const face: ToolFace = {
	label: m.tools_documentation_label,
	about: m.tools_documentation_about,
	icon: LibraryBig
};
