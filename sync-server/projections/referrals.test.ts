import { expect, it } from 'vitest';
import { openReferral } from '#domain/gestures/referrals';
import { REFERRAL_DAYS } from '#domain/referral';
import { STRUCTURE, asStored, gesture } from '../../tests/support/documents';
import { GatewayWorld } from '../../tests/support/gateway-world';
import { referral } from '../../tests/support/referrals';
import { endDay } from './day-ends';

const DAY = 24 * 3_600_000;

it('DO-124 a referral that nobody confirmed in two months ends, and nothing of the person is left', async () => {
	const world = await GatewayWorld.create();
	const waiting = referral();
	await world.put(waiting);
	world.now = waiting.createdAt + REFERRAL_DAYS * DAY - 1;
	await endDay(world.projections, STRUCTURE);
	expect(await world.stored(waiting.id)).toMatchObject({ state: 'waiting' });
	world.now += 1;
	await endDay(world.projections, STRUCTURE);
	const ended = await world.stored(waiting.id);
	expect(ended).toMatchObject({ state: 'setAside' });
	expect(JSON.stringify(ended)).not.toMatch(/Anna|Exemple|cuisine|exemple\.test/);
});

it('DO-124 one that became a request is left alone', async () => {
	const world = await GatewayWorld.create();
	const waiting = referral();
	const opened = asStored(waiting, openReferral(waiting, 'request:anna-0001', gesture));
	await world.put(opened);
	world.now = waiting.createdAt + 2 * REFERRAL_DAYS * DAY;
	await endDay(world.projections, STRUCTURE);
	expect(await world.stored(waiting.id)).toMatchObject({ state: 'opened', w: opened.w });
});
