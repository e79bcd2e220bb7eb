import { beforeEach, describe, expect, it } from 'vitest';
import { actionsDatabase, type AnyEnvelope, type Envelope } from '#domain/document';
import { draftOfEnvelope } from '#domain/draft';
import { assignCounsellor } from '#domain/gestures/requests';
import { saveWork } from '#domain/gestures/tasks';
import { traceIdOfTask } from '#domain/ids';
import { PROTOCOL_VERSION } from '#protocol/version';
import {
	CONSULTANT,
	DOSSIER,
	NOW,
	STRUCTURE,
	gesture,
	pathway,
	seat,
	session,
	trace
} from '../../tests/support/documents';
import { USERS } from '../../tests/support/gateway-world';
import { message, readMark } from '../../tests/support/messages';
import { MOVED_USERS, MoveWorld, THERE } from '../../tests/support/move-world';
import { projectPending } from '../projections/follower';
import type { Store } from '../store/port';
import { StoreDown } from '../store/port';
import { carryDossier } from './carry-dossier';

const DAY = 24 * 3_600_000;
const WORK = { tool: 'search', notes: '', sources: [], conclusion: '' };
const WAY = { dossier: DOSSIER, from: STRUCTURE, to: THERE };

let anna: MoveWorld;
beforeEach(async () => {
	anna = await MoveWorld.create();
});

