import Check from '@lucide/svelte/icons/check';
import Circle from '@lucide/svelte/icons/circle';
import CornerUpLeft from '@lucide/svelte/icons/corner-up-left';
import Hourglass from '@lucide/svelte/icons/hourglass';
import Minus from '@lucide/svelte/icons/minus';
import Sparkle from '@lucide/svelte/icons/sparkle';
import type { Envelope } from '#domain/document';
import { m } from '$lib/i18n/paraglide/messages';
import type { Icon } from '$lib/ui/icon';
import type { Tone } from '$lib/ui/tone';

interface Badge {
	tone: Tone;
	icon: Icon;
	label: string;
}

/** A task's state as a word and an icon; `next`: it is the person's turn. */
export function badgeOf(task: Envelope<'task'>, next: boolean): Badge {
	const done: Badge = { tone: 'done', icon: Check, label: m.ui_stone_accepted() };
	switch (task.state) {
		case 'accepted':
			return done;
		case 'waived':
			return { tone: 'neutral', icon: Minus, label: m.ui_stone_waived() };
		case 'validated':
			return task.body.kind === 'personal'
				? done
				: { tone: 'veiled', icon: Hourglass, label: m.consultant_badge_veiled() };
		case 'open':
			return openBadge(task, next);
	}
}

function openBadge(task: Envelope<'task'>, next: boolean): Badge {
	if (task.body.decision?.outcome === 'returned')
		return { tone: 'returned', icon: CornerUpLeft, label: m.ui_stone_returned() };
	if (next) return { tone: 'turn', icon: Sparkle, label: m.ui_stone_current() };
	return { tone: 'neutral', icon: Circle, label: m.ui_stone_todo() };
}
