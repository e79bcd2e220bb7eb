import Handshake from '@lucide/svelte/icons/handshake';
import { m } from '$lib/i18n/paraglide/messages';
import type { ToolFace } from '../contract';

export const face: ToolFace = {
	label: m.tools_meeting_label,
	about: m.tools_meeting_about,
	icon: Handshake
};