describe('a dossier that moves', () => {
	it('MO-02, WF-09 all of it goes on there: documents, files, states; consents to look and the counsellor do not', async () => {
		const { world } = anna;
		const before = await Promise.all(anna.ids.map((id) => world.stored(id)));
		await anna.moved();
		expect(anna.errors).toEqual([]);
		expect((await anna.move)?.state).toBe('settled');
		for (const doc of before as AnyEnvelope[]) {
			const there = (await world.stored(doc.id, THERE)) as AnyEnvelope;
			expect(there, doc.id).toMatchObject({ structure: THERE, author: doc.author });
			expect(there.w).not.toBe(doc.w);
			if (doc.type === 'dossier') expect(there.body).toEqual({ ...doc.body, assignment: null });
			else if (doc.type === 'request')
				expect([there.state, there.body]).toEqual(['received', { ...doc.body, outcome: null }]);
			else if (doc.state === 'shared')
				expect([there.state, there.log.at(-1)?.kind]).toEqual(['kept', 'consentEnded']);
			else expect([there.state, there.body]).toEqual([doc.state, doc.body]);
		}
		const mine = await world.listed(MOVED_USERS.arrived);
		const sealed = traceIdOfTask(pathway().tasks[0]!.id);
		expect(mine).toEqual(expect.arrayContaining(anna.ids.filter((id) => id !== sealed)));
		expect(mine).not.toContain(sealed);
		const request = { protocol: PROTOCOL_VERSION, structure: THERE, file: anna.file.id };
		const parent = anna.ids.find((id) => id.startsWith('trace:path-own1')) as string;
		const file = await world.gateway.downloadFile(MOVED_USERS.arrived, {
			...request,
			document: parent
		});
		expect(file.name).toBe('cv.pdf');
	});

	it('MO-02 whoever worked with it here sees nothing of it any more; reception there assigns anew', async () => {
		const { world } = anna;
		await anna.moved();
		for (const user of [USERS.counsellor, USERS.reception, USERS.colleague]) {
			expect((await world.fetch(user, anna.ids)).docs).toEqual([]);
			expect((await world.fetch(user, anna.ids, THERE)).docs).toEqual([]);
			const listed = await world.listed(user);
			expect(anna.ids.filter((id) => listed.includes(id))).toEqual([]);
		}
		const dossier = (await world.stored(DOSSIER, THERE)) as Envelope<'dossier'>;
		const fred = { id: 'user:fred', name: 'Fred Test' };
		const [draft] = assignCounsellor(dossier, null, fred, gesture);
		expect((await world.push(MOVED_USERS.desk, draft, dossier.w)).verdict).toBe('ok');
		world.store.settle();
		expect(await world.listed(MOVED_USERS.fred)).toContain(DOSSIER);
	});

	it('MO-02 a place taken just before, which no index shows yet, goes along and stands on no sheet here', async () => {
		anna = await MoveWorld.create({ lag: true });
		const { world } = anna;
		const place = session();
		const taken = seat(place, 'held');
		await anna.ask();
		await anna.accept();
		world.store.settle();
		await world.put(place, taken);
		await anna.run();
		world.store.settle();
		expect(anna.errors).toEqual([]);
		expect(await world.listed(USERS.reception)).not.toContain(taken.id);
		expect(await world.listed(MOVED_USERS.arrived)).toContain(taken.id);
	});

	it('MO-02 what was said and read at the desk just before, which no index shows yet, is read here no more', async () => {
		anna = await MoveWorld.create({ lag: true });
		const { world } = anna;
		await anna.ask();
		await anna.accept();
		world.store.settle();
		const heard = message(CONSULTANT, { assigned: false });
		const read = readMark('user:rita', NOW, false);
		await world.put(heard, read);
		await anna.run();
		world.store.settle();
		expect(anna.errors).toEqual([]);
		const ids = [heard.id, read.id];
		const here = await world.listed(USERS.reception);
		expect(here.filter((id) => ids.includes(id))).toEqual([]);
		expect(await world.listed(MOVED_USERS.arrived)).toEqual(expect.arrayContaining(ids));
	});

	it('MO-03, MO-05 stopped at any call on the store and begun again, all arrives; never can two copies be read, nor the leftover be written', async () => {
		for (let calls = 0, ended = false; !ended; calls++) {
			anna = await MoveWorld.create();
			const { world } = anna;
			await anna.ask();
			await anna.accept();
			await anna.run(stoppingAfter(calls, world.store));
			ended = anna.errors.length === 0;
			for (const error of anna.errors.splice(0)) expect(error).toBeInstanceOf(StoreDown);
			expect(await anna.readableCopies(), `stopped after ${calls} calls`).toEqual([]);
			await anna.run();
			expect(anna.errors).toEqual([]);
			expect((await anna.move)?.state).toBe('settled');
			const listed = await world.listed(MOVED_USERS.arrived);
			expect(listed.length).toBeGreaterThanOrEqual(anna.ids.length);
			expect(await anna.readableCopies()).toEqual([]);
		}
	}, 60_000);

	it('MO-04 while it is copied nothing is judged: the write waits, and is taken there afterwards', async () => {
		const { world } = anna;
		const task = pathway().tasks[2]!.id;
		const [draft, base] = await anna.edit(traceIdOfTask(task), {
			work: { tool: 'search', notes: 'Écrit dans le train.', sources: [], conclusion: '' }
		});
		await anna.ask();
		await anna.accept();
		await stoppedAt('moving');
		expect(await world.push(USERS.consultant, draft, base)).toEqual({
			verdict: 'later',
			id: draft.id
		});
		expect((await world.push(USERS.counsellor, draft, base)).verdict).toBe('later');
		await expect(anna.upload()).rejects.toMatchObject({ code: 'storeDown' });
		const old = { protocol: 4, epoch: world.epoch, items: [{ draft, base }] };
		await expect(world.gateway.push(USERS.consultant, old)).rejects.toMatchObject({
			code: 'storeDown'
		});
		await anna.run();
		const met = await world.push(USERS.consultant, draft, base);
		expect(met).toMatchObject({ verdict: 'conflict', doc: { structure: THERE } });
		const again = await world.push(USERS.consultant, draft, (met as { doc: AnyEnvelope }).doc.w);
		expect(again.verdict).toBe('ok');
		expect(await world.stored(draft.id, THERE)).toMatchObject({
			body: { work: { notes: 'Écrit dans le train.' } }
		});
	});

	it('MO-05 two servers at once bring it there once', async () => {
		await anna.ask();
		await anna.accept();
		await Promise.all([anna.run(), anna.run(), anna.run()]);
		expect(anna.errors).toEqual([]);
		expect((await anna.move)?.state).toBe('settled');
		expect(await anna.readableCopies()).toEqual([]);
	});

	it('MO-05 what another dossier holds there under a forged id is not written over, nor is what left removed then', async () => {
		const { world } = anna;
		const [id] = anna.ids.slice(-1) as [string];
		const squatter = { _id: id, dossier: 'dossier:mallory', structure: THERE, updatedAt: 1 };
		const there = await world.store.open(THERE);
		await there.put({ ...squatter, w: 'w', channels: ['d:dossier:mallory'] });
		await anna.moved();
		await anna.sweepAfter(DAY + 1);
		expect(await there.get(id)).toMatchObject(squatter);
		const here = await world.store.open(STRUCTURE);
		expect(await here.get(id)).toMatchObject({ dossier: DOSSIER, moves: 'left', channels: [] });
		expect((await here.getMany(anna.ids)).size).toBe(2);
	});

	it('MO-05 a forged id keeps no dossier from leaving', async () => {
		const { world } = anna;
		const [id] = anna.ids.slice(-1) as [string];
		const here = await world.store.open(STRUCTURE);
		const taken = await here.get(id);
		await here.put({ ...taken, _id: id, dossier: 'dossier:mallory' });
		await anna.moved();
		expect(anna.errors).toEqual([]);
		expect((await anna.move)?.state).toBe('settled');
		expect(await here.get(id)).toMatchObject({ dossier: 'dossier:mallory' });
	});

	it('MO-06 until the account says so, the person is led to where the dossier lives', async () => {
		const { world } = anna;
		await anna.moved();
		expect(anna.settled).toEqual([USERS.consultant.id]);
		expect(await world.listed(USERS.consultant)).toEqual(await world.listed(MOVED_USERS.arrived));
	});

	it('MO-06 while it arrives the person is told to wait, not that it is gone', async () => {
		await anna.ask();
		await anna.accept();
		await stoppedAt('moved');
		await expect(anna.world.pull(USERS.consultant)).rejects.toMatchObject({ code: 'storeDown' });
	});

	it('MO-07 what the person wrote before she knew is taken there; what others wrote is refused', async () => {
		const { world } = anna;
		const task = pathway('personal', 'path-own1').tasks[2]! as Envelope<'task'>;
		const [fresh] = saveWork(
			task,
			null,
			{ tool: 'search', notes: 'Neu.', sources: [], conclusion: '' },
			[],
			gesture
		);
		const [details, base] = await anna.edit(DOSSIER, {
			person: { ...(await person()), phone: '+41225550000' }
		});
		await anna.moved();
		expect((await world.push(USERS.consultant, fresh)).verdict).toBe('ok');
		expect(await world.stored(fresh!.id, THERE)).toMatchObject({ structure: THERE });
		expect(await world.stored(fresh!.id)).toBeNull();
		expect(await world.push(USERS.counsellor, details, base)).toMatchObject({ code: 'unknown' });
		expect(await world.push(USERS.reception, details, base)).toMatchObject({ code: 'unknown' });
		const file = await anna.upload(STRUCTURE, USERS.consultant);
		expect(await (await world.store.open(THERE)).get(file.id)).not.toBeNull();
	});

	it('MO-08 what a server that slept wrote after the last look is fetched, a day later at the latest', async () => {
		const { world } = anna;
		await anna.moved();
		const late = trace(pathway('personal', 'path-own1').tasks[2]!, 'kept', 'Zu spät.');
		await world.put(late as AnyEnvelope);
		await anna.sweepAfter(DAY + 1);
		expect(await world.stored(late.id, THERE)).toMatchObject({
			body: { work: { notes: 'Zu spät.' } }
		});
		expect(await world.listed(MOVED_USERS.arrived)).toContain(late.id);
	});

	it('MO-08 a day later nothing of it is left but a signpost without content', async () => {
		const { world } = anna;
		await anna.moved();
		await world.project();
		await anna.sweepAfter(DAY + 1);
		const db = await world.store.open(STRUCTURE);
		const kept = await db.getMany([...anna.ids, anna.file.id, 'secret:anna-0001']);
		expect([...kept.keys()]).toEqual([DOSSIER]);
		expect(JSON.stringify(kept.get(DOSSIER))).not.toMatch(/Exemple|anna@|1990/);
		expect(await anna.readableCopies()).toEqual([]);
		const [draft, base] = await anna.edit(
			DOSSIER,
			{ person: { ...(await person(THERE)), phone: '1234567' } },
			THERE
		);
		const old = { ...draft, structure: STRUCTURE };
		expect((await world.push(MOVED_USERS.arrived, old, base)).verdict).toBe('ok');
	});

	it('MO-08 one that comes back within the day is not removed', async () => {
		const { world } = anna;
		await anna.moved();
		const move = (await anna.move) as Envelope<'move'>;
		expect((await anna.ask(STRUCTURE, MOVED_USERS.arrived as never, move)).verdict).toBe('ok');
		await anna.accept(USERS.reception);
		await anna.run();
		expect((await anna.move)?.state).toBe('settled');
		await anna.sweepAfter(DAY + 1);
		await anna.sweepAfter(DAY + 1);
		expect(anna.errors).toEqual([]);
		const listed = await world.listed(USERS.consultant);
		expect(listed.length).toBeGreaterThanOrEqual(anna.ids.length);
		expect(await anna.readableCopies()).toEqual([]);
		expect(await world.stored(anna.ids[3]!, THERE)).toBeNull();
	});

	it('MO-08 one that leaves once more is kept for a day once more', async () => {
		const { world } = anna;
		await anna.moved();
		world.now += DAY - 60_000;
		await anna.comesBack();
		await anna.ask(THERE, USERS.consultant, (await anna.move) as Envelope<'move'>);
		await anna.accept();
		await anna.run();
		expect((await anna.move)?.state).toBe('settled');
		await anna.sweepAfter(120_000);
		expect(await world.stored(anna.ids[3]!)).toMatchObject({ channels: [] });
		await anna.sweepAfter(DAY);
		expect(await world.stored(anna.ids[3]!)).toBeNull();
	});

	it('MO-08 what was stored behind the last look, and sent again there, comes back under a token of its own', async () => {
		const { world } = anna;
		await anna.moved();
		const late = trace(pathway('personal', 'path-own1').tasks[2]!, 'kept', 'Einmal.');
		await world.put(late as AnyEnvelope);
		world.now += 60_000;
		const sent = await world.push(USERS.consultant, draftOfEnvelope(late as AnyEnvelope));
		expect(sent).toMatchObject({ verdict: 'ok', doc: { structure: THERE, w: late.w } });
		const [more, base] = await anna.edit(late.id, { work: { ...WORK, notes: 'Mehr.' } }, THERE);
		expect((await world.push(MOVED_USERS.arrived, more, base)).verdict).toBe('ok');
		await anna.comesBack();
		const back = await world.stored(late.id);
		expect(back).toMatchObject({ structure: STRUCTURE, body: { work: { notes: 'Mehr.' } } });
		expect([late.w, more.w]).not.toContain(back?.w);
	});

	it('MO-09 each transition is counted once, where it happened; nobody is written to again', async () => {
		const { world } = anna;
		await anna.ask();
		await anna.accept();
		await anna.run();
		// Here what came before is projected only now.
		for (const structure of [STRUCTURE, THERE]) await projectPending(world.projections, structure);
		const here = await kinds(STRUCTURE);
		const there = await kinds(THERE);
		expect(here).toEqual(expect.arrayContaining(['accountOpened', 'dossierLeft']));
		expect(there).toEqual(['dossierArrived']);
		const told = world.mails.length;
		for (const structure of [STRUCTURE, THERE]) await projectPending(world.projections, structure);
		expect(world.mails.length).toBe(told);
	});

	it('MO-10 a device that still holds what was here brings nothing back after a restoration', async () => {
		const { world } = anna;
		const { docs } = await world.fetch(USERS.counsellor, anna.ids);
		await anna.moved();
		const later = world.restored(world.store.copy());
		await later.gateway.recover(USERS.counsellor, { protocol: PROTOCOL_VERSION, docs });
		expect(await anna.readableCopies()).toEqual([]);
		const request = (await later.stored('request:anna-0001')) as AnyEnvelope | null;
		expect(request?.channels).toEqual([]);
	});
});

