import { describe, expect, it } from 'vitest';
import type { DocType, Envelope } from '#domain/document';
import { TAKING_STATES } from '#domain/seat';
import { generateDemo } from '../generator';
import { STRUCTURES } from '../structures/all';

const NOW = Date.UTC(2026, 10, 23, 9);
const docs = generateDemo({ dossiers: 160, seed: 5, now: NOW });
const all = <T extends DocType>(type: T) =>
	docs.filter((doc) => doc.type === type) as unknown as Envelope<T>[];
const sessions = all('session');
const seats = all('seat');
const seatsAt = (session: Envelope<'session'>) =>
	seats.filter(({ body }) => body.session === session.id);

describe('the demo’s workshops', () => {
	it.each(STRUCTURES.map(({ id }) => id))('DM-22 %s has past and coming ones', (structure) => {
		const here = sessions.filter((one) => one.structure === structure);
		const [today] = new Date(NOW).toISOString().split('T') as [string];
		const past = here.filter(({ body }) => body.day < today);
		expect(past.length).toBeGreaterThanOrEqual(3);
		expect(here.length - past.length).toBeGreaterThanOrEqual(4);
		expect(here.some(({ state }) => state === 'cancelled')).toBe(true);
		expect(here.some(({ body }) => body.waiting > 0 && body.day > today)).toBe(true);
		const states = new Set(past.flatMap(seatsAt).map(({ state }) => state));
		expect([...states].sort()).toEqual(['absent', 'present']);
	});

	it('DM-22 places are counted, none more than there are in what is to come', () => {
		for (const session of sessions) {
			const taken = seatsAt(session).filter(({ state }) => TAKING_STATES.includes(state));
			expect(session.body.taken).toBe(taken.length);
			if (Date.parse(session.body.day) > NOW) {
				expect(taken.length).toBeLessThanOrEqual(session.body.capacity);
			}
			const waiting = seatsAt(session).filter(({ state }) => state === 'waiting');
			expect(session.body.waiting).toBe(waiting.length);
		}
	});

	it('DM-22 whoever was there completes a task once, and the work names the workshop', () => {
		const completed = seats.flatMap(({ body }) => body.completes?.task ?? []);
		expect(completed.length).toBeGreaterThan(0);
		expect(new Set(completed).size).toBe(completed.length);
		const present = seats.filter(({ state }) => state === 'present');
		expect(present.every(({ body }) => body.completes !== null)).toBe(true);
		for (const { body } of all('trace')) {
			if (!completed.includes(body.task) || body.work.tool !== 'workshop') continue;
			expect(Object.keys(body.work.sessions)).toHaveLength(1);
		}
	});

	it('DM-22 nobody comes on a Sunday', () => {
		for (const { body } of sessions) expect(new Date(body.day).getUTCDay() % 6).not.toBe(0);
	});
});
