import Hexagon from '@lucide/svelte/icons/hexagon';
import { m } from '$lib/i18n/paraglide/messages';
import type { ToolFace } from '../contract';

export const face: ToolFace = {
	label: m.tools_assessment_label,
	about: m.tools_assessment_about,
	icon: Hexagon
};
