import { describe, expect, it } from 'vitest';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { closeDossier, reopenDossier } from '#domain/gestures/closing';
import { handOver } from '#domain/gestures/handover';
import { askInterview, holdInterview } from '#domain/gestures/interviews';
import { proposePathway } from '#domain/gestures/pathways';
import { assignCounsellor } from '#domain/gestures/requests';
import { acceptTask, validateTask } from '#domain/gestures/tasks';
import {
	DOSSIER,
	SLOT,
	STRUCTURE,
	SYNTHESIS,
	WISH,
	account,
	changed,
	gesture,
	interview,
	newKey,
	pathway,
	plan,
	seat,
	session,
	talkTask,
	trace
} from '../../tests/support/documents';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';
import { TestDevice } from '../../tests/support/test-device';
import { settleLately } from './closings';

const { colleague, consultant, counsellor, reception } = USERS;
const closing = { reason: 'aimReached' as const, words: 'Bravo pour votre formation.' };
const colin = { id: colleague.id, name: 'Colin Test' };

type Dossier = Envelope<'dossier'>;

/** Anna has a pathway of which the first task waits for a decision, a talk planned, a place at a workshop. */
async function setUp(options: Parameters<typeof GatewayWorld.create>[0] = {}) {
	const world = await GatewayWorld.create(options);
	const { pathway: path, tasks } = pathway();
	const task = changed(tasks[0]!, { state: 'validated' });
	const work = trace(task, 'sealed', 'Ce qu’elle a trouvé.');
	const talk = talkTask();
	const planned = interview('planned', talk);
	const workshop = session();
	const place = seat(workshop, 'held');
	await world.put(path, task, ...tasks.slice(1), work, workshop, place);
	const own = talkTask('personal');
	const ownTalk = interview('asked', own);
	await world.put(pathway('advised', 'talk-0001').pathway, talk, planned);
	await world.put(pathway('personal', 'owntalk-1').pathway, own, ownTalk);
	world.store.settle();
	world.now += 60_000;
	return { world, path, task, tasks, work, planned, ownTalk, place };
}

async function dossierOf(world: GatewayWorld): Promise<Dossier> {
	return (await world.stored(DOSSIER)) as Dossier & AnyEnvelope;
}

async function close(world: GatewayWorld, by = counsellor) {
	const dossier = await dossierOf(world);
	return world.push(by, closeDossier(dossier, closing, gesture)[0], dossier.w);
}

async function statesOf(world: GatewayWorld, ...docs: { id: string }[]) {
	return Promise.all(docs.map(async ({ id }) => (await world.stored(id))?.state));
}

/** Until nothing follows any more. */
async function settled(world: GatewayWorld): Promise<void> {
	for (let n = 0; n < 3; n++) await world.project();
}

