import { describe, expect, it } from 'vitest';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { saveWork, validateTask } from '#domain/gestures/tasks';
import { ProtocolError } from '#protocol/errors';
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
import { Unreachable } from './unreachable';

const { consultant, counsellor } = USERS;
const DAY = 24 * 3_600_000;

async function setUp(user: (typeof USERS)[keyof typeof USERS] = counsellor) {
	const world = await GatewayWorld.create();
	const { pathway: path, tasks } = pathway();
	await world.put(path, ...tasks);
	const device = new TestDevice(world, user);
	await device.sync.cycle();
	return { world, device, path, task: tasks[0] as Envelope<'task'>, tasks };
}

function retitled(task: Envelope<'task'>, title: string) {
	return edited(task, { body: { title } }, newKey);
}

async function unassign(world: GatewayWorld): Promise<void> {
	const dossier = (await world.stored(DOSSIER)) as AnyEnvelope;
	await world.put(changed(dossier, { body: { assignment: null } }));
}

describe('receiving', () => {
	it('PL-10 what a listing lacks is dropped only when the server, asked, has it missing', async () => {
		const { device, task } = await setUp();
		device.line = async (route, answer) => {
			const said = (await answer()) as { changed?: { rows: unknown[] }[] };
			for (const listing of said.changed ?? []) listing.rows = [];
			return route === 'pull' && said.changed ? said : differs(said);
		};
		await device.sync.cycle();
		expect(await device.ids()).toContain(task.id);
	});

	it('PL-10 an unsent edit waits for its verdict before its document leaves', async () => {
		const { world, device, task } = await setUp();
		await unassign(world);
		await device.save(retitled(task, 'Pas encore partie'));
		device.line = (route, answer) =>
			route === 'push' ? Promise.reject(new Unreachable()) : answer();
		await device.sync.cycle();
		expect(await device.ids()).toEqual(expect.arrayContaining([task.id]));
		expect(await device.ids()).not.toContain(DOSSIER);
	});

	it('PL-11 a batch is applied whole, or not at all', async () => {
		const { world, device, task } = await setUp();
		await world.put(changed(task, { body: { title: 'Autre' } }));
		device.docs.full = true;
		const { outcome } = await device.sync.cycle();
		expect(outcome).toBe('full');
		expect(await device.get<Envelope<'task'>>(task.id)).toEqual(
			expect.objectContaining({ w: task.w })
		);
	});

	it('OU-04 what a server without room refused stays here, is told, and leaves by itself later', async () => {
		const { world, device, task } = await setUp();
		await device.save(retitled(task, 'Sans place'));
		await world.put(changed(task, { body: { instruction: 'Lisez.' } }));
		device.line = (route, answer) =>
			route === 'push' ? Promise.reject(new ProtocolError('storeFull')) : answer();
		expect(await device.sync.cycle()).toMatchObject({ outcome: 'serverFull', unsent: 1 });
		expect(await device.unsent()).toEqual([task.id]);
		device.line = (_, answer) => answer();
		expect(await device.sync.cycle()).toMatchObject({ outcome: 'done', unsent: 0 });
		const stored = await world.stored(task.id);
		expect(stored?.body).toMatchObject({ title: 'Sans place', instruction: 'Lisez.' });
	});

	it('PL-12 two calls make one exchange after the other, never two at once', async () => {
		const { device } = await setUp();
		let under = 0;
		device.line = async (_, answer) => {
			expect(++under).toBe(1);
			const said = await answer();
			under--;
			return said;
		};
		await Promise.all([device.sync.cycle(), device.sync.cycle(), device.sync.cycle()]);
	});

	it('PL-12 what comes back to a tab that slept is dropped, once another has heard of a revocation', async () => {
		const { world, device, task } = await setUp();
		const other = new TestDevice(world, counsellor, device.docs.disk);
		await world.put(changed(task, { body: { title: 'Autre' } }));
		device.line = async (route, answer) => {
			const said = await answer();
			if (route !== 'fetch') return said;
			device.line = (_, next) => next();
			await unassign(world);
			await other.sync.cycle();
			expect(await device.ids()).not.toContain(task.id);
			return said;
		};
		expect(await device.sync.cycle()).toMatchObject({ outcome: 'done', proved: true });
		expect(await device.ids()).not.toContain(task.id);
		expect(await device.ids()).not.toContain(DOSSIER);
	});

	it('PL-12 verdicts that come back to a tab that slept change nothing another has got further with', async () => {
		const { world, device, task } = await setUp();
		const other = new TestDevice(world, counsellor, device.docs.disk);
		await device.save(retitled(task, 'Deux'));
		device.line = async (route, answer) => {
			const said = await answer();
			if (route !== 'push') return said;
			device.line = (_, next) => next();
			await other.sync.cycle();
			world.now += DAY;
			await other.save(retitled((await other.get<Envelope<'task'>>(task.id))!, 'Trois'));
			await other.sync.cycle();
			return said;
		};
		expect(await device.sync.cycle()).toMatchObject({ outcome: 'done', unsent: 0 });
		const stored = await world.stored(task.id);
		expect(await device.get(task.id)).toEqual({ ...stored, mac: expect.any(String) });
		expect(stored).toMatchObject({ body: { title: 'Trois' } });
	});

	it.each(['<html>', null, {}, { answer: 'same' }, { epoch: 'x', now: 1, docs: [] }])(
		'PL-13 %j is no answer and changes nothing',
		async (page) => {
			const { device, task } = await setUp();
			await device.save(retitled(task, 'À envoyer'));
			const before = await device.docs.all();
			device.line = async () => page;
			expect((await device.sync.cycle()).outcome).toBe('offline');
			expect(await device.docs.all()).toEqual(before);
		}
	);

	it('PL-13 an unreadable document is left out, the others are kept', async () => {
		const { world, device, task, path } = await setUp();
		await world.put(changed(task, { body: { title: 'Lisible' } }));
		await world.put(changed(path, { body: { title: 7 } }));
		expect((await device.sync.cycle()).proved).toBe(false);
		expect(await device.get(task.id)).toMatchObject({ body: { title: 'Lisible' } });
		expect(await device.get(path.id)).toMatchObject({ w: path.w });
	});

	it('PL-17 few digests travel with the first question; many when it is answered «differs», or a change was told', async () => {
		const { device, path } = await setUp();
		const firstPull = async () => {
			let first: unknown = null;
			device.line = (route, answer, body) => {
				if (route === 'pull') first ??= body;
				return answer();
			};
			await device.sync.cycle();
			return first;
		};
		expect(await firstPull()).toHaveProperty('digests');
		const put = Array.from({ length: 12 }, (_, n) => {
			const doc = { ...path, id: `pathway:far-${n}`, channels: [`d:far-${n}`] };
			return { id: doc.id, doc, base: null, unsent: null };
		});
		await device.docs.apply({ put });
		expect(await firstPull()).not.toHaveProperty('digests');
		expect(await device.ids()).not.toContain(put[0]?.id);

		await device.docs.apply({ put });
		device.sync.wake();
		expect(await firstPull()).toHaveProperty('digests');
		await device.docs.apply({ put });
		expect(await firstPull()).not.toHaveProperty('digests');
	});

	it('PL-18 while a batch is kept the next one travels, and they are kept in their order', async () => {
		const { world, device, path } = await setUp();
		const many = Array.from({ length: 600 }, (_, n) => changed(path, { id: `pathway:many-${n}` }));
		await world.put(...many);
		let asked = 0;
		device.line = (route, answer) => {
			if (route === 'fetch') asked++;
			return answer();
		};
		const kept: number[] = [];
		device.docs.watch(({ put }) => void kept.push(put.length, asked));
		await device.sync.cycle();
		expect(kept).toEqual([25, 2, 100, 3, 400, 4, 75, 4]);
	});

	it('PL-15 all is said to be sent only when the server has proved it', async () => {
		const { device, task } = await setUp();
		expect((await device.sync.cycle()).proved).toBe(true);
		await device.save(retitled(task, 'Deux'));
		device.line = (route, answer) =>
			route === 'push' ? Promise.reject(new Unreachable()) : answer();
		expect(await device.sync.cycle()).toMatchObject({ unsent: 1, proved: false });
	});

	it('PL-16, PU-29 of a document that leaves, its user keeps his own words only', async () => {
		const { world, device, task } = await setUp();
		await device.save(retitled(task, `${task.body.title} et mes mots`));
		await unassign(world);
		await device.sync.cycle();
		const [refusal] = await device.docs.refusals();
		expect(refusal).toMatchObject({ code: 'unknown', draft: { body: { title: 'et mes mots' } } });
		expect(JSON.stringify(refusal)).not.toContain('Cherchez');
		expect((await device.ids()).filter((id) => !id.startsWith('structureCard:'))).toEqual([
			'staff:ofpc'
		]);
	});

	it('PL-16 of a conflict about a document that leaves, its user keeps what he wrote, not what he wrote upon', async () => {
		const { world, device, task } = await setUp();
		const colleague = new TestDevice(world, counsellor);
		await colleague.sync.cycle();
		const instructed = (instruction: string) => edited(task, { body: { instruction } }, newKey);
		await device.save(instructed(`${task.body.instruction} Et mes mots.`));
		await colleague.save(instructed('Tout autre chose.'));
		await colleague.sync.cycle();
		await device.sync.cycle();
		expect(await device.docs.conflicts()).toMatchObject([{ base: task.body.instruction }]);
		await unassign(world);
		await device.sync.cycle();
		const [conflict] = await device.docs.conflicts();
		expect(conflict).toMatchObject({ mine: 'Et mes mots.', theirs: null });
		expect(conflict).not.toHaveProperty('base');
	});
});

