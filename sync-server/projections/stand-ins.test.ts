import { describe, expect, it } from 'vitest';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { endStandIn, handOver, readNote } from '#domain/gestures/handover';
import { acceptTask } from '#domain/gestures/tasks';
import { DOSSIER, changed, gesture, newKey, pathway, trace } from '../../tests/support/documents';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';
import { TestDevice } from '../../tests/support/test-device';

const { colleague, consultant, counsellor } = USERS;
const DAY = 24 * 3_600_000;
const colin = { id: colleague.id, name: 'Colin Test' };
const asColin = { newKey, user: colin };

type Dossier = Envelope<'dossier'>;

/** Claire follows Anna, whose first task waits for a decision, and lets Colin stand in for her. */
async function setUp(until = '2026-11-27') {
	const world = await GatewayWorld.create();
	const { pathway: path, tasks } = pathway();
	const task = changed(tasks[0]!, { state: 'validated' });
	const work = trace(task, 'sealed', 'Ce qu’elle a trouvé.');
	await world.put(path, task, ...tasks.slice(1), work);
	const claire = new TestDevice(world, counsellor);
	const colinsDevice = new TestDevice(world, colleague);
	await claire.sync.cycle();
	await colinsDevice.sync.cycle();
	const lend = handOver(
		await dossierOf(world),
		{ to: colin, until, note: 'Elle hésite entre deux pistes.' },
		gesture
	);
	return { world, claire, device: colinsDevice, lend, task, work };
}

async function dossierOf(world: GatewayWorld): Promise<Dossier> {
	return (await world.stored(DOSSIER)) as Dossier & AnyEnvelope as Dossier;
}

async function lent(until?: string) {
	const set = await setUp(until);
	await set.claire.save(...set.lend);
	await set.claire.sync.cycle();
	await set.device.sync.cycle();
	return set;
}

/** What a device holds of Anna's dossier. */
async function heldOf(device: TestDevice): Promise<string[]> {
	const ids = await device.ids();
	return ids.filter((id) =>
		/^(dossier|request|pathway|task|trace|interview|handoverNote):/.test(id)
	);
}

