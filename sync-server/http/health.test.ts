import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '#protocol/routes';
import { StoreDown } from '../store/port';
import type { Services } from './services';
import { HttpWorld } from '../../tests/support/http-world';

const STORE: Services['store'] = {
	kind: 'memory',
	ping: async () => undefined,
	room: async () => 'enough'
};

describe('health', () => {
	let world: HttpWorld;
	beforeAll(async () => {
		world = await HttpWorld.create();
	});
	afterAll(() => world.close());
	const ask = async () => {
		const answer = await world.app.inject(ROUTES.health);
		return { status: answer.statusCode, body: answer.json() };
	};

	it('HT-13 is 200 only when ready', async () => {
		const projections = { state: 'current', behind: 0 };
		const healthy = { version: '1.2.3', store: 'memory', ready: true, room: 'enough', projections };
		expect(await ask()).toEqual({ status: 200, body: healthy });
		world.ready = false;
		expect(await ask()).toEqual({ status: 503, body: { ...healthy, ready: false } });
		world.ready = true;
	});

	it('HT-13 is 503 when the store does not answer', async () => {
		const ping = async () => {
			throw new StoreDown('gone');
		};
		const down = await HttpWorld.create({ store: { ...STORE, ping } });
		const answer = await down.app.inject(ROUTES.health);
		expect(answer.statusCode).toBe(503);
		expect(answer.json()).toMatchObject({ ready: false, room: null });
		await down.close();
	});

	it.each(['low', 'full'] as const)(
		'HT-19 room that is %s is told, and stays 200',
		async (room) => {
			const short = await HttpWorld.create({ store: { ...STORE, room: async () => room } });
			const answer = await short.app.inject(ROUTES.health);
			expect(answer.statusCode).toBe(200);
			expect(answer.json()).toMatchObject({ ready: true, room });
			await short.close();
		}
	);

	it.each([
		[1, 'current', 1],
		[29_999, 'current', 30],
		[30_001, 'late', 31],
		[3_600_000, 'late', 3_600]
	])('HT-17 after %i ms of waiting the projections are %s', async (ms, state, behind) => {
		world.behind = ms;
		const { status, body } = await ask();
		expect([status, body.ready, body.projections]).toEqual([200, true, { state, behind }]);
	});
});
