import { describe, expect, it, vi } from 'vitest';
import { Outage } from './outage';
import type { Room } from './store/disk-room';
import { StoreDown, StoreFull } from './store/port';

/** A store that is well or not, and a log that is read. */
function watched() {
	const state = { up: true, room: 'enough' as Room, now: 0 };
	const told: unknown[] = [];
	const tell = (level: string) => (about: object, what?: string) =>
		void told.push([level, what, 'seconds' in about ? about.seconds : undefined]);
	const outage = new Outage({
		store: {
			ping: async () => {
				if (!state.up) throw new StoreDown();
			},
			room: async () => state.room
		},
		logger: { error: tell('error'), warn: tell('warn') } as never,
		now: () => state.now,
		pause: 1
	});
	return { state, told, outage };
}

const soon = (check: () => unknown) => vi.waitFor(check, { timeout: 15_000, interval: 2 });

describe('an outage in the log', () => {
	it('HT-20 is told once when it begins and once when it is over, however many meet it', async () => {
		const { state, told, outage } = watched();
		state.up = false;
		for (let n = 0; n < 50; n++) expect(outage.note(new StoreDown('gone'))).toBe(true);
		state.now = 90_000;
		expect(told).toEqual([['error', 'the store does not answer', undefined]]);
		state.up = true;
		await soon(() => expect(told).toHaveLength(2));
		expect(told[1]).toEqual(['warn', 'the store works again', 90]);
		outage.note(new StoreDown('again'));
		expect(told).toHaveLength(3);
		await outage.stop();
	});

	it('HT-20 for want of room lasts until there is some, though the store answers', async () => {
		const { state, told, outage } = watched();
		state.room = 'full';
		outage.note(new StoreFull('no room'));
		expect(told).toEqual([['error', 'the store has no room left', undefined]]);
		for (let n = 0; n < 20; n++) outage.note(new StoreFull('no room'));
		state.room = 'low';
		await soon(() => expect(told).toHaveLength(2));
		await outage.stop();
	});

	it('HT-20 is the store’s alone: any other error is left to the others', () => {
		const { told, outage } = watched();
		expect(outage.note(new Error('other'))).toBe(false);
		expect(told).toEqual([]);
	});
});