describe('a closing', () => {
	it('CL-11 settles pathways, work handed in, talks and places; who follows sees no more to decide', async () => {
		const { world, path, work, planned, ownTalk, place } = await setUp();
		expect((await close(world)).verdict).toBe('ok');
		await settled(world);
		expect(await statesOf(world, path, work, planned, ownTalk, place)).toEqual([
			'cancelled',
			'released',
			'cancelled',
			'cancelled',
			'withdrawn'
		]);
		expect(await world.stored(path.id)).toMatchObject({
			body: { cancellation: { reason: closing.words } }
		});
		expect(world.mails.filter(({ kind }) => kind === 'dossierClosed')).toHaveLength(1);
		expect(world.errors).toEqual([]);
	});

	it('CL-11 what is decided stays as it is, and so does what is the person’s own', async () => {
		const { world, path, tasks } = await setUp();
		await world.put(...tasks.map((task) => changed(task, { state: 'accepted' })));
		await close(world);
		await settled(world);
		const personal = { id: 'pathway:owntalk-1' };
		expect(await statesOf(world, path, personal)).toEqual(['proposed', 'proposed']);
	});

	it('CL-11 a pathway proposed on another device before it knew is cancelled when it arrives', async () => {
		const { world } = await setUp();
		await close(world);
		await settled(world);
		const target = { id: 'pathway:late-0001', dossier: DOSSIER, structure: STRUCTURE };
		const drafts = proposePathway(plan(2), target, gesture);
		const { verdicts } = await world.pushAll(
			counsellor,
			drafts.map((draft) => ({ draft, base: null }))
		);
		expect(verdicts.map(({ verdict }) => verdict)).toEqual(['ok', 'ok', 'ok']);
		await settled(world);
		expect(await statesOf(world, target)).toEqual(['cancelled']);
	});

	it('CL-11 what the person hands in offline meanwhile is hers again at once', async () => {
		const { world, path, tasks } = await setUp();
		const second = tasks[1]!;
		const open = trace(second, 'open', 'Fait dans le train.');
		await world.put(open);
		const phone = new TestDevice(world, consultant);
		await phone.sync.cycle();
		await phone.save(...validateTask(second, open, gesture));
		await close(world);
		await settled(world);
		await phone.sync.cycle();
		await settled(world);
		await phone.sync.cycle();
		expect(await phone.docs.refusals()).toEqual([]);
		expect(await statesOf(world, path, open)).toEqual(['cancelled', 'released']);
		expect(JSON.stringify(await phone.get(open.id))).toContain('Fait dans le train.');
	});

	it('CL-11 a list that lagged is looked at again, on that day and the next', async () => {
		const { world, planned } = await setUp({ lag: true });
		const late = pathway('advised', 'lag-0001').pathway;
		await world.put(late);
		await close(world);
		await settled(world);
		world.store.settle();
		world.now += 20 * 3_600_000;
		await settleLately(world.projections, STRUCTURE);
		expect(await statesOf(world, late, planned)).toEqual(['cancelled', 'cancelled']);
	});

	it('CL-11 projected twice, or by two at once, it is counted once', async () => {
		const { world, path } = await setUp();
		await close(world);
		await Promise.all([
			world.project(),
			settleLately(world.projections, STRUCTURE),
			world.project()
		]);
		await settled(world);
		const { log } = (await world.stored(path.id)) as AnyEnvelope;
		expect(log.filter(({ kind }) => kind === 'pathwayCancelled')).toHaveLength(1);
	});

	it('CL-12 while a stand-in pushes, it ends his right: refused, told, and nothing stays with him', async () => {
		const { world, task, work } = await setUp();
		const to = { to: colin, until: '2026-12-01', note: '' };
		const [lend] = handOver(await dossierOf(world), to, gesture);
		await world.push(counsellor, lend, (await dossierOf(world)).w);
		const device = new TestDevice(world, colleague);
		await device.sync.cycle();
		await device.save(acceptTask(task, work, 'Bien vu.', { newKey, user: colin }));
		await close(world);
		await device.sync.cycle();
		expect(await device.docs.refusals()).toMatchObject([{ code: 'unknown' }]);
		const held = (await device.ids()).filter((id) => !id.startsWith('seat:'));
		expect(held.filter((id) => id.includes('anna'))).toEqual([]);
		expect((await dossierOf(world)).body.standIn).toBeNull();
	});

	it('CL-13 a new request opens it again, with nothing of what was ended; an old one does not', async () => {
		const { world, path } = await setUp();
		await close(world);
		await settled(world);
		const { request } = account(false);
		await world.put(changed(request, { id: 'request:old', createdAt: world.now - 1 }));
		await settled(world);
		expect((await dossierOf(world)).state).toBe('closed');
		world.now += 60_000;
		await world.put(changed(request, { id: 'request:anna-0002', createdAt: world.now }));
		await settled(world);
		expect(await dossierOf(world)).toMatchObject({
			state: 'open',
			body: { closing: null, assignment: { counsellor: counsellor.id } }
		});
		expect(await statesOf(world, path)).toEqual(['cancelled']);
	});

	it('CL-13 reopened before anything followed, nothing follows', async () => {
		const { world, path } = await setUp();
		await close(world);
		const dossier = await dossierOf(world);
		await world.push(counsellor, reopenDossier(dossier, gesture)[0], dossier.w);
		await settled(world);
		expect(await statesOf(world, path)).toEqual(['proposed']);
	});

	it('CL-50 a talk whose day has come is left to be noted, and noted it is as any other', async () => {
		const { world, path, planned, ownTalk } = await setUp();
		world.now = Date.parse(`${SLOT.day}T11:00:00Z`);
		await close(world);
		await settled(world);
		await settleLately(world.projections, STRUCTURE);
		expect(await statesOf(world, path, planned, ownTalk)).toEqual([
			'cancelled',
			'planned',
			'cancelled'
		]);
		const left = (await world.stored(planned.id)) as Envelope<'interview'> & AnyEnvelope;
		const [held] = holdInterview(talkTask(), left as Envelope<'interview'>, SYNTHESIS, gesture);
		expect((await world.push(counsellor, held, left.w)).verdict).toBe('ok');
		await settled(world);
		expect(await statesOf(world, planned)).toEqual(['held']);
		expect(world.errors).toEqual([]);
	});

	it('CL-51 is told by one mail, whatever it ends', async () => {
		const { world, planned } = await setUp();
		await close(world);
		await settled(world);
		expect(await statesOf(world, planned)).toEqual(['cancelled']);
		const told = world.mails.map(({ kind }) => kind);
		expect(told.filter((kind) => kind !== 'counsellorAssigned')).toEqual(['dossierClosed']);
	});

	it('CL-52 confided to somebody it is open again, and what he proposes stands', async () => {
		const { world, path } = await setUp();
		await close(world);
		await settled(world);
		const dossier = await dossierOf(world);
		const [draft] = assignCounsellor(dossier, null, colin, gesture);
		expect((await world.push(reception, draft, dossier.w)).verdict).toBe('ok');
		const target = { id: 'pathway:next-0001', dossier: DOSSIER, structure: STRUCTURE };
		const drafts = proposePathway(plan(2), target, { newKey, user: colin });
		await world.pushAll(
			colleague,
			drafts.map((one) => ({ draft: one, base: null }))
		);
		await settled(world);
		expect(await statesOf(world, target, path)).toEqual(['proposed', 'cancelled']);
		expect(await dossierOf(world)).toMatchObject({
			state: 'open',
			body: { closing: null, assignment: { counsellor: colin.id } }
		});
	});

	it('CL-14 the person keeps her dossier, and asks for no talk in it', async () => {
		const { world, path, ownTalk } = await setUp();
		await close(world, reception);
		await settled(world);
		expect(await world.listed(consultant)).toEqual(expect.arrayContaining([DOSSIER, path.id]));
		const again = (await world.stored(ownTalk.id)) as Envelope<'interview'> & AnyEnvelope;
		const [ask] = askInterview(talkTask('personal'), again as Envelope<'interview'>, WISH, gesture);
		expect(await world.push(consultant, ask, again.w)).toMatchObject({ code: 'notOpen' });
	});
});
