import { describe, expect, it } from 'vitest';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { closeDossier } from '#domain/gestures/closing';
import { handOver } from '#domain/gestures/handover';
import { orderTransfer, takeBackTransfer } from '#domain/gestures/transfers';
import { DOSSIER, STRUCTURE, changed, gesture, newKey } from '../../tests/support/documents';
import { dyingWorld } from '../../tests/support/dying-world';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';
import { TestDevice } from '../../tests/support/test-device';
import {
	ALL,
	carriedOut,
	dossierOf,
	fill,
	followers,
	ordered,
	takenBack,
	writes
} from '../../tests/support/transfer-world';
import { COLIN, INES, asAdmin, order } from '../../tests/support/transfers';
import { StoreDown } from '../store/port';

type Transfer = Envelope<'caseloadTransfer'>;

const { admin, colleague, counsellor } = USERS;
const colin = { id: COLIN.counsellor, name: COLIN.name };
const ines = { id: INES.counsellor, name: INES.name };

describe('a caseload that goes to colleagues', () => {
	it('CL-61 for good: everything is theirs, nothing hers, and each person is told once', async () => {
		const { world, read } = await carriedOut({ to: [COLIN, INES] });
		expect(await followers(world)).toEqual(['colin', 'ines', 'colin', 'ines']);
		expect((await read()).body.outcome).toEqual({
			at: world.now,
			moved: [
				{ counsellor: 'user:colin', count: 2 },
				{ counsellor: 'user:ines', count: 2 }
			],
			left: []
		});
		const told = new Set(world.mails.map(({ id, kind }) => `${kind} ${id}`));
		for (const id of ALL) {
			const { log } = await dossierOf(world, id);
			expect(log.filter(({ kind }) => kind === 'counsellorChanged')).toHaveLength(1);
			const n = log.findIndex(({ kind }) => kind === 'counsellorChanged');
			expect(told).toContain(`counsellorAssigned mail:${id.slice(8)}.dossier.${n}`);
		}
		const claire = new TestDevice(world, counsellor);
		const hers = new TestDevice(world, colleague);
		await claire.sync.cycle();
		await hers.sync.cycle();
		expect((await claire.ids()).filter((id) => id.startsWith('dossier:'))).toEqual([]);
		expect(await hers.ids()).toContain(DOSSIER);
	});

	it('CL-61 for some days: a colleague stands in, and it ends by itself', async () => {
		const { world } = await carriedOut({ until: '2026-11-27' });
		expect(await followers(world)).toEqual(ALL.map(() => 'claire+colin'));
		world.now += 5 * 24 * 3_600_000;
		await world.pull(admin);
		expect(await followers(world)).toEqual(ALL.map(() => 'claire'));
	});

	it('CL-61 hers who has left the team too', async () => {
		const set = await ordered();
		const list = (await set.world.stored(`staff:${STRUCTURE}`)) as Envelope<'staff'>;
		const members = list.body.members.filter(({ user }) => user !== counsellor.id);
		await set.world.put(changed(list, { body: { members } }) as AnyEnvelope);
		await set.world.project();
		expect(await followers(set.world)).toEqual(ALL.map(() => 'colin'));
	});

	it('CL-61 written offline, on a device that holds no dossier, it is carried out when it arrives', async () => {
		const world = await fill(await GatewayWorld.create());
		const device = new TestDevice(world, admin);
		await device.sync.cycle();
		expect((await device.ids()).filter((id) => id.startsWith('dossier:'))).toEqual([]);
		const draft = orderTransfer(order(), STRUCTURE, asAdmin);
		await device.save(draft);
		expect(await device.unsent()).toEqual([draft.id]);
		await device.sync.cycle();
		await world.project();
		await device.sync.cycle();
		const known = await device.get<Transfer & AnyEnvelope>(draft.id);
		expect(known?.body.outcome?.moved).toEqual([{ counsellor: 'user:colin', count: 4 }]);
		expect(JSON.stringify(await device.docs.all())).not.toContain('Exemple');
	});

	it('CL-61 after a death at any write, each dossier has moved once and the result is the same', async () => {
		for (let death = 1; death < 12; death++) {
			const { world, arm } = await dyingWorld(death);
			const { read } = await ordered({ to: [COLIN, INES] }, world);
			arm(true);
			await world.project().catch((error: unknown) => expect(error).toBeInstanceOf(StoreDown));
			arm(false);
			await world.project();
			expect(await followers(world)).toEqual(['colin', 'ines', 'colin', 'ines']);
			const { outcome } = (await read()).body;
			expect(outcome?.moved.map(({ count }) => count)).toEqual([2, 2]);
			for (const id of ALL) {
				const { log } = await dossierOf(world, id);
				expect(log.filter(({ kind }) => kind === 'counsellorChanged')).toHaveLength(1);
			}
		}
	});

	it('CL-61 several processes, or the feed read again, do nothing twice', async () => {
		const { world, read } = await ordered();
		await Promise.all([world.project(), world.project(), world.project()]);
		const { w } = await read();
		const dossier = await dossierOf(world);
		await writes(
			world,
			USERS.reception,
			edited(dossier, { body: { assignment: { counsellor: counsellor.id, name: 'C' } } }, newKey)
		);
		const db = await world.store.open(STRUCTURE);
		const place = await db.get('checkpoint:projections');
		await db.remove('checkpoint:projections', place?._rev ?? '');
		await world.project();
		expect((await read()).w).toBe(w);
		expect(await followers(world)).toEqual(['claire', 'colin', 'colin', 'colin']);
	});
});

