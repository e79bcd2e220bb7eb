import { isFree, offerOf, type AgendaBody, type OfferedSlot } from './agenda';
import type { Envelope } from './document';
import { isRebooking, stretchOf } from './rebooking';
import { dayAfter, hasBegun, isDayOver, isSameSlot, type Slot } from './slot';

type Interview = Envelope<'interview'>;

/** One slot of an agenda that is taken. */
export interface TakenSlot extends Slot {
	dossier: string;
	/** Given to whoever chose it: to which version of what she said, and where it is. */
	given?: { w: string; mode: OfferedSlot['mode']; place: string };
	/** What was planned before, hers until the talk itself says that it has moved. */
	keeps?: Slot;
}

/** What of an agenda is taken, by interview. The server notes it for itself alone (ADR 0030). */
export type Taken = Readonly<Record<string, TakenSlot>>;

export interface Bookings {
	taken: Taken;
	/** Interviews whose chosen slot could not be given. */
	gone: readonly Interview[];
}

/** Moments that somebody may have chosen ahead: whoever took them all would leave none to others. */
export const MOST_CHOSEN = 2;
/** How far ahead a moment can be chosen, in days from today. */
export const OFFERED_DAYS = 28;

/** What else decides whether a slot is given. */
export interface Bounds {
	now: number;
	/** Whether of that day nothing is chosen in this dossier: it is closed, or somebody stands in. */
	isShut?: (dossier: string | null, day: string) => boolean;
}

/**
 * Who has which slot of one agenda: what is planned stands, whoever was given a slot keeps it, the others
 * come in the order in which they reached the server. Pure, and the same in whatever order they are read.
 * @param interviews those that are with this counsellor, as they stand
 * @param before what was noted of them
 */
export function book(
	agenda: AgendaBody | null,
	interviews: readonly Interview[],
	before: Taken,
	bounds: Bounds
): Bookings {
	const { now } = bounds;
	const planned = interviews.filter(({ state }) => state === 'planned');
	const taken: Record<string, TakenSlot> = {};
	for (const { id, dossier, body } of planned) {
		if (!body.appointment || isDayOver(body.appointment, now)) continue;
		const { day, hour, minutes } = body.appointment;
		taken[id] = { day, hour, minutes, dossier: dossier ?? '' };
	}
	const wishing = interviews.filter(isWishing).sort(inOrder);
	const isKept = (one: Interview) => isGiven(one, before[one.id]);
	for (const one of wishing.filter(isKept)) {
		const { mode = 'onSite', place = '' } = before[one.id]?.given ?? {};
		taken[one.id] = given(one, { mode, place });
	}
	const gone: Interview[] = [];
	for (const one of wishing.filter((one) => !isKept(one))) {
		const slot = chosen(one);
		const held = chosenBeside(one, interviews, now).filter((other) => has(taken, other));
		const may = held.length < MOST_CHOSEN && isWithin(one, slot, bounds) && mayMove(one, now);
		const offer = agenda && may && offerOf(agenda, slot, one.body.kind);
		if (offer && isFree(slot, stretchesOf(taken, one.id))) taken[one.id] = given(one, offer);
		else gone.push(one);
	}
	return { taken, gone };
}

/** Neither begun nor too far ahead, and on a day on which its counsellor is there. */
function isWithin({ dossier }: Interview, slot: Slot, { now, isShut }: Bounds): boolean {
	// The device says from its own day on, which may be another than here.
	const last = dayAfter(new Date(now).toISOString().slice(0, 10), OFFERED_DAYS + 1);
	return !hasBegun(slot, now) && slot.day <= last && !isShut?.(dossier, slot.day);
}

/** Of the same person's other talks those that wait for a moment she chose, or are to be then. */
export function chosenBeside(
	{ id, dossier }: Pick<Interview, 'id' | 'dossier'>,
	interviews: readonly Interview[],
	now: number
): Interview[] {
	return interviews.filter(
		(one) =>
			one.dossier === dossier && one.id !== id && isChosen(one) && !isDayOver(chosen(one), now)
	);
}

function isChosen(interview: Interview): boolean {
	const { slot, appointment } = interview.body;
	if (isWishing(interview)) return true;
	return interview.state === 'planned' && !!slot && !!appointment && isSameSlot(slot, appointment);
}

/** Whether it waits for the slot that was chosen. */
export function isWishing(interview: Interview): boolean {
	const { state, body } = interview;
	return (state === 'asked' && body.slot !== null && !body.slot.gone) || isRebooking(interview);
}

/** Every stretch that is somebody's. @param but a talk that is in nobody's way: its own */
export function stretchesOf(taken: Taken, but?: string): Slot[] {
	const others = Object.entries(taken).filter(([id]) => id !== but);
	return others.flatMap(([, slot]) => (slot.keeps ? [slot, slot.keeps] : [slot]));
}

/** Of a talk whose day is over it is to be said how it ended. */
function mayMove({ state, body }: Interview, now: number): boolean {
	return state !== 'planned' || (body.appointment !== null && !isDayOver(body.appointment, now));
}

/** Whether somebody has the very slot she chose. */
function has(taken: Taken, interview: Interview): boolean {
	const own = taken[interview.id];
	return own !== undefined && isSameSlot(own, chosen(interview));
}

function isGiven(interview: Interview, before: TakenSlot | undefined): boolean {
	return before?.given !== undefined && isSameSlot(before, chosen(interview));
}

function given(interview: Interview, { mode, place }: Pick<OfferedSlot, 'mode' | 'place'>) {
	const { w, dossier, state, body } = interview;
	const keeps = state === 'planned' && body.appointment && stretchOf(body.appointment);
	const slot = { ...chosen(interview), dossier: dossier ?? '', given: { w, mode, place } };
	return keeps ? { ...slot, keeps } : slot;
}

function chosen({ body }: Interview): Slot {
	const { day, hour, minutes } = body.slot as Slot;
	return { day, hour, minutes };
}

/** By the server's stamp, never a device's clock; two of one millisecond by id. */
function inOrder(a: Interview, b: Interview): number {
	return a.updatedAt - b.updatedAt || (a.id < b.id ? -1 : 1);
}
