import { same } from './same';

/** State, slot, appointment, what was held and why not: what of a talk is said together. */
type Unit = Record<string, unknown>;

/**
 * Whether this is how the server answers somebody who asked for another slot: she has it, and all else is as
 * she saw it (AG-73). That it was gone is told elsewhere (AG-08).
 */
export function answersRebooking(asked: Unit | null, now: Unit | null): boolean {
	const slot = partOf(asked, 'slot');
	const [was, is] = [partOf(asked, 'appointment'), partOf(now, 'appointment')];
	if (!asked || !now || !slot?.from || !was || !is) return false;
	const waited = asked.state === 'planned' && same(stretch(was), slot.from);
	const given = same(stretch(is), stretch(slot)) && was.words === is.words;
	const bare = { ...stretch(slot), gone: false };
	return waited && given && same({ ...asked, appointment: is, slot: bare }, now);
}

/**
 * What somebody said of a talk, over the server's answer that he had not seen: what he left as it was is as it
 * stands now, and another slot he asked for takes the place of what is planned now.
 */
export function overAnswer(base: Unit | null, mine: Unit, theirs: Unit): Unit {
	const untouched = same(mine.slot, base?.slot);
	if (!answersRebooking(base, theirs)) return untouched ? { ...mine, slot: theirs.slot } : mine;
	const moved = same(mine.appointment, base?.appointment) ? theirs.appointment : mine.appointment;
	const slot = partOf(mine, 'slot');
	const rebased = slot?.from ? { ...slot, from: stretch(partOf(theirs, 'appointment')) } : slot;
	const there = rebased && same(stretch(rebased), rebased.from);
	return { ...mine, appointment: moved, slot: untouched || there ? theirs.slot : rebased };
}

function stretch(part: Unit | null): Unit {
	const { day, hour, minutes } = part ?? {};
	return { day, hour, minutes };
}

function partOf(unit: Unit | null, field: string): Unit | null {
	return (unit?.[field] ?? null) as Unit | null;
}
