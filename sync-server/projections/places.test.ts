import { describe, expect, it } from 'vitest';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { checkEnvelope } from '#protocol/check';
import {
	DOSSIER,
	NOW,
	STRUCTURE,
	changed,
	pathway,
	seat,
	session
} from '../../tests/support/documents';
import { dyingWorld } from '../../tests/support/dying-world';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';
import { fromStored, toStored } from '../gateway/stored';
import { LEFT } from '../moves/location';
import { StoreDown } from '../store/port';
import { endAttendances } from './attendance';
import { projectPending } from './follower';

const PEOPLE = ['dossier:un', 'dossier:deux', 'dossier:trois', 'dossier:quatre'];

async function withSeats(capacity = 2, waitingList = true) {
	const world = await GatewayWorld.create();
	const workshop = session({ capacity, waitingList });
	await world.put(workshop);
	const sits = PEOPLE.map((dossier, n) => seat(workshop, 'asked', dossier, NOW + n));
	return { world, workshop, sits };
}

async function states(world: GatewayWorld): Promise<Record<string, string>> {
	const seats = await world.prefixed('seat:');
	return Object.fromEntries(seats.map((one) => [String(one.dossier).slice(8), String(one.state)]));
}

async function change(
	world: GatewayWorld,
	id: string,
	changes: Parameters<typeof changed>[1]
): Promise<void> {
	await world.put(changed((await world.stored(id)) as AnyEnvelope, changes));
	await world.project();
}

describe('places', () => {
	it('PR-18 are given in the order of asking, and counted without a name', async () => {
		const { world, workshop, sits } = await withSeats();
		await world.put(...sits.toReversed());
		await world.project();
		expect(await states(world)).toEqual({
			un: 'held',
			deux: 'held',
			trois: 'waiting',
			quatre: 'waiting'
		});
		const counted = await world.stored(workshop.id);
		expect(counted?.body).toMatchObject({ taken: 2, waiting: 2 });
		expect(checkEnvelope(counted).ok).toBe(true);
		const shown = JSON.stringify(await world.fetch(USERS.consultant, [workshop.id]));
		expect(shown).toContain('Rédiger son CV');
		for (const dossier of PEOPLE) expect(shown).not.toContain(dossier);
	});

	it('PR-18 a place given back goes to the first who waits; a larger room to the next', async () => {
		const { world, workshop, sits } = await withSeats();
		await world.put(...sits);
		await world.project();
		await change(world, sits[0]!.id, { state: 'withdrawn' });
		expect(await states(world)).toMatchObject({
			un: 'withdrawn',
			trois: 'held',
			quatre: 'waiting'
		});
		await change(world, workshop.id, { body: { capacity: 3 } });
		expect(await states(world)).toMatchObject({ quatre: 'held' });
		await change(world, workshop.id, { body: { capacity: 1 } });
		expect(await states(world)).toMatchObject({ deux: 'held', trois: 'held', quatre: 'held' });
	});

	it('PR-18 written in on purpose, more come than there are places; nobody is put out for it', async () => {
		const { world, workshop, sits } = await withSeats(1, false);
		await world.put(sits[0]!, sits[1]!);
		await world.project();
		await world.put(changed(sits[2]!, { state: 'held' }));
		await world.project();
		expect(await states(world)).toMatchObject({ un: 'held', deux: 'full', trois: 'held' });
		expect((await world.stored(workshop.id))?.body).toMatchObject({ taken: 2, waiting: 0 });
	});

	it('PR-18 once it is over, or cancelled, nobody is answered any more', async () => {
		const { world, workshop, sits } = await withSeats();
		await world.put(changed(workshop, { state: 'cancelled' }), sits[0]!);
		await world.project();
		expect(await states(world)).toEqual({ un: 'asked' });
		await change(world, workshop.id, { state: 'open', body: { day: '2026-11-20' } });
		expect(await states(world)).toEqual({ un: 'asked' });
	});

	it('PR-18 whoever moves elsewhere leaves the place to the next', async () => {
		const { world, sits } = await withSeats(1);
		await world.put(sits[0]!, sits[1]!);
		await world.project();
		const db = await world.store.open('ofpc');
		const stored = await db.get(sits[0]!.id);
		await db.put({
			...toStored(fromStored(stored!), stored?._rev),
			moves: LEFT,
			channels: ['d:un']
		});
		await world.project();
		expect(await states(world)).toMatchObject({ deux: 'held' });
	});

	it('PR-18 several processes at once, each dying at any write, never give a place twice', async () => {
		for (let death = 1; death <= 12; death++) {
			let writes = 0;
			const world = await GatewayWorld.create({
				hook: ({ op, when }) => {
					if (op === 'put' && when === 'after' && ++writes === death + 6) throw new StoreDown();
				}
			});
			const workshop = session({ capacity: 1 });
			await world.put(workshop).catch(() => undefined);
			const sits = PEOPLE.map((dossier, n) => seat(workshop, 'asked', dossier, NOW + n));
			for (const one of sits.toReversed()) {
				await world.put(one).catch(() => undefined);
				const runs = [1, 2, 3].map(() => projectPending(world.projections, 'ofpc'));
				await Promise.allSettled(runs);
			}
			await world.project();
			const seen = Object.values(await states(world));
			expect(seen.filter((state) => state === 'held')).toHaveLength(1);
			expect(seen.includes('asked')).toBe(false);
			expect((await world.stored(workshop.id))?.body).toMatchObject({ taken: 1, waiting: 3 });
		}
	});
});

