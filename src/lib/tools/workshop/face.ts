import Users from '@lucide/svelte/icons/users';
import { m } from '$lib/i18n/paraglide/messages';
import type { ToolFace } from '../contract';

export const face: ToolFace = {
	label: m.tools_workshop_label,
	about: m.tools_workshop_about,
	icon: Users
};
