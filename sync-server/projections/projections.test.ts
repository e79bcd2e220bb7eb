import { describe, expect, it } from 'vitest';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { SYSTEM } from '#domain/ids';
import { monthOf } from '#access/channels';
import { StoreDown, StoreFull } from '../store/port';
import {
	DOSSIER,
	STRUCTURE,
	changed,
	newKey,
	pathway,
	settings,
	template,
	trace
} from '../../tests/support/documents';
import { dyingWorld } from '../../tests/support/dying-world';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';
import { endConsents } from './consents';

const ACTIONS = `actions-${STRUCTURE}`;
const at = (kind: string) => ({ kind, by: 'user:claire', at: Date.UTC(2026, 9, 30, 23) }) as never;

async function withTask(state: 'open' | 'validated' | 'accepted' | 'waived' = 'validated') {
	const world = await GatewayWorld.create();
	const { pathway: path, tasks } = pathway();
	const task = changed(tasks[0] as Envelope<'task'>, { state });
	await world.put(path, task);
	return { world, path, task, tasks };
}

async function stateAfter(world: GatewayWorld, doc: AnyEnvelope): Promise<AnyEnvelope | null> {
	await world.put(doc);
	await world.project();
	return world.stored(doc.id);
}

describe('the veil', () => {
	it.each(['accepted', 'waived'] as const)('VE-05 a task %s releases its trace', async (state) => {
		const { world, task } = await withTask(state);
		expect(await stateAfter(world, trace(task, 'sealed'))).toMatchObject({ state: 'released' });
	});

	it('VE-06 a returned task opens its trace in its new round', async () => {
		const { world, task } = await withTask();
		const sealed = trace(task, 'sealed');
		await world.put(sealed, changed(task, { state: 'open', body: { round: 2 } }));
		await world.project();
		expect(await world.stored(sealed.id)).toMatchObject({ state: 'open', body: { round: 2 } });
	});

	it('VE-07 a cancelled pathway releases what was sealed in it, then and later', async () => {
		const { world, task, path, tasks } = await withTask();
		const sealed = trace(task, 'sealed');
		await world.put(sealed);
		await stateAfter(world, changed(path, { state: 'cancelled' }));
		expect(await world.stored(sealed.id)).toMatchObject({ state: 'released' });
		await world.put(changed(tasks[1]!, { state: 'validated' }));
		expect(await stateAfter(world, trace(tasks[1]!, 'sealed'))).toMatchObject({
			state: 'released'
		});
	});

	it('VE-08 whichever of task and trace came alone is followed by the other', async () => {
		const { world, task } = await withTask('validated');
		expect(await stateAfter(world, trace(task, 'open'))).toMatchObject({ state: 'sealed' });
		const other = await withTask('open');
		await stateAfter(other.world, trace(other.task, 'sealed'));
		expect(await other.world.stored(other.task.id)).toMatchObject({ state: 'validated' });
	});

	it('VE-09 traces of personal pathways are left alone', async () => {
		const world = await GatewayWorld.create();
		const { pathway: path, tasks } = pathway('personal');
		await world.put(path, changed(tasks[0]!, { state: 'validated' }));
		expect(await stateAfter(world, trace(tasks[0]!, 'kept'))).toMatchObject({ state: 'kept' });
	});
});

