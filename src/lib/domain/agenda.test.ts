import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPENING, agenda } from '../../../tests/support/desk-documents';
import { agendaId, busyIn, freeSlots, isFree, offerOf, slotsOf, type Range } from './agenda';
import { dayAfter, hourOf, overlap, weekdayOf, type Slot } from './slot';

const MONDAY = '2026-11-30';
const WEEKS = { from: MONDAY, days: 28 };
const hours = (slots: readonly Slot[]) => slots.map(({ day, hour }) => `${day} ${hour}`);

const ranges: fc.Arbitrary<Range> = fc.record({
	key: fc.string({ minLength: 1, maxLength: 4 }),
	weekday: fc.integer({ min: 1, max: 7 }),
	from: fc.integer({ min: 0, max: 1439 }).map(hourOf),
	to: fc.integer({ min: 0, max: 1439 }).map(hourOf),
	mode: fc.constantFrom('onSite' as const, 'phone' as const),
	place: fc.constant(''),
	minutes: fc.integer({ min: 5, max: 480 }),
	kinds: fc.subarray(['information' as const, 'guidance' as const, 'followUp' as const]),
	offered: fc.boolean()
});
const busy = fc.record({
	day: fc.integer({ min: 0, max: 27 }).map((n) => dayAfter(MONDAY, n)),
	hour: fc.integer({ min: 0, max: 1439 }).map(hourOf),
	minutes: fc.integer({ min: 5, max: 480 })
});

describe('an agenda', () => {
	it('DO-40 a range is cut into slots one after another; what is left over is none', () => {
		expect(hours(slotsOf(OPENING, '2026-12-01'))).toEqual([
			'2026-12-01 09:00',
			'2026-12-01 10:00',
			'2026-12-01 11:00'
		]);
		expect(slotsOf({ ...OPENING, minutes: 50 }, '2026-12-01')).toHaveLength(3);
		expect(slotsOf(OPENING, '2026-12-02')).toEqual([]);
		expect(slotsOf({ ...OPENING, to: '08:00' }, '2026-12-01')).toEqual([]);
	});

	it('DO-41 offered is what is open, for such a talk, on a day without absence, and not taken', () => {
		const { body } = agenda();
		expect(freeSlots(body, 'first', WEEKS)).toHaveLength(12);
		expect(freeSlots(body, 'information', WEEKS)).toEqual([]);
		const away = { ...body, absences: [{ key: 'a', from: '2026-12-02', to: '2026-12-15' }] };
		expect(freeSlots(away, 'followUp', WEEKS)).toHaveLength(6);
		const taken = { ...body, busy: [{ day: '2026-12-01', hour: '09:30', minutes: 60 }] };
		expect(hours(freeSlots(taken, 'followUp', { from: MONDAY, days: 2 }))).toEqual([
			'2026-12-01 11:00'
		]);
		const closed = { ...body, ranges: [{ ...OPENING, offered: false }] };
		expect(freeSlots(closed, 'followUp', WEEKS)).toEqual([]);
	});

	it('DO-41 whatever the ranges and what is taken: in order, each once, free, and offered as such', () => {
		fc.assert(
			fc.property(
				fc.array(ranges, { maxLength: 6 }),
				fc.array(busy, { maxLength: 6 }),
				(all, taken) => {
					const { body } = agenda({ ranges: all, busy: taken });
					const free = freeSlots(body, 'guidance', WEEKS);
					const names = free.map(({ day, hour, minutes }) => `${day} ${hour} ${minutes}`);
					expect(new Set(names).size).toBe(names.length);
					expect(hours(free)).toEqual([...hours(free)].sort());
					for (const slot of free) {
						expect(isFree(slot, taken)).toBe(true);
						expect(offerOf(body, slot, 'guidance')).toBeDefined();
					}
				}
			)
		);
	});

	it('DO-42 of what is taken only that is told which keeps from an offered slot, and no more than a stretch', () => {
		const { body } = agenda();
		const one = { day: '2026-12-01', hour: '09:00', minutes: 60 };
		const away = { day: '2026-12-01', hour: '14:00', minutes: 60 };
		expect(busyIn(body, [{ ...one, dossier: 'dossier:x' } as Slot, away])).toEqual([one]);
		expect(busyIn({ ranges: [{ ...OPENING, offered: false }] }, [one])).toEqual([]);
	});

	it('DO-43 two stretches of a day meet when they share a minute, whichever is first', () => {
		fc.assert(
			fc.property(busy, busy, (a, b) => {
				expect(overlap(a, b)).toBe(overlap(b, a));
				expect(overlap(a, { ...b, day: dayAfter(a.day) })).toBe(false);
			})
		);
		const nine = { day: MONDAY, hour: '09:00', minutes: 60 };
		expect(overlap(nine, { ...nine, hour: '10:00' })).toBe(false);
		expect(overlap(nine, { ...nine, hour: '09:59', minutes: 5 })).toBe(true);
		expect(weekdayOf(MONDAY)).toBe(1);
		expect(weekdayOf('2026-12-06')).toBe(7);
	});

	it('DO-40 its id names structure and counsellor', () => {
		expect(agendaId('ofpc', 'user:ofpc.k1')).toBe('agenda:ofpc.k1');
		expect(agendaId('ofpc', 'user:k1')).toBe('agenda:ofpc.k1');
		expect(agendaId('mife-ain', 'user:ofpc.k1')).toBe('agenda:mife-ain.ofpc-k1');
	});
});
