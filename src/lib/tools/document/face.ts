import FileText from '@lucide/svelte/icons/file-text';
import { m } from '$lib/i18n/paraglide/messages';
import type { ToolFace } from '../contract';

export const face: ToolFace = {
	label: m.tools_document_label,
	about: m.tools_document_about,
	icon: FileText
};
