import type { Static } from 'typebox';
import * as Type from 'typebox';
import { keyOfId } from './ids';
import { Mode } from './interview';
import {
	Hour,
	Slot,
	SlotMinutes,
	bySlot,
	dayAfter,
	hourOf,
	isSameSlot,
	minuteOf,
	overlap,
	weekdayOf
} from './slot';
import { SLOT_KINDS, slotKindOf, type InterviewKind } from './talk-kinds';
import { Day, Id, strict } from './text';

export const MAX_RANGES = 40;
export const MAX_ABSENCES = 100;
/** Slots taken that are told: those of some months. */
export const MAX_BUSY = 500;
export const MAX_RANGE_PLACE = 200;

const Key = Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$' });

/** A stretch of every week in which talks may be. */
export const Range = strict({
	key: Key,
	/** 1 for Monday … 7 for Sunday. */
	weekday: Type.Integer({ minimum: 1, maximum: 7 }),
	from: Hour,
	to: Hour,
	mode: Mode,
	/** A room, a number or a link: read by the people whom the counsellor follows. */
	place: Type.String({ maxLength: MAX_RANGE_PLACE }),
	/** How long each talk lasts. */
	minutes: SlotMinutes,
	kinds: Type.Array(Type.Enum([...SLOT_KINDS]), { maxItems: SLOT_KINDS.length }),
	/** Whether people may take its slots themselves; else it is the counsellor's own mark. */
	offered: Type.Boolean()
});
export type Range = Static<typeof Range>;

/** Days on which nothing is offered. Without a reason: the people whom the counsellor follows read this. */
export const Absence = strict({ key: Key, from: Day, to: Day });
export type Absence = Static<typeof Absence>;

/** When one counsellor can be talked with in one structure (ADR 0030). */
export const AgendaBody = strict({
	counsellor: Id,
	ranges: Type.Array(Range, { maxItems: MAX_RANGES }),
	absences: Type.Array(Absence, { maxItems: MAX_ABSENCES }),
	/** Slots that are taken, by whom is not said: stamped by the server. */
	busy: Type.Array(Slot, { maxItems: MAX_BUSY })
});
export type AgendaBody = Static<typeof AgendaBody>;

/** A slot that can be taken, with where it would be. */
export interface OfferedSlot extends Slot {
	mode: Range['mode'];
	place: string;
}

/** One per counsellor and structure. A structure's id holds no dot, and one part more is not allowed. */
export function agendaId(structure: string, counsellor: string): string {
	const key = keyOfId(counsellor);
	const own = key.startsWith(`${structure}.`) ? key.slice(structure.length + 1) : key;
	return `agenda:${structure}.${own.replaceAll('.', '-')}`;
}

export function isAbsent({ absences }: Pick<AgendaBody, 'absences'>, day: string): boolean {
	return absences.some(({ from, to }) => from <= day && day <= to);
}

/** The slots of one range on a day of its week, one after another; what is left over is none. */
export function slotsOf(range: Range, day: string): OfferedSlot[] {
	if (weekdayOf(day) !== range.weekday) return [];
	const [from, to] = [minuteOf(range.from), minuteOf(range.to)];
	const count = Math.max(0, Math.floor((to - from) / range.minutes));
	const { minutes, mode, place } = range;
	return Array.from({ length: count }, (_, n) => {
		return { day, hour: hourOf(from + n * minutes), minutes, mode, place };
	});
}

/** What people may choose from on a day for a talk of a kind, taken or not. */
function offeredOn(agenda: AgendaBody, day: string, kind: InterviewKind): OfferedSlot[] {
	if (isAbsent(agenda, day)) return [];
	return agenda.ranges
		.filter(({ offered, kinds }) => offered && kinds.includes(slotKindOf(kind)))
		.flatMap((range) => slotsOf(range, day));
}

/** The slot as it is offered now, be it taken; undefined when it is not. */
export function offerOf(
	agenda: AgendaBody,
	slot: Slot,
	kind: InterviewKind
): OfferedSlot | undefined {
	return offeredOn(agenda, slot.day, kind).find((one) => isSameSlot(one, slot));
}

export function isFree(slot: Slot, taken: readonly Slot[]): boolean {
	return !taken.some((one) => overlap(one, slot));
}

/**
 * The slots that are free, in their order.
 * @param from the first day, `2026-12-01`
 * @param days how many of them
 */
export function freeSlots(
	agenda: AgendaBody,
	kind: InterviewKind,
	{ from, days }: { from: string; days: number }
): OfferedSlot[] {
	const all = Array.from({ length: days }, (_, n) => offeredOn(agenda, dayAfter(from, n), kind));
	const free = all.flat().filter((slot) => isFree(slot, agenda.busy));
	// Two ranges may offer the same hour.
	return free
		.sort(bySlot)
		.filter((slot, n, list) => !list.slice(0, n).some((one) => isSameSlot(one, slot)));
}

/** Of the slots that are taken those that keep anybody from an offered one: no more is told (P2). */
export function busyIn({ ranges }: Pick<AgendaBody, 'ranges'>, taken: readonly Slot[]): Slot[] {
	const told = taken.filter((slot) =>
		ranges
			.filter(({ offered }) => offered)
			.flatMap((range) => slotsOf(range, slot.day))
			.some((offer) => overlap(offer, slot))
	);
	return told
		.map(({ day, hour, minutes }) => ({ day, hour, minutes }))
		.sort((a, b) => bySlot(a, b) || a.minutes - b.minutes)
		.slice(0, MAX_BUSY);
}
