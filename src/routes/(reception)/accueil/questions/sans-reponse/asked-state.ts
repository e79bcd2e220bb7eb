import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleHelp from '@lucide/svelte/icons/circle-question-mark';
import CircleSlash from '@lucide/svelte/icons/circle-slash';
import type { ASKED_STATES } from '#domain/asked-question';
import { m } from '$lib/i18n/paraglide/messages';
import type { Icon } from '$lib/ui/icon';
import type { Tone } from '$lib/ui/tone';

type AskedState = (typeof ASKED_STATES)[number];

/** What became of a question, as one reads it. */
export const ASKED_STATE: Record<AskedState, { words: () => string; icon: Icon; tone: Tone }> = {
	open: { words: m.sheets_view_asked, icon: CircleHelp, tone: 'turn' },
	answered: { words: m.sheets_asked_answered, icon: CircleCheck, tone: 'done' },
	dismissed: { words: m.sheets_asked_dismissed, icon: CircleSlash, tone: 'neutral' }
};