describe('what a transfer leaves where it is, and says so', () => {
	it('CL-62 what has no room, what a colleague stands in for, and what arrives too late', async () => {
		const few = await carriedOut({ to: [{ ...COLIN, most: 1 }] });
		expect((await few.read()).body.outcome?.left).toEqual([{ why: 'noRoom', count: 3 }]);

		const lent = await ordered({ until: '2026-11-30' });
		const until = '2026-11-25';
		const [draft] = handOver(await dossierOf(lent.world), { to: ines, until, note: '' }, gesture);
		await writes(lent.world, counsellor, draft);
		await lent.world.project();
		expect((await lent.read()).body.outcome?.left).toEqual([{ why: 'stoodIn', count: 1 }]);
		expect((await followers(lent.world))[0]).toBe('claire+ines');

		const late = await ordered({ until: '2026-11-23' });
		late.world.now += 24 * 3_600_000;
		await late.world.project();
		expect((await late.read()).body.outcome).toMatchObject({
			moved: [],
			left: [{ why: 'over', count: 4 }]
		});
	});

	it('CL-62 what would go to somebody who is no counsellor any more', async () => {
		const set = await ordered();
		const list = (await set.world.stored(`staff:${STRUCTURE}`)) as Envelope<'staff'>;
		const members = list.body.members.filter(({ user }) => user !== COLIN.counsellor);
		await set.world.put(changed(list, { body: { members } }) as AnyEnvelope);
		await set.world.project();
		expect((await set.read()).body.outcome?.left).toEqual([{ why: 'notCounsellor', count: 4 }]);
		expect(await followers(set.world)).toEqual(ALL.map(() => 'claire'));
	});

	it('CL-62 closed dossiers are no part of it, and stay closed', async () => {
		const set = await ordered();
		const [draft] = closeDossier(
			await dossierOf(set.world),
			{ reason: 'other', words: 'Fini.' },
			gesture
		);
		await writes(set.world, counsellor, draft);
		await set.world.project();
		expect((await set.read()).body.outcome).toMatchObject({
			moved: [{ counsellor: 'user:colin', count: 3 }],
			left: []
		});
		expect(await dossierOf(set.world)).toMatchObject({ state: 'closed' });
	});
});

describe('a transfer that meets other decisions', () => {
	it('CL-63 two transfers: the first that arrives moves, the other says that it was decided since', async () => {
		const first = await ordered();
		const second = orderTransfer(order({ to: [INES] }), STRUCTURE, asAdmin);
		await first.world.push(admin, second);
		await first.world.project();
		expect(await followers(first.world)).toEqual(ALL.map(() => 'colin'));
		const other = (await first.world.stored(second.id)) as Transfer & AnyEnvelope;
		expect(other.body.outcome).toMatchObject({ moved: [], left: [] });
	});

	it('CL-63 two transfers carried out together: each dossier goes one way, and the results add up', async () => {
		const set = await ordered();
		const second = orderTransfer(order({ to: [INES] }), STRUCTURE, asAdmin);
		await set.world.push(admin, second);
		await Promise.all([set.world.project(), set.world.project()]);
		const other = (await set.world.stored(second.id)) as Transfer & AnyEnvelope;
		const moved = [...((await set.read()).body.outcome?.moved ?? [])];
		moved.push(...(other.body.outcome?.moved ?? []));
		expect(moved.reduce((sum, { count }) => sum + count, 0)).toBe(ALL.length);
		for (const id of ALL) {
			const { log } = await dossierOf(set.world, id);
			expect(log.filter(({ kind }) => kind === 'counsellorChanged')).toHaveLength(1);
		}
	});

	it('CL-63 a handover that came first stands; one that comes offline after it is refused', async () => {
		const set = await ordered();
		const { world } = set;
		const claire = new TestDevice(world, counsellor);
		await claire.sync.cycle();
		const [early] = handOver(await dossierOf(world), { to: ines, until: null, note: '' }, gesture);
		const b = await dossierOf(world, 'dossier:b');
		await claire.save(...handOver(b, { to: ines, until: null, note: 'Mot.' }, gesture));
		await writes(world, counsellor, early);
		await world.project();
		expect(await followers(world)).toEqual(['ines', 'colin', 'colin', 'colin']);
		await claire.sync.cycle();
		expect((await claire.docs.refusals()).map(({ code }) => code)).toContain('unknown');
		expect(await followers(world)).toEqual(['ines', 'colin', 'colin', 'colin']);
	});

	it('CL-63 a dossier decided about while the rest is moved is left to whoever decided', async () => {
		let down = false;
		const { read, world } = await ordered(
			{},
			await GatewayWorld.create({
				hook: ({ op, id, when }) => {
					if (down && op === 'put' && id === 'dossier:d' && when === 'before')
						throw new StoreDown();
				}
			})
		);
		down = true;
		await expect(world.project()).rejects.toThrow(StoreDown);
		down = false;
		expect(await followers(world)).toEqual(['colin', 'colin', 'colin', 'claire']);
		const still = await dossierOf(world, 'dossier:d');
		const assignment = { counsellor: ines.id, name: ines.name };
		await writes(world, USERS.reception, edited(still, { body: { assignment } }, newKey));
		const c = await dossierOf(world, 'dossier:c');
		const again = { counsellor: counsellor.id, name: 'Claire Rey' };
		await writes(world, USERS.reception, edited(c, { body: { assignment: again } }, newKey));
		await world.project();
		expect(await followers(world)).toEqual(['colin', 'colin', 'claire', 'ines']);
		expect((await read()).body.outcome?.left).toEqual([{ why: 'changed', count: 2 }]);
	});
});