/** Lets the server work until the move has reached a state, and fall there. */
async function stoppedAt(state: string): Promise<void> {
	for (let calls = 0; (await anna.move)?.state !== state; calls++) {
		expect(calls).toBeLessThan(1_000);
		await anna.run(stoppingAfter(calls, anna.world.store));
		anna.errors.length = 0;
	}
	// The dossier itself is noted by now.
	if (state === 'moving') await carryDossier(anna.context(), WAY);
}

async function kinds(structure: string): Promise<string[]> {
	const actions = await anna.world.prefixed('action:', actionsDatabase(structure));
	return actions.map(({ body }) => (body as { kind: string }).kind).sort();
}

async function person(structure = STRUCTURE) {
	return ((await anna.world.stored(DOSSIER, structure)) as Envelope<'dossier'>).body.person;
}

/** The same store, which does not answer any more after so many calls that write. */
function stoppingAfter(calls: number, store: Store): Store {
	let left = calls;
	const open = async (name: string) => {
		const db = await store.open(name);
		const writes = new Set(['put', 'putMany', 'putFile', 'remove']);
		return new Proxy(db, {
			get(target, key) {
				const value = Reflect.get(target, key) as unknown;
				if (typeof value !== 'function') return value;
				const call = value.bind(target) as (...args: unknown[]) => Promise<unknown>;
				if (!writes.has(String(key))) return call;
				return async (...args: unknown[]) => {
					if (left-- <= 0) throw new StoreDown('stopped');
					return call(...args);
				};
			}
		});
	};
	return { ...pick(store), open } as Store;
}

function pick(store: Store): Omit<Store, 'open'> {
	return {
		kind: store.kind,
		names: () => store.names(),
		ping: () => store.ping(),
		room: () => store.room(),
		close: async () => undefined
	};
}
