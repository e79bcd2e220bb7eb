import Archive from '@lucide/svelte/icons/archive';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import FilePen from '@lucide/svelte/icons/file-pen';
import type { SHEET_STATES } from '#domain/question-sheet';
import { m } from '$lib/i18n/paraglide/messages';
import type { Icon } from '$lib/ui/icon';
import type { Tone } from '$lib/ui/tone';

type SheetState = (typeof SHEET_STATES)[number];

/** The states of a sheet as one reads them. */
export const SHEET_STATE: Record<SheetState, { words: () => string; icon: Icon; tone: Tone }> = {
	draft: { words: m.sheets_state_draft, icon: FilePen, tone: 'neutral' },
	current: { words: m.sheets_state_current, icon: CircleCheck, tone: 'done' },
	retired: { words: m.sheets_state_retired, icon: Archive, tone: 'neutral' }
};