describe('a transfer taken back', () => {
	it('CL-64 for good: all are hers again, but what was decided since', async () => {
		const set = await carriedOut();
		const dossier = await dossierOf(set.world);
		const [draft] = handOver(dossier, { to: ines, until: null, note: '' }, { newKey, user: colin });
		await writes(set.world, colleague, draft);
		const undone = await takenBack(set);
		expect(undone).toEqual({ at: set.world.now, count: 3, stays: 1 });
		expect(await followers(set.world)).toEqual(['ines', 'claire', 'claire', 'claire']);
		expect((await set.read()).body).toMatchObject({ byName: 'adam Test', backName: 'adam Test' });
	});

	it('CL-64 for some days: nobody stands in any more', async () => {
		const set = await carriedOut({ until: '2026-11-27' });
		expect(await takenBack(set)).toMatchObject({ count: 4, stays: 0 });
		expect(await followers(set.world)).toEqual(ALL.map(() => 'claire'));
	});

	it('CL-64 before it was carried out, nothing moves', async () => {
		const set = await ordered();
		expect(await takenBack(set)).toMatchObject({ count: 0, stays: 0 });
		expect((await set.read()).body.outcome).toMatchObject({ moved: [], left: [] });
		expect(await followers(set.world)).toEqual(ALL.map(() => 'claire'));
	});

	it('CL-64 to her who has left, nothing goes back', async () => {
		const set = await carriedOut();
		const list = (await set.world.stored(`staff:${STRUCTURE}`)) as Envelope<'staff'>;
		const members = list.body.members.filter(({ user }) => user !== counsellor.id);
		await set.world.put(changed(list, { body: { members } }) as AnyEnvelope);
		expect(await takenBack(set)).toMatchObject({ count: 0, stays: 4 });
		expect(await followers(set.world)).toEqual(ALL.map(() => 'colin'));
	});

	it('CL-64 after a death at any write the undoing ends as it would have', async () => {
		for (let death = 1; death < 10; death++) {
			const { world, arm } = await dyingWorld(death);
			const set = await ordered({}, world);
			await world.project();
			const now = await set.read();
			await world.push(admin, takeBackTransfer(now, asAdmin), now.w);
			arm(true);
			await world.project().catch((error: unknown) => expect(error).toBeInstanceOf(StoreDown));
			arm(false);
			await world.project();
			expect((await set.read()).body.undone).toMatchObject({ count: 4, stays: 0 });
			expect(await followers(world)).toEqual(ALL.map(() => 'claire'));
		}
	});

	it('CL-64 a stale order taken back does not touch what another transfer moved', async () => {
		const set = await carriedOut();
		const second = orderTransfer(order({ to: [INES] }), STRUCTURE, asAdmin);
		await set.world.push(admin, second);
		await set.world.project();
		const other = (await set.world.stored(second.id)) as Transfer & AnyEnvelope;
		await set.world.push(admin, takeBackTransfer(other, asAdmin), other.w);
		await set.world.project();
		expect(await followers(set.world)).toEqual(ALL.map(() => 'colin'));
	});
});

describe('how many people each counsellor follows', () => {
	it('CL-65 is told to local admins in numbers alone, and again only when they changed', async () => {
		const { world } = await ordered({ until: '2026-11-27' });
		await world.project();
		const first = await world.stored(`caseload:${STRUCTURE}`);
		expect(first).toMatchObject({ author: 'system', dossier: null, log: [] });
		expect(first?.body).toEqual({
			loads: [
				{ counsellor: 'user:claire', name: 'Claire Rey', confided: 4, standsIn: 0 },
				{ counsellor: 'user:colin', name: 'Colin Test', confided: 0, standsIn: 4 }
			]
		});
		await world.project();
		expect((await world.stored(`caseload:${STRUCTURE}`))?.w).toBe(first?.w);
		expect(await world.listed(admin)).toContain(`caseload:${STRUCTURE}`);
		expect(await world.listed(counsellor)).not.toContain(`caseload:${STRUCTURE}`);
	});
});
