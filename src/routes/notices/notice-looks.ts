import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import Hourglass from '@lucide/svelte/icons/hourglass';
import Inbox from '@lucide/svelte/icons/inbox';
import MessageSquareText from '@lucide/svelte/icons/message-square-text';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import Route from '@lucide/svelte/icons/route';
import UserPlus from '@lucide/svelte/icons/user-plus';
import type { NoticeKind } from '#domain/notice-settings';
import type { Icon } from '$lib/ui/icon';
import type { Tone } from '$lib/ui/tone';

export const KIND_LOOKS: Record<NoticeKind, { icon: Icon; tone: Tone }> = {
	message: { icon: MessagesSquare, tone: 'lake' },
	task: { icon: Route, tone: 'lake' },
	appointment: { icon: CalendarClock, tone: 'lake' },
	request: { icon: MessageSquareText, tone: 'lake' },
	validation: { icon: Hourglass, tone: 'turn' },
	arrival: { icon: Inbox, tone: 'turn' },
	team: { icon: UserPlus, tone: 'lake' }
};