describe('news of a place', () => {
	async function withPlaces() {
		const world = await GatewayWorld.create();
		const workshop = session({ capacity: 1 });
		const [hers, other] = [
			seat(workshop, 'asked', DOSSIER, NOW + 1),
			seat(workshop, 'asked', 'dossier:un', NOW)
		];
		await world.put(workshop);
		await world.project();
		await world.put(hers, other);
		await world.project();
		const news = () => world.mails.filter(({ kind }) => kind === 'workshopNews');
		// The outbox takes each id once (ML-01).
		const told = () => [...new Set(news().map(({ id }) => id))];
		return { world, workshop, hers, other, news, told };
	}

	it('PR-52 whoever waited is told by mail of the place she has, once, and not of what', async () => {
		const { world, other, news, told } = await withPlaces();
		expect(told()).toEqual([]);
		await change(world, other.id, { state: 'withdrawn' });
		await world.project();
		expect(told()).toHaveLength(1);
		const [mail] = news();
		expect(JSON.stringify(mail)).not.toContain('CV');
	});

	it('PR-52 so is whoever waited and was given a place by hand', async () => {
		const { world, hers, told } = await withPlaces();
		expect(await world.stored(hers.id)).toMatchObject({ state: 'waiting' });
		await change(world, hers.id, { state: 'held' });
		expect(told()).toHaveLength(1);
		await change(world, hers.id, { state: 'present' });
		expect(told()).toHaveLength(1);
	});

	it('PR-52 whoever is expected is told that a session is cancelled, moved or restored, once each', async () => {
		const { world, workshop, hers, told } = await withPlaces();
		await change(world, workshop.id, { body: { place: 'Salle 3' } });
		expect(told()).toEqual([]);
		await change(world, workshop.id, { body: { time: '15:00' } });
		await change(world, workshop.id, { state: 'cancelled' });
		await change(world, workshop.id, { state: 'open' });
		expect(told()).toHaveLength(3);
		await change(world, hers.id, { state: 'withdrawn' });
		await change(world, workshop.id, { state: 'cancelled' });
		expect(told()).toHaveLength(3);
	});

	it('PR-52 several processes that look at one change write one mail; of what is over none is written', async () => {
		const { world, workshop, told } = await withPlaces();
		await world.put(changed(workshop, { state: 'cancelled' }));
		await Promise.all([1, 2, 3].map(() => projectPending(world.projections, STRUCTURE)));
		expect(told()).toHaveLength(1);
		world.now = Date.UTC(2026, 11, 2);
		await change(world, workshop.id, { state: 'open' });
		expect(told()).toHaveLength(1);
	});
});

