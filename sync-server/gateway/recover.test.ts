import { describe, expect, it } from 'vitest';
import { PROTOCOL_VERSION } from '#protocol/version';
import { DOSSIER, changed, pathway } from '../../tests/support/documents';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';

const { counsellor } = USERS;

describe('what is offered to a restored store', () => {
	it('RE-03, PL-09 what was written anew is told also where the index shows nobody’s assignment', async () => {
		const before = await GatewayWorld.create({ lag: true });
		const { pathway: path, tasks } = pathway();
		const [task] = tasks;
		await before.put(path, ...tasks);
		const { docs } = await before.fetch(counsellor, [task!.id]);
		before.now += 3_600_000;
		const world = before.restored(before.store.copy());
		const dossier = (await world.stored(DOSSIER))!;
		await world.put(changed(dossier, { body: { assignment: null } }));
		world.store.settle();
		await world.put(dossier, changed(task!, { updatedAt: world.now, body: { title: 'Anew' } }));
		const { diverged } = await world.gateway.recover(counsellor, {
			protocol: PROTOCOL_VERSION,
			docs
		});
		expect(diverged).toMatchObject([{ id: task!.id, body: { title: 'Anew' } }]);
	});
});