describe('actions', () => {
	it('PR-01 one action per log entry, however often it is projected', async () => {
		const world = await GatewayWorld.create();
		await world.project();
		const first = await world.prefixed('action:', ACTIONS);
		await world.put(changed((await world.stored(DOSSIER)) as AnyEnvelope, {}));
		await world.project();
		const logged = ['dossier', 'request'].map(async (type) => world.prefixed(`${type}:`));
		const entries = (await Promise.all(logged)).flat().flatMap((doc) => doc.log as unknown[]);
		expect(first).toHaveLength(entries.length);
		expect(await world.prefixed('action:', ACTIONS)).toEqual(first);
	});

	it('PR-02, CH-13 an action names no dossier, and its key travels to nobody', async () => {
		const world = await GatewayWorld.create();
		await world.project();
		const actions = JSON.stringify(await world.prefixed('action:', ACTIONS));
		expect(actions).not.toContain('anna-0001');
		const [secret] = await world.prefixed('secret:');
		expect(secret?.channels).toBeUndefined();
		const ids = (await world.prefixed('action:', ACTIONS)).map(({ _id }) => _id);
		expect((await world.fetch(USERS.admin, ids, ACTIONS)).docs).toHaveLength(ids.length);
		expect((await world.fetch(USERS.counsellor, ids, ACTIONS)).docs).toEqual([]);
	});

	it('PR-03 an action stands in the month of its transition', async () => {
		const world = await GatewayWorld.create();
		const dossier = (await world.stored(DOSSIER)) as AnyEnvelope;
		await world.put({ ...dossier, log: [at('dossierClosed')], w: newKey() });
		await world.project();
		const actions = await world.prefixed('action:', ACTIONS);
		const closed = actions.find((one) => (one.body as { kind: string }).kind === 'dossierClosed');
		const month = monthOf(Date.UTC(2026, 9, 30));
		expect(closed?.channels).toEqual([`s:${STRUCTURE}:actions:${month}`]);
	});
});

