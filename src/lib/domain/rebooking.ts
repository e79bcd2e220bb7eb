import type { ChosenSlot, InterviewBody } from './interview';
import { isSameSlot, type Slot } from './slot';

/** What of a talk is looked at here. */
export interface Talk {
	state: string;
	body: Pick<InterviewBody, 'slot' | 'appointment'>;
}

/**
 * The slot that its person asked for in the place of what is planned (AG-70), be it gone by now; null when
 * what is planned has changed since, or she asked for none. Until it is given what is planned stands.
 */
export function askedInstead({ state, body: { slot, appointment } }: Talk): ChosenSlot | null {
	if (state !== 'planned' || !slot?.from || !appointment) return null;
	return isSameSlot(slot.from, appointment) ? slot : null;
}

/** Whether another slot is waited for. */
export function isRebooking(talk: Talk): boolean {
	return askedInstead(talk)?.gone === false;
}

/** The chosen slot as the talk stands: where nothing is waited for any more, it takes the place of nothing (AG-72). */
export function slotAsStands(talk: Talk): ChosenSlot | null {
	const { slot } = talk.body;
	return slot && (askedInstead(talk) ? slot : withoutFrom(slot));
}

/** Where a slot or an appointment is on its day, and nothing else of it. */
export function stretchOf({ day, hour, minutes }: Slot): Slot {
	return { day, hour, minutes };
}

/** A chosen slot without that it was to take the place of what was planned. */
export function withoutFrom({ from, ...slot }: ChosenSlot): ChosenSlot {
	void from;
	return slot;
}
