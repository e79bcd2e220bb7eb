import Ban from '@lucide/svelte/icons/ban';
import Check from '@lucide/svelte/icons/check';
import Circle from '@lucide/svelte/icons/circle';
import CircleDot from '@lucide/svelte/icons/circle-dot';
import Hourglass from '@lucide/svelte/icons/hourglass';
import Undo2 from '@lucide/svelte/icons/undo-2';
import type { Stone } from '#domain/current-pathway';
import { m } from '$lib/i18n/paraglide/messages';
import type { Icon } from '$lib/ui/icon';
import type { Tone } from '$lib/ui/tone';

interface Look {
	label: () => string;
	icon: Icon;
	tone: Tone;
}

/** A task's state as its counsellor reads it; the person's own words are on the person's screens. */
export const TASK_LOOKS: Record<Stone, Look> = {
	todo: { label: m.counsellor_task_todo, icon: Circle, tone: 'neutral' },
	current: { label: m.counsellor_task_current, icon: CircleDot, tone: 'lake' },
	open: { label: m.counsellor_task_current, icon: CircleDot, tone: 'lake' },
	validated: { label: m.counsellor_task_validated, icon: Hourglass, tone: 'veiled' },
	accepted: { label: m.counsellor_task_accepted, icon: Check, tone: 'done' },
	returned: { label: m.counsellor_task_returned, icon: Undo2, tone: 'returned' },
	waived: { label: m.counsellor_task_waived, icon: Ban, tone: 'neutral' }
};
