import { describe, expect, it } from 'vitest';
import type { Envelope, StateOf } from '#domain/document';
import { NOW, changed, seat, session } from '../../../../tests/support/documents';
import { offeredDates, placesAhead, type Offer } from './offered';
import { seatWords, type SeatStand } from './seat-words';
import { hasEnded, lengthWords, roomWords, whenWords } from './session-words';

const offer = (changes: Partial<Offer> = {}): Offer => ({
	wanted: { sessions: [], words: '' },
	structure: 'ofpc',
	hers: [],
	now: NOW,
	...changes
});
const next = session();
const sooner = session({ day: '2026-11-25' });
const past = session({ day: '2026-11-20' });
const cancelled = { ...session(), state: 'cancelled' as const };

describe('the dates a person chooses from', () => {
	it('TO-13 what is to come, the soonest first; not what is over, cancelled, or elsewhere', () => {
		const elsewhere = session({}, 'mife-ain');
		const all = [next, past, cancelled, elsewhere, sooner];
		expect(offeredDates(all, offer())).toEqual([sooner, next]);
	});

	it('TO-13 wherever she asked for a place she reads what became of it, behind what is to come', () => {
		const older = session({ day: '2026-11-10' });
		const hers = [past.id, cancelled.id, older.id];
		const all = [past, cancelled, older, next];
		const ids = offeredDates(all, offer({ hers })).map(({ id }) => id);
		expect(ids).toEqual([next.id, cancelled.id, past.id, older.id]);
	});

	it('TO-13 those that the task is about', () => {
		const wanted = { sessions: [], words: 'entretien' };
		expect(offeredDates([next], offer({ wanted }))).toEqual([]);
	});
});

describe('her places', () => {
	const ahead = (...seats: Envelope<'seat'>[]) =>
		placesAhead(seats, (id) => all.find((one) => one.id === id), NOW).map(
			({ session: { id } }) => id
		);
	const all = [next, sooner, past, cancelled];

	it('TO-50 are told with a task or without one, the soonest first, until the session is over', () => {
		const at = [next, past, sooner].map((one) => seat(one, 'held'));
		expect(ahead(...at, seat(session(), 'held'))).toEqual([sooner.id, next.id]);
	});

	it('TO-50 of one that is cancelled, and of one from which she was taken off, she reads too', () => {
		const gone = changed(seat(next, 'withdrawn'), { body: { removed: true } });
		expect(ahead(seat(cancelled, 'held'), gone)).toEqual([next.id, cancelled.id].sort());
		expect(ahead(seat(next, 'withdrawn'))).toEqual([]);
	});
});

describe('what stands of a seat', () => {
	const told = (state: StateOf<'seat'>, stand: Partial<SeatStand> = {}, removed = false) =>
		seatWords({ state, body: { removed } }, { received: true, ended: false, ...stand });

	it('TO-14 a place is asked for until the server has answered: nothing here says that she has one', () => {
		expect(told('asked', { received: false })?.label()).toMatch(/gardée.*partira/);
		expect(told('asked')?.label()).toMatch(/réponse arrive/);
		expect(told('held')?.label()).toBe('Vous avez une place');
		expect(told('waiting')?.label()).toMatch(/liste d’attente/);
	});

	it('TO-14 withdrawn, it is told until the server knows', () => {
		expect(told('withdrawn', { received: false })?.label()).toMatch(/ne venez pas/);
		expect(told('withdrawn')).toBeUndefined();
		expect(seatWords(undefined, { received: true, ended: false })).toBeUndefined();
	});

	it('TO-51 once the session is over nothing is promised any more', () => {
		for (const state of ['asked', 'held', 'waiting', 'full'] as const) {
			const words = told(state, { ended: true });
			expect(`${words?.label()} ${words?.text?.()}`).toMatch(/passé|complet/);
			expect(`${words?.text?.()}`).not.toMatch(/sera|arrive|Choisissez/);
		}
		expect(told('present', { ended: true })?.label()).toBe('Vous y étiez');
	});

	it('TO-51 whoever was taken off the list is told', () => {
		expect(told('withdrawn', {}, true)?.label()).toMatch(/plus sur la liste/);
	});
});

describe('a session in words', () => {
	it('TO-13 tells when, for how long, and how much room there is', () => {
		expect(whenWords(next.body, NOW)).toBe('lundi 30\u00a0novembre, de 14:00 à 16:00');
		expect([30, 60, 150].map(lengthWords)).toEqual(['30 min', '1 h', '2 h 30']);
		expect(roomWords({ ...next.body, taken: 1 })).toBe('1 place libre');
		expect(roomWords({ ...next.body, taken: 2 })).toMatch(/liste d’attente/);
		expect(roomWords({ ...next.body, taken: 3, waitingList: false })).toBe('Complet');
	});

	it('TO-13 is through once its time is over', () => {
		const begun = { day: '2026-11-23', time: '00:01', minutes: 5 };
		expect(hasEnded(begun, new Date('2026-11-23T00:05').getTime())).toBe(false);
		expect(hasEnded(begun, new Date('2026-11-23T00:06').getTime())).toBe(true);
	});
});
