import ListChecks from '@lucide/svelte/icons/list-checks';
import { m } from '$lib/i18n/paraglide/messages';
import type { ToolFace } from '../contract';

export const face: ToolFace = {
	label: m.tools_questionnaire_label,
	about: m.tools_questionnaire_about,
	icon: ListChecks
};
