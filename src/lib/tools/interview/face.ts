import MessagesSquare from '@lucide/svelte/icons/messages-square';
import { m } from '$lib/i18n/paraglide/messages';
import type { ToolFace } from '../contract';

export const face: ToolFace = {
	label: m.interview_label,
	about: m.interview_about,
	icon: MessagesSquare
};
