import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { closeDossier, reopenDossier } from '#domain/gestures/closing';
import { edited } from '#domain/gestures/edit';
import { isHead } from '#domain/head';
import {
	DOSSIER,
	SLOT,
	account,
	changed,
	gesture,
	interview,
	newKey,
	pathway
} from '../../../tests/support/documents';
import { GatewayWorld, USERS } from '../../../tests/support/gateway-world';
import { TestDevice } from '../../../tests/support/test-device';
import type { LocalDoc } from './local-docs';
import { MAX_LOOKED_AT, noteOpened, settleOpened } from './opened';
import { Unreachable } from './unreachable';

const { counsellor } = USERS;
const DAY = 24 * 3_600_000;
const closing = { reason: 'aimReached' as const, words: 'Bravo pour votre formation.' };
const exclusive = <T>(work: () => Promise<T>) => work();

type Dossier = Envelope<'dossier'>;

function held(id: string): LocalDoc {
	return { id, doc: { ...account().dossier, id, dossier: id }, base: null, unsent: null };
}

describe('a closed dossier on its counsellor’s devices', () => {
	let world: GatewayWorld;
	let phone: TestDevice;
	let laptop: TestDevice;
	const { pathway: path, tasks } = pathway();
	const [task] = tasks as [Envelope<'task'>];

	beforeEach(async () => {
		world = await GatewayWorld.create();
		await world.put(path, ...tasks);
		phone = new TestDevice(world, counsellor);
		laptop = new TestDevice(world, counsellor);
		await phone.sync.cycle();
		await laptop.sync.cycle();
	});

	const dossierOn = async (device: TestDevice) => (await device.get<Dossier>(DOSSIER))!;
	const look = ({ docs }: TestDevice, dossier = DOSSIER) =>
		noteOpened({ docs, exclusive }, dossier);
	const isWhole = async (device: TestDevice) => (await device.ids()).includes(path.id);

	/** Closed on the phone, where it stands open on the screen. */
	async function close() {
		await look(phone);
		await phone.save(...closeDossier(await dossierOn(phone), closing, gesture));
		await phone.sync.cycle();
		await laptop.sync.cycle();
	}

	it('PL-71 stays whole where it was looked at, and is a head elsewhere', async () => {
		await close();
		expect(await isWhole(phone)).toBe(true);
		expect(isHead(await dossierOn(phone))).toBe(false);
		expect(await isWhole(laptop)).toBe(false);
		expect(await dossierOn(laptop)).toMatchObject({ state: 'closed', body: { closing } });
		expect(isHead(await dossierOn(laptop))).toBe(true);
		expect(await laptop.sync.cycle()).toMatchObject({ proved: true });
	});

	it('PL-71 comes whole once it is looked at, and a new device begins with the head', async () => {
		await close();
		const fresh = new TestDevice(world, counsellor);
		await fresh.sync.cycle();
		expect(await isWhole(fresh)).toBe(false);
		await look(fresh);
		expect(await fresh.sync.cycle()).toMatchObject({ proved: true });
		expect(await isWhole(fresh)).toBe(true);
		expect(isHead(await dossierOn(fresh))).toBe(false);
	});

	it('PL-71 opened over a restart, and until thirty days by the server’s clock are over', async () => {
		await close();
		const again = new TestDevice(world, counsellor, phone.docs.disk);
		again.now = 0;
		world.now += 29 * DAY;
		await again.sync.cycle();
		expect(await isWhole(again)).toBe(true);
		world.now += 2 * DAY;
		await again.sync.cycle();
		await again.sync.cycle();
		expect(await isWhole(again)).toBe(false);
		expect(await again.docs.opened()).toEqual([]);
	});

	it('PL-71 reopened from its head, without a network, the rest comes with the next exchange', async () => {
		await close();
		await laptop.save(...reopenDossier(await dossierOn(laptop), gesture));
		expect(await dossierOn(laptop)).toMatchObject({ state: 'open' });
		expect(isHead(await dossierOn(laptop))).toBe(true);
		expect(await laptop.sync.cycle()).toMatchObject({ proved: true, unsent: 0 });
		expect(await isWhole(laptop)).toBe(true);
	});

	it('PL-71 what waits to leave has its verdict before its document goes', async () => {
		await laptop.save(edited(task, { body: { instruction: 'Écrit hors ligne.' } }, newKey));
		await look(phone);
		await phone.save(...closeDossier(await dossierOn(phone), closing, gesture));
		await phone.sync.cycle();
		laptop.line = (route, answer) =>
			route === 'push' ? Promise.reject(new Unreachable()) : answer();
		await laptop.sync.cycle();
		expect(await laptop.unsent()).toEqual([task.id]);
		laptop.line = (_, answer) => answer();
		await laptop.sync.cycle();
		expect(await world.stored(task.id)).toMatchObject({
			body: { instruction: 'Écrit hors ligne.' }
		});
		expect(await laptop.ids()).not.toContain(task.id);
	});

	it('PL-72 stays whole where a conflict or a refusal is kept beside one of its documents', async () => {
		const kept = { at: 1, id: task.id, field: 'body.title', base: 'a', mine: 'b', theirs: 'c' };
		await laptop.docs.apply({ conflicts: [{ ...kept, key: 'conflict' }] });
		await close();
		expect(await isWhole(laptop)).toBe(true);
		expect(await laptop.docs.conflicts()).toEqual([{ ...kept, key: 'conflict' }]);
		await laptop.docs.forget('conflict');
		await laptop.sync.cycle();
		expect(await isWhole(laptop)).toBe(false);
	});

	it('PL-71 is not named any more once it has left the device', async () => {
		await close();
		expect(JSON.stringify(phone.docs.disk.opened)).toContain(DOSSIER);
		await world.put(changed(await dossierOn(phone), { body: { assignment: null } }));
		await phone.sync.cycle();
		await look(phone);
		expect(await phone.docs.opened()).toEqual([]);
	});

	it('PL-71 stays whole while a talk in it is still to be noted, wherever it was closed', async () => {
		const today = new Date(world.now).toISOString().slice(0, 10);
		const appointment = { ...SLOT, day: today };
		await world.put(changed(interview('planned'), { body: { appointment } }));
		await laptop.sync.cycle();
		await close();
		expect([await isWhole(phone), await isWhole(laptop)]).toEqual([true, true]);
	});

	it('PL-72 leaves as a whole, what is kept cut to own words, when the right ends', async () => {
		const kept = { at: 1, id: task.id, field: 'body.title', mine: 'b', theirs: 'secret' };
		await laptop.docs.apply({ conflicts: [{ ...kept, key: 'conflict' }] });
		await close();
		await world.put(changed(await dossierOn(phone), { body: { assignment: null } }));
		await laptop.sync.cycle();
		expect(await laptop.ids()).not.toContain(DOSSIER);
		expect(JSON.stringify(await laptop.docs.conflicts())).not.toContain('secret');
	});

	it('PL-73 a restored store has not lost what it only leaves out', async () => {
		await laptop.save(edited(task, { body: { instruction: 'De ma main.' } }, newKey));
		await laptop.sync.cycle();
		await look(phone);
		await phone.save(...closeDossier(await dossierOn(phone), closing, gesture));
		await phone.sync.cycle();
		const restored = world.restored(world.store.copy());
		laptop.world = restored;
		const offered: unknown[] = [];
		laptop.line = (route, answer, body) => {
			if (route === 'recover') offered.push(...(body as { docs: AnyEnvelope[] }).docs);
			return answer();
		};
		expect(await laptop.sync.cycle()).toMatchObject({ proved: true });
		expect(offered.filter((one) => (one as AnyEnvelope).id === task.id)).toEqual([]);
		expect(await laptop.docs.refusals()).toEqual([]);
		expect(await isWhole(laptop)).toBe(false);
	});

	it('PL-71 the twenty looked at last are kept, each once, the newest first', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.nat(50), { maxLength: 120 }), async (numbers) => {
				const device = new TestDevice(world, counsellor);
				await device.docs.apply({
					put: Array.from({ length: 51 }, (_, n) => held(`dossier:d${n}`))
				});
				for (const n of numbers) await look(device, `dossier:d${n}`);
				const newest = [...new Set([...numbers].reverse())].slice(0, MAX_LOOKED_AT);
				const opened = await device.docs.opened();
				expect(opened.map(({ dossier }) => dossier)).toEqual(newest.map((n) => `dossier:d${n}`));
			}),
			{ numRuns: 30 }
		);
	});

	it('PL-71 one without a time gets the server’s, and keeps it', async () => {
		const { docs } = new TestDevice(world, counsellor);
		await docs.apply({
			put: [held('dossier:new'), held('dossier:old')],
			opened: [
				{ dossier: 'dossier:new', at: null },
				{ dossier: 'dossier:old', at: 100 }
			]
		});
		await settleOpened(docs, 100 + 30 * DAY);
		expect((await docs.opened()).map(({ at }) => at)).toEqual([100 + 30 * DAY, 100]);
		await settleOpened(docs, 101 + 30 * DAY);
		expect((await docs.opened()).map(({ dossier }) => dossier)).toEqual(['dossier:new']);
	});
});
