import { describe, expect, it, vi } from 'vitest';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { queueMail } from '../mail/queue';
import { StoreDown } from '../store/port';
import {
	STRUCTURE,
	account,
	changed,
	pathway,
	settings,
	template,
	trace
} from '../../tests/support/documents';
import { GatewayWorld, structureCard } from '../../tests/support/gateway-world';
import type { StoreCall } from '../../tests/support/memory-store';
import type { ProjectionContext } from './context';
import { projectPending } from './follower';
import { startProjections } from './runner';
import { retryAside } from './set-aside';

const ACTIONS = `actions-${STRUCTURE}`;
const CHECKPOINT = 'checkpoint:projections';

/** A dossier and its request, like Anna’s. */
function person(n: number): AnyEnvelope[] {
	const { dossier, request } = account();
	const id = `dossier:many-${n}`;
	// Nobody’s twin: a crowd of one address would be pairs beyond counting.
	const named = { ...dossier.body.person, email: `many-${n}@exemple.test`, birthDate: null };
	const body = { ...dossier.body, consultant: `user:many-${n}`, person: named };
	return [
		{ ...dossier, id, dossier: id, body },
		{ ...request, id: `request:many-${n}`, dossier: id }
	];
}

/** A store with more dossiers than a batch holds, of which nothing was projected. */
async function crowd(hook?: (call: StoreCall) => void) {
	const world = await GatewayWorld.create(hook ? { hook } : {});
	for (let n = 0; n < 110; n++) await world.put(...person(n));
	return world;
}

async function entriesIn(world: GatewayWorld): Promise<number> {
	const docs = [...(await world.prefixed('dossier:')), ...(await world.prefixed('request:'))];
	return docs.flatMap(({ log }) => (log as unknown[] | undefined) ?? []).length;
}

/** Projections whose mails stand in the store, as the server’s do. */
function posting(world: GatewayWorld): ProjectionContext {
	return {
		...world.projections,
		queueMail: async (name, mail) => queueMail(await world.store.open(name), mail, world.now),
		tellNews: async () => undefined
	};
}

async function forgetPlace(world: GatewayWorld): Promise<void> {
	const db = await world.store.open(STRUCTURE);
	const kept = await db.get(CHECKPOINT);
	await db.remove(CHECKPOINT, kept?._rev ?? '');
}

/** Waits until a check holds, however busy the machine is. */
function soon(check: () => unknown): Promise<unknown> {
	return vi.waitFor(check, { timeout: 15_000, interval: 5 });
}

/** Something to wait for, opened from outside. */
function gate() {
	let open = () => {};
	const passed = new Promise<void>((resolve) => (open = resolve));
	return { open, passed };
}

describe('a backlog', () => {
	it('PR-10 is read and written together, and costs nothing but reading once it is done', async () => {
		let calls: StoreCall[] = [];
		const world = await crowd((call) => call.when === 'before' && calls.push(call));
		const count = (...ops: string[]) => calls.filter(({ op }) => ops.includes(op)).length;
		calls = [];
		await projectPending(posting(world), STRUCTURE);
		expect(await world.prefixed('action:', ACTIONS)).toHaveLength(await entriesIn(world));
		expect(count('putMany')).toBeLessThan(10);
		await forgetPlace(world);
		calls = [];
		await projectPending(posting(world), STRUCTURE);
		expect(calls.filter(({ op }) => op === 'put').map(({ id }) => id)).toEqual(
			Array.from({ length: count('put') }, () => CHECKPOINT)
		);
		expect(count('put')).toBeLessThan(10);
		expect(count('putMany', 'remove')).toBe(0);
		expect(count('get', 'getMany', 'revisions', 'withPrefix')).toBeLessThan(20);
		// Whether somebody is there already is one look in the index for each address (PR-95).
		expect(count('find')).toBeLessThan(110 + 20);
	});

	it('PR-07 after a death in any batch nothing is skipped and nothing is done twice', async () => {
		for (const death of [1, 80, 111, 112, 400, 440]) {
			let writes = -Infinity;
			const world = await crowd(({ op, when }) => {
				if (op === 'put' && when === 'after' && ++writes === death) throw new StoreDown();
			});
			writes = 0;
			await expect(world.project()).rejects.toThrow(StoreDown);
			await world.project();
			expect(await world.prefixed('action:', ACTIONS)).toHaveLength(await entriesIn(world));
			expect(await world.prefixed('secret:')).toHaveLength(111);
		}
	});

	it('PR-12 what changes meanwhile does not wait behind it', async () => {
		const world = await crowd();
		const { open, passed } = gate();
		const projections = await startProjections({
			...world.projections,
			ensureConsultant: async ({ id }) => (id === 'dossier:many-7' ? passed : undefined)
		});
		await soon(async () => expect(await world.prefixed('secret:')).not.toEqual([]));
		await world.put(...person(1_000));
		const [request] = await world.prefixed('request:many-1000');
		await soon(async () => {
			const actions = await world.prefixed('action:', ACTIONS);
			expect(actions).toHaveLength((request?.log as unknown[]).length * 2);
		});
		expect(await world.stored(CHECKPOINT)).toBeNull();
		world.now += 1_000;
		expect(projections.behind()).toBe(1_000);
		open();
		await soon(() => expect(projections.behind()).toBe(0));
		await projections.stop();
		expect(await world.prefixed('action:', ACTIONS)).toHaveLength(await entriesIn(world));
	});
});