describe('what follows from a change', () => {
	it('PR-04 the person is told once, without content, and not of old things', async () => {
		const world = await GatewayWorld.create();
		await world.project();
		expect(world.mails.map(({ kind }) => kind)).toEqual(['counsellorAssigned']);
		expect(JSON.stringify(world.mails)).not.toContain('changer de métier');
		world.now += 4 * 24 * 3_600_000;
		await world.put(changed((await world.stored(DOSSIER)) as AnyEnvelope, {}));
		await world.project();
		expect(world.mails).toHaveLength(1);
	});

	it.each(['private', 'team'] as const)(
		'PR-40 a welcome pathway taken back as %s is given to nobody',
		async (scope) => {
			const world = await GatewayWorld.create();
			const welcome = template(scope);
			await world.put(welcome, settings(welcome.id));
			await world.project();
			expect(await world.prefixed('pathway:')).toEqual([]);
		}
	);

	it('PR-40 a welcome pathway that another structure keeps to itself is given to nobody', async () => {
		const world = await GatewayWorld.create();
		const welcome = changed(template('structure'), { body: { home: 'mife-ain' } });
		await world.put(welcome, settings(welcome.id));
		await world.project();
		expect(await world.prefixed('pathway:')).toEqual([]);
	});

	it('PR-05 nothing is added to a welcome pathway when its template has more steps since', async () => {
		const world = await GatewayWorld.create();
		const welcome = template('network');
		await world.put(welcome, settings(welcome.id));
		await world.project();
		const { tasks, version } = welcome.body;
		const more = { tasks: [...tasks, ...tasks], version: version + 1 };
		await world.put(changed(welcome, { body: more }));
		await world.put(changed((await world.stored(DOSSIER)) as AnyEnvelope, {}));
		await world.project();
		expect(await world.prefixed('task:')).toHaveLength(tasks.length);
	});

	it('PR-05 a new dossier gets the welcome pathway once', async () => {
		const world = await GatewayWorld.create();
		const welcome = template('network');
		await world.put(welcome, settings(welcome.id));
		await world.project();
		await world.put(changed((await world.stored(DOSSIER)) as AnyEnvelope, {}));
		await world.project();
		const pathways = await world.prefixed('pathway:');
		expect(pathways.map(({ _id }) => _id)).toEqual(['pathway:welcome-anna-0001']);
		const createdAt = (await world.stored(DOSSIER))?.createdAt;
		expect(pathways[0]).toMatchObject({ createdAt, updatedAt: createdAt });
		expect(await world.prefixed('task:')).toHaveLength(welcome.body.tasks.length);
		expect(world.accounts).toContain('user:anna');
	});

	it('PR-06 the end of a pathway is logged once; a cancelled one has none', async () => {
		const { world, path, tasks } = await withTask('accepted');
		await world.put(...tasks.map((task) => changed(task, { state: 'waived' })));
		await world.project();
		await world.put(changed(tasks[0]!, { state: 'validated' }));
		await world.project();
		const kinds = (await world.stored(path.id))?.log.map(({ kind }) => kind);
		expect(kinds?.filter((kind) => kind === 'pathwayFinished')).toHaveLength(1);
		const other = await withTask();
		await other.world.put(changed(other.path, { state: 'cancelled' }));
		await other.world.put(...other.tasks.map((task) => changed(task, { state: 'waived' })));
		await other.world.project();
		expect(await other.world.stored(other.path.id)).toMatchObject({ body: { endCounted: false } });
	});

	it('PR-07 a death at any write leaves the work to be done again, and none undone', async () => {
		for (let death = 1; death < 12; death++) {
			const { world, arm } = await dyingWorld(death);
			arm(true);
			await world.project().catch(() => undefined);
			arm(false);
			await world.project();
			const kinds = (await world.prefixed('action:', ACTIONS)).length;
			expect(kinds).toBe(4);
		}
	});

	const shared = (sharedUntil: string) => {
		const { tasks } = pathway('personal');
		return changed(trace(tasks[0]!, 'kept'), {
			state: 'shared',
			channels: [`d:${DOSSIER}:own`, `d:${DOSSIER}:web`],
			body: { sharedUntil }
		});
	};
	const withdrawn = { state: 'kept', channels: [`d:${DOSSIER}:own`] };

	it('PR-08 a consent ends for the device that asks first on the next day', async () => {
		const world = await GatewayWorld.create();
		const doc = shared('2026-11-23');
		await world.put(doc);
		world.now = Date.UTC(2026, 10, 23, 23, 59, 59);
		expect(await world.listed(USERS.counsellor)).toContain(doc.id);
		world.now += 2_000;
		expect(await world.listed(USERS.counsellor)).not.toContain(doc.id);
		expect(await world.stored(doc.id)).toMatchObject(withdrawn);
	});

	it('PR-08 a look for ended consents that failed is made again at the next pull', async () => {
		let down = true;
		const world = await GatewayWorld.create({
			hook: ({ op }) => {
				if (op === 'find' && down) throw new StoreDown();
			}
		});
		const doc = shared('2026-11-22');
		await world.put(doc);
		await expect(world.pull(USERS.consultant)).rejects.toThrow(StoreDown);
		down = false;
		await world.pull(USERS.consultant);
		expect(await world.stored(doc.id)).toMatchObject(withdrawn);
	});

	it('OU-03 PR-08 without room to withdraw it nothing is shown beyond its day, and reading goes on', async () => {
		let full = false;
		const world = await GatewayWorld.create({
			hook: ({ op, when }) => {
				if (full && op === 'put' && when === 'before') throw new StoreFull('no room');
			}
		});
		const doc = shared('2026-11-22');
		await world.put(doc);
		full = true;
		const listed = await world.listed(USERS.counsellor);
		expect(listed).toContain(DOSSIER);
		expect(listed).not.toContain(doc.id);
		expect((await world.fetch(USERS.counsellor, [doc.id])).docs).toEqual([]);
		full = false;
		await world.pull(USERS.counsellor);
		expect(await world.stored(doc.id)).toMatchObject(withdrawn);
	});

	it('PR-08 a consent given with an end already past is withdrawn at once', async () => {
		const world = await GatewayWorld.create();
		await world.put(shared('2026-11-22'));
		await world.project();
		expect(await world.stored(shared('').id)).toMatchObject(withdrawn);
	});

	it('PR-08 nothing is read beyond its day, and the job ends it on an idle server too', async () => {
		const world = await GatewayWorld.create();
		const doc = shared('2026-11-23');
		await world.put(doc);
		expect((await world.fetch(USERS.counsellor, [doc.id])).docs).toHaveLength(1);
		world.now += 24 * 3_600_000;
		expect((await world.fetch(USERS.counsellor, [doc.id])).docs).toEqual([]);
		await endConsents(world.projections, STRUCTURE);
		expect(await world.stored(doc.id)).toMatchObject(withdrawn);
	});

	it('PR-09 what is projected is written by the system', async () => {
		const { world, task } = await withTask();
		await stateAfter(world, trace(task, 'open'));
		expect(
			(await world.prefixed('action:', ACTIONS)).every(({ author }) => author === SYSTEM)
		).toBe(true);
	});
});