describe('attendance', () => {
	const content = { tool: 'workshop', aim: '', sessions: [], words: '', askKept: false } as const;

	/** @param day of the session: it is over, unless said otherwise */
	async function attended(
		before: (task: Envelope<'task'>) => AnyEnvelope[] = (task) => [task],
		day = '2026-11-22'
	) {
		const world = await GatewayWorld.create();
		const workshop = session({ day });
		const { pathway: path, tasks } = pathway();
		const [first, second] = tasks.map((task) => changed(task, { body: { content } }));
		await world.put(workshop, path, ...before(first!), second!);
		await world.project();
		await world.put(seat(workshop, 'present', DOSSIER));
		await world.project();
		return { world, task: first!, other: second!, sits: seat(workshop) };
	}

	it('PR-19 completes the task of whoever was there, its trace sealed, and no other', async () => {
		const { world, task, other, sits } = await attended();
		expect(await world.stored(task.id)).toMatchObject({ state: 'validated', body: { round: 1 } });
		expect(await world.stored(other.id)).toMatchObject({ state: 'open' });
		const trace = await world.stored(task.id.replace('task', 'trace'));
		expect(trace).toMatchObject({ state: 'sealed', dossier: DOSSIER });
		expect(JSON.stringify(trace?.body)).toContain(sits.id);
		expect(checkEnvelope(trace).ok).toBe(true);
		expect((await world.fetch(USERS.consultant, [trace!.id])).docs).toEqual([]);
		expect((await world.fetch(USERS.counsellor, [trace!.id])).docs).toHaveLength(1);
	});

	it('PR-50 takes nothing out of her hands before the session is over; then the step ends by itself', async () => {
		const { world, task } = await attended(undefined, '2026-11-23');
		world.now = Date.UTC(2026, 10, 24, 3, 59);
		await endAttendances(world.projections, STRUCTURE);
		expect(await world.stored(task.id)).toMatchObject({ state: 'open' });
		world.now = Date.UTC(2026, 10, 24, 4);
		await endAttendances(world.projections, STRUCTURE);
		expect(await world.stored(task.id)).toMatchObject({ state: 'validated' });
		const { store } = world;
		expect(await (await store.open(STRUCTURE)).find('seat:signed')).toEqual([]);
	});

	it('PR-50 a slip of the finger put right before the end has ended nothing', async () => {
		const { world, task, sits } = await attended(undefined, '2026-11-23');
		await change(world, sits.id, { state: 'absent' });
		world.now = Date.UTC(2026, 10, 25);
		await endAttendances(world.projections, STRUCTURE);
		expect(await world.stored(task.id)).toMatchObject({ state: 'open' });
	});

	it('PR-50 a server that dies at any write of it completes it all the same', async () => {
		for (let death = 1; death <= 5; death++) {
			const { world, arm } = await dyingWorld(death);
			const { pathway: path, tasks } = pathway();
			const [first] = tasks.map((task) => changed(task, { body: { content } }));
			const workshop = session({ day: '2026-11-23' });
			await world.put(workshop, path, first!, seat(workshop, 'present', DOSSIER));
			await world.project();
			world.now = Date.UTC(2026, 10, 25);
			arm(true);
			await endAttendances(world.projections, STRUCTURE).catch(() => undefined);
			arm(false);
			await world.project();
			await endAttendances(world.projections, STRUCTURE);
			const task = await world.stored(first!.id);
			expect(task).toMatchObject({ state: 'validated' });
			expect(task?.log.filter(({ kind }) => kind === 'taskValidated')).toHaveLength(1);
		}
	});

	it('PR-19 is counted once, however often the sheet is put right', async () => {
		const { world, sits } = await attended();
		await change(world, sits.id, { state: 'absent' });
		await change(world, sits.id, { state: 'present' });
		const log = (await world.stored(sits.id))?.log ?? [];
		expect(log.filter(({ kind }) => kind === 'workshopAttended')).toHaveLength(1);
	});

	it('PR-19 what the counsellor gives back is not completed a second time', async () => {
		const { world, task, sits } = await attended();
		await change(world, task.id, { state: 'open', body: { round: 2 } });
		await change(world, sits.id, { state: 'absent' });
		await change(world, sits.id, { state: 'present' });
		expect(await world.stored(task.id)).toMatchObject({ state: 'open', body: { round: 2 } });
		expect(await world.stored(task.id.replace('task', 'trace'))).toMatchObject({ state: 'open' });
	});

	it('PR-19 of whoever had ended it herself nothing is ended twice, and no other task instead', async () => {
		const { world, task, other } = await attended((one) => [changed(one, { state: 'validated' })]);
		const log = (await world.stored(task.id))?.log ?? [];
		expect(log.filter(({ by }) => by === 'system')).toEqual([]);
		expect(await world.stored(other.id)).toMatchObject({ state: 'open' });
	});

	it('PR-19 a server that dies at any write completes it once all the same', async () => {
		for (let death = 1; death <= 10; death++) {
			const { world, arm } = await dyingWorld(death);
			const workshop = session({ day: '2026-11-22' });
			const { pathway: path, tasks } = pathway();
			const [first, second] = tasks.map((task) => changed(task, { body: { content } }));
			await world.put(workshop, path, first!, second!, seat(workshop, 'present', DOSSIER));
			arm(true);
			for (let again = 0; again < 3; again++) await world.project().catch(() => undefined);
			const task = await world.stored(first!.id);
			expect(task).toMatchObject({ state: 'validated' });
			expect(task?.log.filter(({ kind }) => kind === 'taskValidated')).toHaveLength(1);
			expect(await world.stored(second!.id)).toMatchObject({ state: 'open' });
		}
	});
});
