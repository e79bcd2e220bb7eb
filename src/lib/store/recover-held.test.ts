import { beforeEach, describe, expect, it } from 'vitest';
import { actionsDatabase, type AnyDraft, type AnyEnvelope, type Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { returnTask, saveWork, validateTask } from '#domain/gestures/tasks';
import { NETWORK, traceIdOfTask } from '#domain/ids';
import { PROTOCOL_VERSION } from '#protocol/version';
import {
	DOSSIER,
	STRUCTURE,
	gesture,
	newKey,
	pathway,
	template
} from '../../../tests/support/documents';
import { GatewayWorld, USERS } from '../../../tests/support/gateway-world';
import type { MemoryStore } from '../../../tests/support/memory-store';
import { TestDevice } from '../../../tests/support/test-device';
import type { GatewayUser } from '../../../sync-server/gateway/context';
import { recordErasure } from '../../../sync-server/upkeep/erased';
import { Unreachable } from './unreachable';

const { consultant, counsellor, reception } = USERS;

type Action = Envelope<'action'>;
const person = { newKey, user: { id: consultant.id, name: 'Anna' } };

describe('a restored backup', () => {
	let world: GatewayWorld;
	let backup: MemoryStore;
	let laptop: TestDevice;
	let phone: TestDevice;
	let task: Envelope<'task'>;

	beforeEach(async () => {
		world = await GatewayWorld.create();
		laptop = new TestDevice(world, counsellor);
		phone = new TestDevice(world, consultant);
		const { pathway: path, tasks } = pathway();
		[task] = tasks as [Envelope<'task'>];
		await laptop.sync.cycle();
		await phone.sync.cycle();
		backup = world.store.copy();
		world.now += 3_600_000;
		await laptop.save(path, ...tasks);
		await laptop.sync.cycle();
		await phone.sync.cycle();
	});

	const restore = () => {
		world.now += 3_600_000;
		world = world.restored(backup);
		for (const device of [laptop, phone]) device.world = world;
	};
	/** On another device, which has met the restored store, and a moment later. */
	const writtenAnew = async (
		user: GatewayUser,
		write: (device: TestDevice) => Promise<unknown>
	) => {
		const device = new TestDevice(world, user);
		await device.sync.cycle();
		await write(device);
		world.now += 1_000;
		await device.sync.cycle();
		return device;
	};
	const changePhone = async (device: TestDevice, number: string) => {
		const dossier = (await device.get<Envelope<'dossier'>>(DOSSIER))!;
		const person = { ...dossier.body.person, phone: number };
		await device.save(edited(dossier, { body: { person } }, newKey));
	};
	const retitle = async (device: TestDevice, title: string) => {
		const now = (await device.get<Envelope<'task'>>(task.id))!;
		await device.save(edited(now, { body: { title } }, newKey));
	};

	it('RE-02 what the backup lost comes back from whoever holds it, as it was', async () => {
		const before = await world.stored(task.id);
		restore();
		expect(await world.stored(task.id)).toBeNull();
		expect(await phone.sync.cycle()).toMatchObject({ outcome: 'done', proved: true });
		expect(await world.stored(task.id)).toEqual(before);
		expect(await phone.ids()).toContain(task.id);
		expect(await phone.docs.epoch()).toBe(world.epoch);
	});

	it('RE-02 a dossier opened and entrusted since the backup comes back whole', async () => {
		const tablet = new TestDevice(world, reception);
		await tablet.sync.cycle();
		const dossier = (await tablet.get<Envelope<'dossier'>>(DOSSIER))!;
		await tablet.save(edited(dossier, { body: { assignment: null } }, newKey));
		await tablet.sync.cycle();
		restore();
		tablet.world = world;
		expect(await world.stored(DOSSIER)).toMatchObject({
			body: { assignment: { name: 'Claire Rey' } }
		});
		await tablet.sync.cycle();
		expect(await world.stored(DOSSIER)).toMatchObject({ body: { assignment: null } });
		await laptop.sync.cycle();
		expect(await laptop.ids()).not.toContain(DOSSIER);
	});

	it('RE-01 nothing is sent to a restored store before it was met', async () => {
		restore();
		await retitle(laptop, 'Écrit hors ligne');
		const asked: string[] = [];
		laptop.line = (route, answer) => {
			asked.push(route);
			return answer();
		};
		expect(await laptop.sync.cycle()).toMatchObject({ proved: true, unsent: 0 });
		expect(asked.indexOf('recover')).toBeLessThan(asked.lastIndexOf('push'));
		expect(await world.stored(task.id)).toMatchObject({ body: { title: 'Écrit hors ligne' } });
		expect(await laptop.docs.refusals()).toEqual([]);
	});

	it('RE-01 nothing is sent before the first listing', async () => {
		const fresh = new TestDevice(world, consultant);
		const asked: string[] = [];
		fresh.line = (route, answer) => {
			asked.push(route);
			return answer();
		};
		const own = pathway('personal', 'own-0001');
		await fresh.save(own.pathway, ...own.tasks);
		expect(await fresh.sync.cycle()).toMatchObject({ outcome: 'done', unsent: 0, proved: true });
		expect(asked[0]).toBe('pull');
		expect(await world.stored(own.pathway.id)).not.toBeNull();
	});

	it('RE-06 what the lost life had accepted unheard is sent again as a version of its own', async () => {
		backup = world.store.copy();
		await retitle(laptop, 'Dit deux fois');
		laptop.line = async (route, answer) => {
			if (route === 'push') await answer();
			throw new Unreachable('cut');
		};
		await laptop.sync.cycle();
		await phone.sync.cycle();
		restore();
		laptop.line = (_, answer) => answer();
		await laptop.sync.cycle();
		await phone.sync.cycle();
		const stored = await world.stored(task.id);
		expect(stored).toMatchObject({ body: { title: 'Dit deux fois' } });
		expect(await phone.get(task.id)).toEqual({ ...stored, mac: expect.any(String) });
		expect(await laptop.get(task.id)).toEqual({ ...stored, mac: expect.any(String) });
	});

	it('RE-02 actions are not taken back: they follow once more, one for each transition', async () => {
		const admin = new TestDevice(world, USERS.admin);
		await world.project();
		await admin.sync.cycle();
		const held = (await admin.ids()).filter((id) => id.startsWith('action:'));
		expect(held.length).toBeGreaterThan(0);
		restore();
		admin.world = world;
		await laptop.sync.cycle();
		await admin.sync.cycle();
		await world.project();
		await admin.sync.cycle();
		const told = (await world.prefixed(
			'action:',
			actionsDatabase(STRUCTURE)
		)) as unknown as Action[];
		expect(new Set(told.map(({ body }) => `${body.kind} ${body.at}`)).size).toBe(told.length);
		expect(told).toHaveLength(held.length);
	});

	it('RE-02 a cut on the way drops nothing, and it begins again', async () => {
		restore();
		laptop.line = (route, answer) =>
			route === 'recover' ? Promise.reject(new Unreachable()) : answer();
		expect((await laptop.sync.cycle()).outcome).toBe('offline');
		expect(await laptop.ids()).toContain(task.id);
		expect(await laptop.docs.epoch()).not.toBe(world.epoch);
		laptop.line = (_, answer) => answer();
		await laptop.sync.cycle();
		expect(await world.stored(task.id)).not.toBeNull();
	});

	it('RE-02 a store restored between a listing and the fetch loses nothing here', async () => {
		await retitle(laptop, 'Un autre titre');
		await laptop.sync.cycle();
		phone.line = (route, answer, body) => {
			if (route !== 'fetch') return answer();
			restore();
			return world.gateway.fetch(consultant, body);
		};
		expect((await phone.sync.cycle()).outcome).toBe('offline');
		expect(await phone.ids()).toContain(task.id);
	});

	it('RE-03 what was written anew since the restoration meets the lost version, both kept', async () => {
		backup = world.store.copy();
		await retitle(laptop, 'Le titre perdu');
		await laptop.sync.cycle();
		restore();
		phone.world = world;
		await writtenAnew(counsellor, (device) => retitle(device, 'Le titre nouveau'));
		expect(await world.stored(task.id)).toMatchObject({ body: { title: 'Le titre nouveau' } });
		await laptop.sync.cycle();
		const [conflict] = await laptop.docs.conflicts();
		expect(conflict).toMatchObject({ mine: 'Le titre perdu', theirs: 'Le titre nouveau' });
		expect(await laptop.unsent()).toEqual([]);
	});

	it('RE-03 words without a trace in the log, in a document another made, are known as one’s own', async () => {
		backup = world.store.copy();
		const tablet = new TestDevice(world, reception);
		await tablet.sync.cycle();
		await changePhone(tablet, '222');
		await tablet.sync.cycle();
		await laptop.sync.cycle();
		restore();
		tablet.world = world;
		await writtenAnew(consultant, (device) => changePhone(device, '333'));
		await tablet.sync.cycle();
		await laptop.sync.cycle();
		expect(await tablet.docs.conflicts()).toMatchObject([{ mine: '222', theirs: '333' }]);
		expect(await laptop.docs.conflicts()).toEqual([]);
	});

	it('RE-03, P4 of a lost version only what one wrote oneself is one’s own, also when the answer to it was cut', async () => {
		const tablet = new TestDevice(world, reception);
		await tablet.sync.cycle();
		backup = world.store.copy();
		phone.line = async (route, answer) => {
			const said = await answer();
			if (route === 'push') throw new Unreachable('cut');
			return said;
		};
		await changePhone(phone, '222');
		await phone.sync.cycle();
		phone.line = (_, next) => next();
		await tablet.sync.cycle();
		await phone.sync.cycle();
		restore();
		tablet.world = world;
		await writtenAnew(reception, async (device) => {
			const dossier = (await device.get<Envelope<'dossier'>>(DOSSIER))!;
			const person = { ...dossier.body.person, firstName: 'Annabelle' };
			await device.save(edited(dossier, { body: { person } }, newKey));
		});
		await phone.sync.cycle();
		await phone.sync.cycle();
		expect(await phone.docs.conflicts()).toEqual([]);
		expect(await world.stored(DOSSIER)).toMatchObject({
			body: { person: { firstName: 'Annabelle', phone: '222' } }
		});
	});

	it('RE-03 one’s own words in a lost version that nobody may see now are part of the edit upon it', async () => {
		backup = world.store.copy();
		await work(phone, { notes: 'Les mots perdus', conclusion: '' });
		await phone.sync.cycle();
		await work(phone, { notes: 'Les mots perdus', conclusion: 'Hors ligne' });
		restore();
		await writtenAnew(consultant, (device) => validate(device));
		phone.line = (route, answer) =>
			route === 'push' ? Promise.reject(new Unreachable('cut')) : answer();
		await phone.sync.cycle();
		phone.line = (_, next) => next();
		await laptop.sync.cycle();
		const [now, sealed] = await taskAndTrace(laptop);
		await laptop.save(returnTask(now, sealed!, 'À compléter', gesture));
		await laptop.sync.cycle();
		await world.project();
		await phone.sync.cycle();
		expect(await world.stored(traceIdOfTask(task.id))).toMatchObject({
			state: 'open',
			body: { work: { notes: 'Les mots perdus', conclusion: 'Hors ligne' } }
		});
	});

	it('RE-03 one’s own words in a lost version stay beside it when what stands now may not be seen', async () => {
		backup = world.store.copy();
		await work(phone, { notes: 'Les mots perdus', conclusion: '' });
		await phone.sync.cycle();
		restore();
		await writtenAnew(consultant, async (device) => {
			await work(device, { notes: 'Les mots nouveaux', conclusion: '' });
			await validate(device);
		});
		await phone.sync.cycle();
		const id = traceIdOfTask(task.id);
		expect(await phone.ids()).not.toContain(id);
		expect(await phone.docs.refusals()).toMatchObject([
			{ code: 'sealed', draft: { id, body: { work: { notes: 'Les mots perdus' } } } }
		]);
		expect(await world.stored(id)).toMatchObject({
			state: 'sealed',
			body: { work: { notes: 'Les mots nouveaux' } }
		});
	});

	it('RE-03 F14 that something was written anew is told of one’s own dossier alone, to an app that knows the word', async () => {
		await work(phone, { notes: 'Les mots perdus', conclusion: '' });
		await phone.sync.cycle();
		const held = await phone.get<AnyEnvelope>(traceIdOfTask(task.id));
		await laptop.sync.cycle();
		const seen = await laptop.get<AnyEnvelope>(task.id);
		restore();
		await laptop.sync.cycle();
		await writtenAnew(consultant, (device) => validate(device));
		const asked = { protocol: PROTOCOL_VERSION, docs: [held, seen] };
		expect(await world.gateway.recover(consultant, asked)).toMatchObject({ unseen: [held?.id] });
		const stranger = { id: 'user:nobody', own: null };
		expect(await world.gateway.recover(stranger, asked)).toMatchObject({
			diverged: [],
			unseen: []
		});
		const old = await world.gateway.recover(consultant, { ...asked, protocol: 7 });
		expect(old).not.toHaveProperty('unseen');
	});

	it.each([
		['alone', ''],
		['under words written here', 'Un autre titre']
	])(
		'RE-03 what one decided on another device, %s, is one’s own, also once its dossier has left',
		async (_, also) => {
			await validate(phone);
			await phone.sync.cycle();
			// By a colleague, before: what one began oneself is one's own to the last word.
			const validated = (await world.stored(task.id)) as Envelope<'task'>;
			await world.put({ ...validated, author: USERS.admin.id, w: newKey() });
			await laptop.sync.cycle();
			backup = world.store.copy();
			const tablet = new TestDevice(world, counsellor);
			await returned(laptop, 'La remarque perdue');
			await tablet.sync.cycle();
			if (also) await retitle(tablet, also);
			await tablet.sync.cycle();
			restore();
			tablet.world = world;
			await writtenAnew(counsellor, (device) => returned(device, 'La nouvelle'));
			await tablet.sync.cycle();
			const desk = new TestDevice(world, reception);
			await desk.sync.cycle();
			const dossier = (await desk.get<Envelope<'dossier'>>(DOSSIER))!;
			await desk.save(edited(dossier, { body: { assignment: null } }, newKey));
			await desk.sync.cycle();
			await tablet.sync.cycle();
			expect(await tablet.ids()).not.toContain(task.id);
			const kept = [await tablet.docs.conflicts(), await tablet.docs.refusals()];
			expect(JSON.stringify(kept)).toContain('La remarque perdue');
		}
	);

	it('PL-12, RE-03 what a restored store answered to a tab that slept changes nothing any more', async () => {
		backup = world.store.copy();
		await retitle(laptop, 'Le titre perdu');
		await laptop.sync.cycle();
		restore();
		const elsewhere = await writtenAnew(counsellor, (device) =>
			retitle(device, 'Le titre nouveau')
		);
		const other = new TestDevice(world, counsellor, laptop.docs.disk);
		laptop.line = async (route, answer) => {
			const said = await answer();
			if (route !== 'recover') return said;
			laptop.line = (_, next) => next();
			await other.sync.cycle();
			await elsewhere.sync.cycle();
			await retitle(elsewhere, 'Le titre dernier');
			await elsewhere.sync.cycle();
			await other.sync.cycle();
			return said;
		};
		expect(await laptop.sync.cycle()).toMatchObject({ outcome: 'done', unsent: 0, proved: true });
		expect(await laptop.docs.conflicts()).toHaveLength(1);
		expect(await world.stored(task.id)).toMatchObject({ body: { title: 'Le titre dernier' } });
	});

	it('RE-02 what is older than what stands, or bears no mark of the server’s, changes nothing', async () => {
		const held = (await laptop.get<AnyEnvelope>(task.id))!;
		await retitle(laptop, 'Plus récent');
		await laptop.sync.cycle();
		const forged = { ...held, body: { ...held.body, title: 'Faux' }, updatedAt: world.now + 9 };
		const unknown = { ...held, id: 'task:other.1' };
		for (const doc of [held, forged, unknown, { ...held, mac: undefined }]) {
			const answer = await world.gateway.recover(counsellor, { protocol: 3, docs: [doc] });
			expect(answer).toEqual({ epoch: world.epoch, diverged: [], files: [] });
		}
		expect(await world.stored(task.id)).toMatchObject({ body: { title: 'Plus récent' } });
		expect(await world.stored(unknown.id)).toBeNull();
	});

	it('RE-02, P7 sealed work comes back from the counsellor, and not to the person', async () => {
		const { draft } = await sealed();
		restore();
		await laptop.sync.cycle();
		await phone.sync.cycle();
		expect(await world.stored(draft)).toMatchObject({ state: 'sealed' });
		expect(await phone.ids()).not.toContain(draft);
	});

	it('RE-05 of a dossier erased since the backup nothing returns, of the rest all', async () => {
		const kept = template('private');
		await laptop.save(kept);
		const { draft } = await sealed();
		restore();
		await erase(DOSSIER);
		expect(await laptop.sync.cycle()).toMatchObject({ outcome: 'done', proved: true });
		await phone.sync.cycle();
		for (const id of [DOSSIER, task.id, draft]) {
			expect(await world.stored(id)).toBeNull();
			expect(await laptop.ids()).not.toContain(id);
		}
		expect(await world.stored(kept.id, NETWORK)).not.toBeNull();
	});

	it('RE-04 the bytes a document taken back names are asked for when they are missing', async () => {
		const { draft } = await sealed();
		const held = (await world.stored(draft)) as Envelope<'trace'>;
		const digest = 'a'.repeat(64);
		const file = { id: 'file:0123456789abcdef', name: 'cv.pdf', type: 'application/pdf' as const };
		const body = { ...held.body, files: [{ ...file, size: 10, digest }] };
		await world.put({ ...held, body, w: newKey() });
		await laptop.sync.cycle();
		restore();
		await laptop.sync.cycle();
		expect(laptop.sentAgain).toEqual([file.id]);
	});

	async function taskAndTrace(device: TestDevice) {
		const trace = await device.get<Envelope<'trace'>>(traceIdOfTask(task.id));
		return [(await device.get<Envelope<'task'>>(task.id))!, trace ?? null] as const;
	}

	async function work(device: TestDevice, words: { notes: string; conclusion: string }) {
		const [open, trace] = await taskAndTrace(device);
		const written = { tool: 'search' as const, sources: [], ...words };
		await device.save(...saveWork(open, trace, written, [], person));
	}

	async function validate(device: TestDevice): Promise<AnyDraft[]> {
		const drafts = validateTask(...(await taskAndTrace(device)), person);
		await device.save(...drafts);
		return drafts;
	}

	async function returned(device: TestDevice, remark: string): Promise<void> {
		const [now, sealed] = await taskAndTrace(device);
		await device.save(returnTask(now, sealed!, remark, gesture));
		await device.sync.cycle();
	}

	/** As a restore leaves it: in the ledger, and nothing of it in the store. */
	async function erase(dossier: string): Promise<void> {
		await recordErasure(world.store, dossier, world.now);
		const db = await world.store.open(STRUCTURE);
		for (const doc of await world.prefixed('')) {
			if (doc.dossier === dossier) await db.remove(doc._id, doc._rev ?? '');
		}
	}

	/** The person does the task and says so; the counsellor has it. */
	async function sealed(): Promise<{ draft: string }> {
		const drafts = await validate(phone);
		await phone.sync.cycle();
		await laptop.sync.cycle();
		return { draft: drafts.find(({ type }) => type === 'trace')!.id };
	}
});
