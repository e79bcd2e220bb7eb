import { describe, expect, it } from 'vitest';
import type { AnyDraft, AnyEnvelope, Envelope } from '#domain/document';
import { closeDossier, reopenDossier } from '#domain/gestures/closing';
import { edited } from '#domain/gestures/edit';
import { endStandIn, handOver } from '#domain/gestures/handover';
import { acceptTask } from '#domain/gestures/tasks';
import {
	DOSSIER,
	changed,
	gesture,
	newKey,
	pathway,
	trace
} from '../../../tests/support/documents';
import { GatewayWorld, USERS } from '../../../tests/support/gateway-world';
import { TestDevice } from '../../../tests/support/test-device';

type Dossier = Envelope<'dossier'>;
type Changes = { state?: Dossier['state']; body?: Partial<Dossier['body']> };

const { colleague, counsellor } = USERS;
const colin = { id: colleague.id, name: 'Colin Test' };
const forGood = { to: colin, until: null, note: 'Elle hésite entre deux pistes.' };
const forDays = { to: colin, until: '2026-11-27', note: '' };

/** Somebody's device without a network, on which Anna's dossier has been changed already. */
async function setUp(user: typeof counsellor = counsellor, before: Changes = {}) {
	const world = await GatewayWorld.create();
	const { pathway: path, tasks } = pathway();
	const task = changed(tasks[0]!, { state: 'validated' });
	const work = trace(task, 'sealed', 'Ce qu’elle a trouvé.');
	const dossier = changed((await world.stored(DOSSIER)) as AnyEnvelope & Dossier, before);
	await world.put(dossier, path, task, ...tasks.slice(1), work);
	const device = new TestDevice(world, user);
	await device.sync.cycle();
	const now = async () => (await device.get<AnyEnvelope & Dossier>(DOSSIER))!;
	const saveOfIt = async (what: (dossier: Dossier) => AnyDraft[]) =>
		device.save(...what(await now()));
	const accepts = () => device.save(acceptTask(task, work, 'Bien.', gesture));
	const standsAt = async (id: string) => (await world.stored(id))?.state;
	return { world, device, task, saveOfIt, accepts, standsAt };
}

const withPhone = (dossier: Dossier) => {
	const person = { ...dossier.body.person, phone: '022 000 00 00' };
	return [edited(dossier, { body: { person } }, newKey)];
};

async function refused(device: TestDevice) {
	return (await device.docs.refusals()).map(({ draft }) => draft.id);
}

describe('the last word on a dossier', () => {
	it('PU-50 given away for good, it leaves behind all that was written in it before', async () => {
		const { world, device, task, saveOfIt, accepts, standsAt } = await setUp();
		await saveOfIt((dossier) => handOver(dossier, forDays, gesture));
		await accepts();
		await saveOfIt((dossier) => handOver(dossier, forGood, gesture));
		await device.sync.cycle();
		expect(await refused(device)).toEqual([]);
		expect(await standsAt(task.id)).toBe('accepted');
		expect(await world.prefixed('handoverNote:')).toHaveLength(1);
		expect(await world.stored(DOSSIER)).toMatchObject({
			body: { assignment: { counsellor: colin.id }, standIn: null }
		});
	});

	it('PU-50 given back by a stand-in, it does so too', async () => {
		const standIn = { counsellor: colin.id, name: colin.name, until: '2026-11-27' };
		const body = { standIn: { ...standIn, standsFor: counsellor.id } };
		const { device, task, saveOfIt, accepts, standsAt } = await setUp(colleague, { body });
		await saveOfIt(withPhone);
		await accepts();
		await saveOfIt((one) => endStandIn(one, { newKey, user: colin }));
		await device.sync.cycle();
		expect(await refused(device)).toEqual([]);
		expect(await standsAt(task.id)).toBe('accepted');
	});

	it('PU-50 closed, it leaves behind what was decided before', async () => {
		const { device, task, saveOfIt, accepts } = await setUp();
		await saveOfIt(withPhone);
		await accepts();
		const closing = { reason: 'aimReached' as const, words: 'Bonne route.' };
		await saveOfIt((dossier) => closeDossier(dossier, closing, gesture));
		const waiting = (await device.docs.all()).filter((one) => one.unsent !== null);
		const order = waiting.sort((a, b) => (a.unsent ?? 0) - (b.unsent ?? 0));
		expect(order.map(({ id }) => id)).toEqual([task.id, DOSSIER]);
	});

	it('PU-50 given away while it is closed, it does so too', async () => {
		const { world, device, saveOfIt } = await setUp(counsellor, { state: 'closed' });
		await saveOfIt(withPhone);
		await saveOfIt((dossier) => handOver(dossier, forGood, gesture));
		await device.sync.cycle();
		expect(await refused(device)).toEqual([]);
		expect(await world.prefixed('handoverNote:')).toHaveLength(1);
	});

	it('PU-50 reopened and given away in one, it leaves behind the note that goes with it', async () => {
		const { world, device, saveOfIt } = await setUp(counsellor, { state: 'closed' });
		await saveOfIt((dossier) => reopenDossier(dossier, gesture));
		await saveOfIt((dossier) => handOver(dossier, forGood, gesture));
		await device.sync.cycle();
		expect(await refused(device)).toEqual([]);
		expect(await world.prefixed('handoverNote:')).toHaveLength(1);
	});

	it('PU-50 reopened, or only changed, it keeps its place before what rests on it', async () => {
		const { device, saveOfIt, accepts } = await setUp(counsellor, { state: 'closed' });
		await saveOfIt((dossier) => reopenDossier(dossier, gesture));
		await accepts();
		await saveOfIt(withPhone);
		const dossier = (await device.docs.get([DOSSIER])).get(DOSSIER);
		expect(dossier?.unsent).toBe(1);
	});
});