describe('sending', () => {
	it('PU-27 an edit made while its document is under way stays unsent, on what was acknowledged', async () => {
		const { device, task, world } = await setUp();
		await device.save(retitled(task, 'Deux'));
		let typed = false;
		device.line = async (route, answer) => {
			const said = await answer();
			if (route === 'push' && !typed) {
				typed = true;
				await device.save(retitled((await device.get<Envelope<'task'>>(task.id))!, 'Trois'));
			}
			return said;
		};
		await device.sync.cycle();
		expect(await world.stored(task.id)).toMatchObject({ body: { title: 'Trois' } });
		expect(await device.unsent()).toEqual([]);
		expect(await device.docs.conflicts()).toEqual([]);
	});

	it('PU-28 a refused edit leaves the queue, is kept thirty days, and blocks nothing', async () => {
		const { device, task, tasks, world } = await setUp(consultant);
		await device.save(retitled(task, 'Interdit'));
		const [sealed, done] = validateTask(tasks[1]!, null, gesture);
		await device.save(sealed!, done!);
		expect(await device.sync.cycle()).toMatchObject({ outcome: 'done', unsent: 0 });
		expect(await world.stored(tasks[1]!.id)).toMatchObject({ state: 'validated' });
		expect(await device.docs.refusals()).toMatchObject([
			{ draft: { body: { title: 'Interdit' } } }
		]);
		device.now += 10_000 * DAY;
		await device.sync.cycle();
		expect(await device.docs.refusals()).toHaveLength(1);
		world.now += 31 * DAY;
		await device.sync.cycle();
		expect(await device.docs.refusals()).toHaveLength(0);
	});

	it('PU-28 a text no request can carry stays thirty days, by the server’s clock, whatever the device’s is', async () => {
		const { device, task, world } = await setUp();
		device.now -= 3_650 * DAY;
		await device.save(retitled(task, 'Trop long'));
		device.line = (route, answer) =>
			route === 'push' ? Promise.reject(new ProtocolError('tooLarge')) : answer();
		expect(await device.sync.cycle()).toMatchObject({ outcome: 'done', unsent: 0 });
		const kept = [{ code: 'invalid', at: world.now, draft: { body: { title: 'Trop long' } } }];
		expect(await device.docs.refusals()).toMatchObject(kept);
		world.now += 29 * DAY;
		await device.sync.cycle();
		expect(await device.docs.refusals()).toMatchObject(kept);
		world.now += 2 * DAY;
		await device.sync.cycle();
		expect(await device.docs.refusals()).toEqual([]);
	});

	it('PL-12, PU-28 a refusal of one’s own waits its turn like a verdict', async () => {
		const { world, device, task } = await setUp();
		const other = new TestDevice(world, counsellor, device.docs.disk);
		await device.save(retitled(task, 'Trop long'));
		device.line = async (route, answer) => {
			if (route !== 'push') return answer();
			device.line = (_, next) => next();
			await other.sync.cycle();
			throw new ProtocolError('tooLarge');
		};
		expect(await device.sync.cycle()).toMatchObject({ outcome: 'done', unsent: 0 });
		expect(await device.docs.refusals()).toEqual([]);
		expect(await device.get(task.id)).toMatchObject({ body: { title: 'Trop long' } });
	});

	it('MG-13 a decided conflict stays thirty days, by the server’s clock, whatever the device’s is', async () => {
		const { device, task, world } = await setUp();
		const settled = {
			choice: 'mine' as const,
			at: device.now - 3_650 * DAY,
			unsure: true as const
		};
		const conflict = { key: 'c', at: 1, id: task.id, field: 'body.title', mine: 'a', theirs: 'b' };
		await device.docs.apply({ conflicts: [{ ...conflict, settled }] });
		await device.sync.cycle();
		world.now += 29 * DAY;
		await device.sync.cycle();
		expect(await device.docs.conflicts()).toMatchObject([conflict]);
		world.now += 2 * DAY;
		await device.sync.cycle();
		expect(await device.docs.conflicts()).toEqual([]);
	});

	it('PU-30 a push that fails does not keep a revocation waiting', async () => {
		const { world, device } = await setUp();
		await unassign(world);
		await device.save(retitled(pathway('advised', 'path-0002').tasks[0]!, 'Sans réseau'));
		device.line = (route, answer) =>
			route === 'push' ? Promise.reject(new Unreachable()) : answer();
		await device.sync.cycle();
		expect(await device.ids()).not.toContain(DOSSIER);
	});

	it('VE-02 an acknowledged seal takes the trace off this device, and off the other', async () => {
		const { world, device, task } = await setUp(consultant);
		const other = new TestDevice(world, consultant);
		const work = { tool: 'search' as const, notes: 'Mes mots', sources: [], conclusion: '' };
		await device.save(...saveWork(task, null, work, [], gesture));
		await device.sync.cycle();
		await other.sync.cycle();
		const open = (await device.get<Envelope<'trace'>>(trace(task, 'open').id))!;
		expect(await other.ids()).toContain(open.id);
		await device.save(...validateTask(task, open, gesture));
		await device.sync.cycle();
		await other.sync.cycle();
		for (const one of [device, other]) {
			expect(JSON.stringify(await one.docs.all())).not.toContain('Mes mots');
		}
	});

	it('VE-04 words typed while the sealing is under way are kept as a refusal', async () => {
		const { device, task } = await setUp(consultant);
		const work = { tool: 'search' as const, notes: 'Scellé', sources: [], conclusion: '' };
		const [open] = saveWork(task, null, work, [], gesture);
		await device.save(open!);
		await device.save(...validateTask(task, await device.get(open!.id), gesture));
		device.line = async (route, answer) => {
			const said = await answer();
			const here = await device.get<Envelope<'trace'>>(open!.id);
			if (route === 'push' && here) {
				const late = { ...work, notes: 'Scellé trop tard' };
				await device.save(edited(here, { body: { work: late } }, newKey));
			}
			return said;
		};
		await device.sync.cycle();
		expect(await device.ids()).not.toContain(open!.id);
		expect(await device.docs.refusals()).toMatchObject([
			{ code: 'sealed', draft: { body: { work: { notes: 'trop tard' } } } }
		]);
	});
});

/** A device that is told «the same» would not ask: here it always asks on. */
function differs(said: unknown): unknown {
	const { answer } = said as { answer?: string };
	return answer === 'same' ? { ...(said as object), answer: 'differs' } : said;
}
