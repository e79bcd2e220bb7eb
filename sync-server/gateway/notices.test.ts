import { expect, it } from 'vitest';
import type { Envelope } from '#domain/document';
import { chooseWay, markSeen } from '#domain/gestures/notices';
import { NETWORK } from '#domain/ids';
import { noticeSettingsId } from '#domain/notice-settings';
import { COUNSELLOR, NOW, changed, gesture, staff } from '../../tests/support/documents';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';
import { TestDevice } from '../../tests/support/test-device';

const ID = noticeSettingsId(COUNSELLOR);
const choosing = () => chooseWay(undefined, 'message', 'none', gesture);

it('NO-01 goes to all of one’s own devices, and to nobody else', async () => {
	const world = await GatewayWorld.create();
	await world.push(USERS.counsellor, choosing());
	expect(await world.listed(USERS.counsellor)).toContain(ID);
	for (const user of [USERS.consultant, USERS.colleague, USERS.reception, USERS.admin])
		expect(await world.listed(user)).not.toContain(ID);
});

it('NO-03 chosen on two devices without a network, both choices hold', async () => {
	const world = await GatewayWorld.create();
	const [laptop, tablet] = [
		new TestDevice(world, USERS.counsellor),
		new TestDevice(world, USERS.counsellor)
	];
	await laptop.sync.cycle();
	await tablet.sync.cycle();
	await laptop.save(choosing());
	const [seen] = markSeen(undefined, NOW, gesture);
	await tablet.save(seen!);
	await laptop.sync.cycle();
	await tablet.sync.cycle();
	await laptop.sync.cycle();
	const kept = (await world.stored(ID, NETWORK)) as Envelope<'noticeSettings'>;
	expect(kept.body).toEqual({ choices: { message: 'none' }, seenUpTo: NOW });
	expect(await tablet.docs.conflicts()).toEqual([]);
});

it('NO-04 refused they are dropped, and their owner is told nothing', async () => {
	const world = await GatewayWorld.create();
	const device = new TestDevice(world, USERS.counsellor);
	await device.sync.cycle();
	await device.save(choosing());
	const members = staff().body.members.filter(({ user }) => user !== COUNSELLOR);
	await world.put(changed(staff(), { body: { members } }));
	await device.sync.cycle();
	expect(await device.docs.refusals()).toEqual([]);
	expect(await device.unsent()).toEqual([]);
});