describe('several processes', () => {
	it('PR-13 have the effect of one', async () => {
		const world = await crowd();
		const { pathway: path, tasks } = pathway();
		const welcome = template('network');
		const done = tasks.map((task) => changed(task as Envelope<'task'>, { state: 'accepted' }));
		await world.put(welcome, settings(welcome.id), path, ...done, trace(done[0]!, 'sealed'));
		await Promise.all([1, 2, 3].map(() => projectPending(posting(world), STRUCTURE)));
		await projectPending(posting(world), STRUCTURE);
		const logged = ['dossier:', 'request:', 'pathway:', 'task:', 'trace:'];
		const docs = (await Promise.all(logged.map((prefix) => world.prefixed(prefix)))).flat();
		const log = docs.flatMap((doc) => doc.log as { kind: string }[]);
		expect(await world.prefixed('action:', ACTIONS)).toHaveLength(log.length);
		expect(log.filter(({ kind }) => kind === 'pathwayFinished')).toHaveLength(1);
		expect(await world.prefixed('pathway:welcome-')).toHaveLength(111);
		expect(await world.prefixed('secret:')).toHaveLength(111);
		expect(await world.prefixed('mail:')).toHaveLength(111);
		expect(world.errors).toEqual([]);
	});
});

describe('a document that cannot be projected', () => {
	const BROKEN = 'request:many-3';

	async function breakOne(world: GatewayWorld) {
		const whole = await world.stored(BROKEN);
		const { log, ...rest } = whole as AnyEnvelope;
		const db = await world.store.open(STRUCTURE);
		const { id, ...fields } = rest;
		await db.put({ ...fields, _id: id, _rev: (await db.get(id))?._rev ?? '' });
		return { log, mend: () => world.put({ ...rest, log } as AnyEnvelope) };
	}

	it('PR-11 keeps no other from it, is told, and done once it can be', async () => {
		const world = await crowd();
		const { log, mend } = await breakOne(world);
		await world.project();
		const expected = await entriesIn(world);
		expect(await world.prefixed('action:', ACTIONS)).toHaveLength(expected);
		expect(world.errors.map(String)).toEqual([expect.stringMatching(/TypeError/)]);
		expect((await world.prefixed('aside:')).map(({ doc }) => doc)).toEqual([BROKEN]);
		const since = world.now;
		world.now += 60_000;
		expect(await retryAside(world.projections, STRUCTURE)).toBe(since);
		await mend();
		expect(await retryAside(world.projections, STRUCTURE)).toBeNull();
		expect(await world.prefixed('aside:')).toEqual([]);
		expect(await world.prefixed('action:', ACTIONS)).toHaveLength(expected + log.length);
	});

	it('PR-11 is set aside when what follows from it is refused, and nothing else is', async () => {
		let refused: string | null = null;
		const world = await crowd(({ op, id, when }) => {
			if (op !== 'put' || when !== 'before' || !id?.startsWith('action:')) return;
			refused ??= id;
			if (id === refused) throw new TypeError('no engine takes this');
		});
		await world.project();
		expect(await world.prefixed('action:', ACTIONS)).toHaveLength((await entriesIn(world)) - 1);
		expect(await world.prefixed('aside:')).toHaveLength(1);
		expect(world.errors.map(String)).toEqual(['TypeError: no engine takes this']);
	});

	it('PR-11 is forgotten when it is gone', async () => {
		const world = await crowd();
		await breakOne(world);
		await world.project();
		const db = await world.store.open(STRUCTURE);
		await db.remove(BROKEN, (await db.get(BROKEN))?._rev ?? '');
		expect(await retryAside(world.projections, STRUCTURE)).toBeNull();
	});

	it('PR-14 counts as waiting since it was set aside', async () => {
		const world = await crowd();
		await breakOne(world);
		const projections = await startProjections(world.projections);
		await soon(async () => expect(await world.stored(CHECKPOINT)).not.toBeNull());
		world.now += 45_000;
		expect(projections.behind()).toBe(45_000);
		await projections.stop();
		const later = await startProjections(world.projections);
		await soon(() => expect(later.behind()).toBe(45_000));
		await later.stop();
	});
});

describe('a structure installed while the server runs', () => {
	it('PR-15 is projected too, without a restart', async () => {
		const world = await GatewayWorld.create();
		const projections = await startProjections(world.projections);
		const { dossier } = account();
		const doc = { ...dossier, id: 'dossier:later-01', dossier: 'dossier:later-01' };
		await world.put({ ...doc, structure: 'mife-ain' } as AnyEnvelope);
		await world.put(structureCard('mife-ain'));
		await soon(async () =>
			expect(await world.prefixed('action:', 'actions-mife-ain')).toHaveLength(dossier.log.length)
		);
		expect(projections.behind()).toBe(0);
		await projections.stop();
	});
});

describe('lateness', () => {
	it('PR-14 counts from the start while work is under way, and is 0 when all is done', async () => {
		const world = await GatewayWorld.create();
		const { open, passed } = gate();
		const projections = await startProjections({
			...world.projections,
			ensureConsultant: () => passed
		});
		world.now += 90_000;
		expect(projections.behind()).toBe(90_000);
		open();
		await soon(() => expect(projections.behind()).toBe(0));
		world.now += 90_000;
		expect(projections.behind()).toBe(0);
		await projections.stop();
	});

	it('PR-14 counts while the engine fails', async () => {
		let down = false;
		const world = await GatewayWorld.create({
			hook: ({ op, when }) => {
				if (down && op === 'getMany' && when === 'before') throw new StoreDown();
			}
		});
		const projections = await startProjections(world.projections);
		await soon(() => expect(projections.behind()).toBe(0));
		down = true;
		await world.put(...person(1));
		await soon(() => expect(world.errors).toHaveLength(1));
		world.now += 7_000;
		expect(projections.behind()).toBe(7_000);
		await projections.stop();
	});
});
