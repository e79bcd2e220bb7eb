import type { Envelope } from './document';
import { TAKING_STATES, WISHING_STATES, type SeatState } from './seat';
import type { SessionBody } from './session';

type Seat = Pick<Envelope<'seat'>, 'id' | 'state'> & { body: { askedAt: number } };

/** Places given: by seat, the asking (its `askedAt`) for which each was given. */
export type Places = Readonly<Record<string, number>>;

export interface Allotment {
	places: Places;
	/** What the server answers to those who wished for a place, by seat. */
	answers: ReadonlyMap<string, SeatState>;
	/** How many wait. */
	waiting: number;
}

/**
 * Who of those who wish for a place has one (S33): whoever had one keeps it, be the room smaller since; the
 * others come in the order of their asking, as far as there is room. Pure, and the same in whatever order
 * the seats are read.
 */
export function allot(
	{ capacity, waitingList }: Pick<SessionBody, 'capacity' | 'waitingList'>,
	seats: readonly Seat[],
	before: Places
): Allotment {
	const wishing = seats.filter(({ state }) => WISHING_STATES.includes(state)).sort(inOrder);
	const given = wishing.filter(({ id, body }) => before[id] === body.askedAt);
	const sitting = [...seats.filter(({ state }) => TAKING_STATES.includes(state)), ...given];
	const next = wishing.filter((seat) => !given.includes(seat));
	const held = [...sitting, ...next.slice(0, Math.max(0, capacity - sitting.length))];
	const without = next.filter((seat) => !held.includes(seat));
	const answers = new Map<string, SeatState>();
	for (const { id } of wishing) answers.set(id, 'held');
	// Whoever was told that she waits goes on waiting, though the list be closed since.
	for (const { id, state } of without) {
		answers.set(id, waitingList || state === 'waiting' ? 'waiting' : 'full');
	}
	return {
		places: Object.fromEntries(held.map(({ id, body }) => [id, body.askedAt])),
		answers,
		waiting: without.filter(({ id }) => answers.get(id) === 'waiting').length
	};
}

/** By the server's stamp, never a device's clock; two of one millisecond by id, the same way everywhere. */
export function inOrder(a: Seat, b: Seat): number {
	return a.body.askedAt - b.body.askedAt || (a.id < b.id ? -1 : 1);
}
