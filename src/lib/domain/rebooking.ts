import type { Envelope } from './document';
import type { ChosenSlot } from './interview';
import { isSameSlot, type Slot } from './slot';

type Talk = Pick<Envelope<'interview'>, 'state' | 'body'>;

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

/** Where a slot or an appointment is on its day, and nothing else of it. */
export function stretchOf({ day, hour, minutes }: Slot): Slot {
	return { day, hour, minutes };
}

/** A chosen slot without that it was to take the place of what was planned. */
export function withoutFrom({ from, ...slot }: ChosenSlot): ChosenSlot {
	void from;
	return slot;
}
