import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allot, inOrder, type Places } from './allotment';
import { SEAT_STATES, TAKING_STATES, type SeatState } from './seat';

interface Sitting {
	id: string;
	state: SeatState;
	body: { askedAt: number };
}

const seats = fc.uniqueArray(
	fc.record({
		id: fc.integer({ min: 1, max: 40 }).map((n) => `seat:ofpc_k.${String(n)}`),
		state: fc.constantFrom(...SEAT_STATES),
		body: fc.record({ askedAt: fc.integer({ min: 1, max: 20 }) })
	}),
	{ selector: ({ id }) => id, maxLength: 20 }
);
const room = fc.record({
	capacity: fc.integer({ min: 1, max: 12 }),
	waitingList: fc.boolean()
});

/** What stands once everybody has been answered. */
function answered(all: readonly Sitting[], answers: ReadonlyMap<string, SeatState>): Sitting[] {
	return all.map((seat) => ({ ...seat, state: answers.get(seat.id) ?? seat.state }));
}

const takes = ({ state }: Sitting) => TAKING_STATES.includes(state);
const seat = (id: string, state: SeatState, askedAt: number): Sitting => ({
	id: `seat:ofpc_k.${id}`,
	state,
	body: { askedAt }
});

describe('the allotment of places', () => {
	it('DO-15 never gives more places than there are, be more taken on purpose', () => {
		fc.assert(
			fc.property(room, seats, (session, all) => {
				const before = all.filter(takes).length;
				const after = answered(all, allot(session, all, {}).answers).filter(takes).length;
				expect(after).toBeLessThanOrEqual(Math.max(before, session.capacity));
				expect(after).toBeGreaterThanOrEqual(before);
			})
		);
	});

	it('DO-15 nobody waits while a place is free, and nobody who asked later comes before', () => {
		fc.assert(
			fc.property(room, seats, (session, all) => {
				const { answers } = allot(session, all, {});
				const after = answered(all, answers);
				const without = all.filter(({ id }) => answers.has(id) && answers.get(id) !== 'held');
				if (without.length > 0) {
					expect(after.filter(takes).length).toBeGreaterThanOrEqual(session.capacity);
				}
				const given = all.filter(({ id }) => answers.get(id) === 'held');
				for (const first of given) {
					for (const later of without) expect(inOrder(first, later)).toBeLessThan(0);
				}
			})
		);
	});

	it('DO-15 is the same in whatever order seats are read', () => {
		fc.assert(
			fc.property(
				room,
				seats.chain((all) =>
					fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))
				),
				(session, [all, shuffled]) => {
					const [one, other] = [allot(session, all, {}), allot(session, shuffled, {})];
					expect(other.places).toEqual(one.places);
					expect(new Map([...other.answers].sort())).toEqual(new Map([...one.answers].sort()));
				}
			)
		);
	});

	it('DO-15 answered once more, it says the same', () => {
		fc.assert(
			fc.property(room, seats, (session, all) => {
				const first = allot(session, all, {});
				const again = allot(session, answered(all, first.answers), first.places);
				expect(again.places).toEqual(first.places);
				expect(again.waiting).toBe(first.waiting);
			})
		);
	});

	it('DO-15 however people ask, withdraw and ask again, each has one answer and the room holds', () => {
		const step = fc.record({ who: fc.integer({ min: 1, max: 8 }), stays: fc.boolean() });
		fc.assert(
			fc.property(room, fc.array(step, { maxLength: 40 }), (session, steps) => {
				let all: Sitting[] = [];
				let places: Places = {};
				for (const [at, { who, stays }] of steps.entries()) {
					const asking = seat(String(who), stays ? 'asked' : 'withdrawn', at + 1);
					const known = all.find(({ id }) => id === asking.id);
					if (stays && known && known.state !== 'withdrawn' && known.state !== 'full') continue;
					all = [...all.filter(({ id }) => id !== asking.id), asking];
					const { answers, ...rest } = allot(session, all, places);
					places = rest.places;
					all = answered(all, answers);
					expect(all.filter(takes).length).toBeLessThanOrEqual(session.capacity);
					expect(all.some(({ state }) => state === 'asked')).toBe(false);
				}
			})
		);
	});

	it('DO-16 a place noted is given, though the seat does not say so yet', () => {
		const all = [seat('late', 'asked', 2), seat('first', 'asked', 1)];
		const { answers } = allot({ capacity: 1, waitingList: true }, all, { 'seat:ofpc_k.late': 2 });
		expect(answers.get('seat:ofpc_k.late')).toBe('held');
		expect(answers.get('seat:ofpc_k.first')).toBe('waiting');
	});

	it('DO-16 asking again is another asking: the place noted for the first is free', () => {
		const all = [seat('again', 'asked', 3), seat('second', 'asked', 2)];
		const { answers } = allot({ capacity: 1, waitingList: true }, all, { 'seat:ofpc_k.again': 1 });
		expect(answers.get('seat:ofpc_k.second')).toBe('held');
	});

	it('DO-16 without a waiting list it is full; who waits from before goes on waiting', () => {
		const all = [seat('a', 'held', 1), seat('b', 'waiting', 2), seat('c', 'asked', 3)];
		const { answers, waiting } = allot({ capacity: 1, waitingList: false }, all, {});
		expect([...answers.values()]).toEqual(['waiting', 'full']);
		expect(waiting).toBe(1);
	});

	it('DO-16 a smaller room puts nobody out, and a larger one lets the next in', () => {
		const all = [seat('a', 'held', 1), seat('b', 'held', 2), seat('c', 'waiting', 3)];
		expect(allot({ capacity: 1, waitingList: true }, all, {}).answers.get(all[2]!.id)).toBe(
			'waiting'
		);
		expect(allot({ capacity: 3, waitingList: true }, all, {}).answers.get(all[2]!.id)).toBe('held');
	});
});
