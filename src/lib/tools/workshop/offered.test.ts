import { describe, expect, it } from 'vitest';
import { NOW, session } from '../../../../tests/support/documents';
import { offeredDates, type Offer } from './offered';
import { seatWords } from './seat-words';
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

	it('TO-13 wherever she asked for a place she reads what became of it', () => {
		const hers = [past.id, cancelled.id];
		const ids = offeredDates([past, cancelled], offer({ hers })).map(({ id }) => id);
		expect(ids).toEqual([past.id, cancelled.id]);
	});

	it('TO-13 those that the task is about', () => {
		const wanted = { sessions: [], words: 'entretien' };
		expect(offeredDates([next], offer({ wanted }))).toEqual([]);
	});
});

describe('what stands of a seat', () => {
	it('TO-14 a place is asked for until the server has answered: nothing here says that she has one', () => {
		expect(seatWords('asked', false)?.label()).toMatch(/gardée.*partira/);
		expect(seatWords('asked', true)?.label()).toMatch(/réponse arrive/);
		expect(seatWords('held', true)?.label()).toBe('Vous avez une place');
		expect(seatWords('waiting', true)?.label()).toMatch(/liste d’attente/);
	});

	it('TO-14 withdrawn, it is told until the server knows', () => {
		expect(seatWords('withdrawn', false)?.label()).toMatch(/ne venez pas/);
		expect(seatWords('withdrawn', true)).toBeUndefined();
		expect(seatWords(undefined, true)).toBeUndefined();
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