describe('a stand-in', () => {
	it('CL-02 written offline, it opens the whole dossier to him, and both follow it', async () => {
		const { world, claire, device, work } = await lent();
		const held = await heldOf(device);
		expect(held).toContain(DOSSIER);
		expect(held).toContain(work.id);
		expect(held.some((id) => id.startsWith('handoverNote:'))).toBe(true);
		expect(await heldOf(claire)).toEqual(expect.arrayContaining([DOSSIER, work.id]));
		expect((await dossierOf(world)).log.at(-1)?.kind).toBe('standInBegun');
	});

	it('CL-02 he decides as she would, and she sees it', async () => {
		const { world, device, task, work } = await lent();
		await device.save(acceptTask(task, work, 'Bien.', asColin));
		await device.sync.cycle();
		expect(await world.stored(task.id)).toMatchObject({
			state: 'accepted',
			body: { decision: { by: colin.id, byName: 'colin Test' } }
		});
	});

	it('CL-03 he gives it back, and nothing of it stays with him', async () => {
		const { world, claire, device } = await lent();
		await device.save(...endStandIn(await dossierOf(world), asColin));
		await device.sync.cycle();
		expect(await heldOf(device)).toEqual([]);
		await claire.sync.cycle();
		expect((await claire.get<Dossier>(DOSSIER))?.body.standIn).toBeNull();
		expect((await dossierOf(world)).log.at(-1)?.kind).toBe('standInEnded');
	});

	it('CL-04 from the first instant after his last day nothing of it is his', async () => {
		const { world, device, task, work } = await lent();
		await device.save(acceptTask(task, work, 'Trop tard.', asColin));
		world.now = Date.UTC(2026, 10, 27, 23, 59, 59);
		expect((await world.fetch(colleague, [DOSSIER])).docs).toHaveLength(1);
		world.now = Date.UTC(2026, 10, 28);
		expect((await world.fetch(colleague, [DOSSIER])).docs).toEqual([]);
		await device.sync.cycle();
		expect(await heldOf(device)).toEqual([]);
		const [refused] = await device.docs.refusals();
		expect(refused).toMatchObject({ code: 'unknown' });
		expect(JSON.stringify(refused)).toContain('Trop tard.');
		expect(JSON.stringify(refused)).not.toContain('Exemple');
		expect(await world.stored(task.id)).toMatchObject({ state: 'validated' });
		expect((await dossierOf(world)).body.standIn).toBeNull();
	});

	it('CL-04 it ends in the document before anybody there is answered on the next day', async () => {
		const { world } = await lent();
		world.now += 5 * DAY;
		const { docs } = await world.fetch(consultant, [DOSSIER]);
		expect(docs[0]).toMatchObject({ body: { standIn: { counsellor: colin.id } } });
		await world.pull(consultant);
		expect((await world.fetch(consultant, [DOSSIER])).docs[0]).toMatchObject({
			body: { standIn: null }
		});
	});

	it('CL-04 one that arrives when its last day is over gives nothing', async () => {
		const { world, claire, device, lend } = await setUp('2026-11-23');
		await claire.save(...lend);
		world.now += DAY;
		await claire.sync.cycle();
		await device.sync.cycle();
		expect(await heldOf(device)).toEqual([]);
		await world.project();
		expect((await dossierOf(world)).body.standIn).toBeNull();
	});

	it('CL-06 confided to somebody else meanwhile, nobody stands in, and the document says so', async () => {
		const { world, device } = await lent();
		const dossier = await dossierOf(world);
		const assignment = { counsellor: 'user:ines', name: 'Ines' };
		await world.put(changed(dossier, { body: { assignment } }) as AnyEnvelope);
		await device.sync.cycle();
		expect(await heldOf(device)).toEqual([]);
		await world.project();
		expect((await dossierOf(world)).body.standIn).toBeNull();
	});

	it('CL-01 handed over for good, it leaves her device with what she wrote in its note', async () => {
		const { world, claire, device } = await setUp();
		const forGood = { to: colin, until: null, note: 'Rappelez-la lundi.' };
		await claire.save(...handOver(await dossierOf(world), forGood, gesture));
		await claire.sync.cycle();
		expect(await heldOf(claire)).toEqual([]);
		await device.sync.cycle();
		const note = (await heldOf(device)).find((id) => id.startsWith('handoverNote:'));
		expect(await world.stored(note ?? '')).toMatchObject({
			body: { text: 'Rappelez-la lundi.', fromName: 'claire Test' }
		});
	});

	it('CL-05 its reader says that the note was read; the person is never shown it', async () => {
		const { world, device } = await lent();
		const [stored] = await world.prefixed('handoverNote:');
		const id = stored!._id;
		expect(await world.listed(consultant)).not.toContain(id);
		expect((await world.fetch(consultant, [id])).missing).toEqual([id]);
		const note = (await world.stored(id)) as Envelope<'handoverNote'> & AnyEnvelope;
		await device.save(...readNote(note as Envelope<'handoverNote'>, asColin));
		await device.sync.cycle();
		expect(await world.stored(id)).toMatchObject({ state: 'read' });
	});

	it('CL-07 a decision of hers made offline and handed over meanwhile is refused, and told to her', async () => {
		const { world, claire, task, work } = await setUp();
		await claire.save(acceptTask(task, work, 'Bien vu.', gesture));
		const dossier = await dossierOf(world);
		const body = { assignment: { counsellor: colin.id, name: colin.name } };
		await world.push(USERS.reception, edited(dossier, { body }, newKey), dossier.w);
		await claire.sync.cycle();
		expect(await heldOf(claire)).toEqual([]);
		expect(await claire.docs.refusals()).toMatchObject([{ code: 'unknown' }]);
		expect(await world.stored(task.id)).toMatchObject({ state: 'validated' });
	});
});
