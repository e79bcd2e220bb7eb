import Factory from '@lucide/svelte/icons/factory';
import { m } from '$lib/i18n/paraglide/messages';
import type { ToolFace } from '../contract';

export const face: ToolFace = {
	label: m.tools_visit_label,
	about: m.tools_visit_about,
	icon: Factory
};
