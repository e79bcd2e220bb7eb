import CalendarX2 from '@lucide/svelte/icons/calendar-x-2';
import Check from '@lucide/svelte/icons/check';
import CheckCheck from '@lucide/svelte/icons/check-check';
import CircleX from '@lucide/svelte/icons/circle-x';
import Clock from '@lucide/svelte/icons/clock';
import Smartphone from '@lucide/svelte/icons/smartphone';
import type { Envelope } from '#domain/document';
import type { SeatState } from '#domain/seat';
import { m } from '$lib/i18n/paraglide/messages';
import type { Icon } from '$lib/ui/icon';
import type { Tone } from '$lib/ui/tone';

/** How a seat is told to the person whose seat it is. */
export interface SeatWords {
	tone: Tone;
	icon: Icon;
	label: () => string;
	text?: () => string;
}

const WORDS: Record<Exclude<SeatState, 'withdrawn'>, SeatWords> = {
	asked: { tone: 'neutral', icon: Clock, label: m.tools_workshop_asked },
	held: { tone: 'done', icon: Check, label: m.tools_workshop_held },
	waiting: {
		tone: 'warn',
		icon: Clock,
		label: m.tools_workshop_waiting,
		text: m.tools_workshop_waiting_text
	},
	full: {
		tone: 'neutral',
		icon: CalendarX2,
		label: m.tools_workshop_no_place,
		text: m.tools_workshop_no_place_text
	},
	present: { tone: 'done', icon: CheckCheck, label: m.tools_workshop_was_there },
	absent: {
		tone: 'neutral',
		icon: CircleX,
		label: m.tools_workshop_was_absent,
		text: m.tools_workshop_was_absent_text
	}
};

const KEPT_HERE: SeatWords = {
	tone: 'neutral',
	icon: Smartphone,
	label: m.tools_workshop_kept_here
};
const LEFT_HERE: SeatWords = { ...KEPT_HERE, label: m.tools_workshop_withdrawn_here };

/** Once the session is over nothing is promised any more. */
const OVER: Partial<Record<SeatState, SeatWords>> = {
	asked: over(m.tools_workshop_over_asked),
	held: over(m.tools_workshop_over_held),
	waiting: over(m.tools_workshop_over_waiting),
	full: { ...WORDS.full, text: undefined }
};

const REMOVED: SeatWords = {
	tone: 'warn',
	icon: CalendarX2,
	label: m.tools_workshop_removed,
	text: m.tools_workshop_removed_text
};

function over(text: () => string): SeatWords {
	return { tone: 'neutral', icon: CalendarX2, label: m.tools_workshop_over, text };
}

/** Where a seat stands: `received`, the server has it (until then a place is asked for, not had). */
export interface SeatStand {
	received: boolean;
	ended: boolean;
}

type SeatSaid = Pick<Envelope<'seat'>, 'state'> & { body: { removed: boolean } };

/** What stands of a seat, in words; nothing where there is nothing to tell. */
export function seatWords(
	seat: SeatSaid | undefined,
	{ received, ended }: SeatStand
): SeatWords | undefined {
	if (!seat) return undefined;
	const { state } = seat;
	if (state === 'withdrawn') return received ? leftWords(seat) : LEFT_HERE;
	if (ended) return OVER[state] ?? WORDS[state];
	return state === 'asked' && !received ? KEPT_HERE : WORDS[state];
}

/** Whoever withdrew knows it; whoever was taken off the list is told. */
function leftWords({ body }: SeatSaid): SeatWords | undefined {
	return body.removed ? REMOVED : undefined;
}

/** What a trace says of it, to whoever reads it. */
export const TRACE_WORDS: Record<SeatState, () => string> = {
	asked: m.tools_workshop_signed_up,
	held: m.tools_workshop_signed_up,
	waiting: m.tools_workshop_signed_up,
	full: m.tools_workshop_no_place,
	withdrawn: m.tools_workshop_signed_off,
	present: m.tools_workshop_present,
	absent: m.tools_workshop_absent
};
