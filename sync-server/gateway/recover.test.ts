import { describe, expect, it } from 'vitest';
import { PROTOCOL_VERSION } from '#protocol/version';
import { NETWORK } from '#domain/ids';
import { TRAINING } from '#domain/training';
import { DOSSIER, NOW, changed, newKey, pathway, template } from '../../tests/support/documents';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';
import { MemoryStore } from '../../tests/support/memory-store';
import { marked } from './mac';
import { recover } from './recover';

const { counsellor } = USERS;

describe('what is offered to a restored store', () => {
	it('RE-07 of the training structure nothing is taken back, marked as it may be', async () => {
		const store = new MemoryStore();
		const mac = (text: string) => text.slice(0, 22);
		const life = { epoch: 'epoch-2', epochSince: NOW, now: () => NOW };
		const ctx = { store, ...life, newKey, mac };
		const there = changed(template('structure'), { body: { home: TRAINING } });
		const real = template('network');
		const docs = [there, real].map((doc) => marked(ctx, doc));
		await recover(ctx, counsellor, { protocol: PROTOCOL_VERSION, docs });
		const taken = await (await store.open(NETWORK)).withPrefix('template:');
		expect(taken.map(({ _id }) => _id)).toEqual([real.id]);
	});

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
