import { describe, expect, it } from 'vitest';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { draftOfEnvelope } from '#domain/draft';
import { acceptTask } from '#domain/gestures/tasks';
import { edited } from '#domain/gestures/edit';
import {
	COUNSELLOR,
	DOSSIER,
	STRUCTURE,
	changed,
	gesture,
	newKey,
	pathway,
	trace
} from '../../tests/support/documents';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';
import { toStored } from './stored';

const { consultant, counsellor, colleague, reception, admin, stranger } = USERS;
const refused = (code: string) => expect.objectContaining({ verdict: 'refused', code, doc: null });

async function withPathway() {
	const world = await GatewayWorld.create();
	const { pathway: path, tasks } = pathway();
	await world.put(path, ...tasks);
	return { world, path, task: tasks[0] as Envelope<'task'> };
}

function retitled(task: Envelope<'task'>, title: string) {
	return edited(task, { body: { title } }, newKey);
}

describe('push', () => {
	it('PU-01 every item has its verdict, in order, whatever stands beside it', async () => {
		const { world, task } = await withPathway();
		const items = [null, 7, { type: 'task' }, retitled(task, 'Deux'), { type: '__proto__' }];
		const { verdicts } = await world.pushAll(
			counsellor,
			items.map((draft) => ({ draft, base: task.w }))
		);
		expect(verdicts.map(({ verdict }) => verdict)).toEqual([
			'invalid',
			'invalid',
			'invalid',
			'ok',
			'invalid'
		]);
	});

	it('EN-02 no draft can take the place of what the server keeps for itself', async () => {
		const { world, path } = await withPathway();
		for (const id of ['secret:anna-0001', 'checkpoint:projections', 'mail:x', 'dossier:x']) {
			const draft = { ...draftOfEnvelope(path), id };
			expect(await world.push(counsellor, draft)).toMatchObject({
				verdict: 'invalid',
				field: '/id'
			});
		}
	});

	it('PU-02 a stranger is told the same of what exists and of what does not', async () => {
		const { world, task } = await withPathway();
		const existing = retitled(task, 'Deux');
		const absent = { ...existing, id: 'task:none.1' };
		for (const user of [stranger, colleague, admin]) {
			for (const draft of [existing, absent, draftOfEnvelope(task)]) {
				expect(await world.push(user, draft, task.w)).toEqual(refused('unknown'));
			}
		}
	});

	it('PU-03, EN-09 a document of another place is unknown, even to who knows its token', async () => {
		const { world, task } = await withPathway();
		const own = { dossier: 'dossier:other', structure: STRUCTURE };
		const nadia = { id: 'user:nadia', own };
		const dossier = (await world.stored(DOSSIER)) as Envelope<'dossier'>;
		const body = { ...dossier.body, consultant: 'user:nadia' };
		await world.put({ ...dossier, id: own.dossier, dossier: own.dossier, body, w: newKey() });
		const stolen = { ...draftOfEnvelope(task), ...own };
		expect(await world.push(nadia, stolen, task.w)).toEqual(refused('unknown'));
		expect(await world.push(nadia, { ...stolen, w: newKey() }, task.w)).toEqual(refused('unknown'));
	});

	it('PU-04 a write from another version than the one that stands is a conflict', async () => {
		const { world, task } = await withPathway();
		expect((await world.push(counsellor, retitled(task, 'Deux'), task.w)).verdict).toBe('ok');
		const late = await world.push(counsellor, retitled(task, 'Trois'), task.w);
		expect(late).toMatchObject({ verdict: 'conflict', doc: { body: { title: 'Deux' } } });
	});

	it('PU-05 a write sent twice, or said twice, is stored once', async () => {
		const { world, task } = await withPathway();
		const draft = retitled(task, 'Deux');
		await world.push(counsellor, draft, task.w);
		const again = await world.push(counsellor, draft, task.w);
		const saidAgain = await world.push(counsellor, { ...draft, w: newKey() }, task.w);
		expect(again).toMatchObject({ verdict: 'ok', doc: { w: draft.w } });
		expect(saidAgain).toMatchObject({ verdict: 'ok', doc: { w: draft.w } });
	});

	it('PU-06 a token used again with other content is refused', async () => {
		const { world, task } = await withPathway();
		const draft = { ...retitled(task, 'Deux'), w: task.w };
		const verdict = await world.push(counsellor, draft, task.w);
		expect(verdict).toMatchObject({ verdict: 'refused', code: 'tokenReused' });
	});

	it('PU-07 a new version of what does not exist is unknown', async () => {
		const { world, path } = await withPathway();
		const draft = { ...draftOfEnvelope(path), id: 'pathway:none', w: newKey() };
		expect(await world.push(counsellor, draft, path.w)).toEqual(refused('unknown'));
	});

	it('PU-08 a right that ends during a long push counts at the next write', async () => {
		const { world, task, path } = await withPathway();
		const dossier = (await world.stored(DOSSIER)) as Envelope<'dossier'>;
		await world.put(rolesOf(await staffOf(world), ['counsellor', 'reception']));
		const away = edited(dossier, { body: { assignment: null } }, newKey);
		const { verdicts } = await world.pushAll(counsellor, [
			{ draft: retitled(task, 'Deux'), base: task.w },
			{ draft: away, base: dossier.w },
			{ draft: edited(path, { body: { title: 'Trop tard' } }, newKey), base: path.w }
		]);
		expect(verdicts.map(({ verdict }) => verdict)).toEqual(['ok', 'ok', 'refused']);
	});

	it('PU-09 an acknowledged seal takes the trace away', async () => {
		const { world, task } = await withPathway();
		const draft = draftOfEnvelope(trace(task, 'sealed'));
		expect(await world.push(consultant, draft)).toEqual({ verdict: 'ok', id: draft.id, doc: null });
		expect(await world.push(consultant, draft)).toEqual({ verdict: 'ok', id: draft.id, doc: null });
	});

	it('PU-09 an acknowledgement shows nothing to whom the right ended before it was stored', async () => {
		let meanwhile = () => undefined as unknown;
		const world = await GatewayWorld.create({
			hook: ({ op, when }) => void (op === 'putMany' && when === 'before' && meanwhile())
		});
		const { pathway: path, tasks } = pathway();
		await world.put(path, ...tasks);
		const task = tasks[0] as Envelope<'task'>;
		const dossier = (await world.stored(DOSSIER)) as Envelope<'dossier'>;
		const db = await world.store.open(STRUCTURE);
		const rev = (await db.get(DOSSIER))?._rev;
		meanwhile = () => {
			meanwhile = () => undefined;
			return db.put(toStored(changed(dossier, { body: { assignment: null } }), rev));
		};
		const draft = retitled(task, 'Deux');
		expect(await world.push(counsellor, draft, task.w)).toEqual({
			verdict: 'ok',
			id: draft.id,
			doc: null
		});
		expect(await world.stored(task.id)).toMatchObject({ w: draft.w });
	});

	it('PU-10 a refused write carries the document when its author may read it', async () => {
		const { world, task } = await withPathway();
		const draft = edited(task, { state: 'accepted' }, newKey);
		const verdict = await world.push(consultant, draft, task.w);
		expect(verdict).toMatchObject({ verdict: 'refused', code: 'notAllowed', doc: { w: task.w } });
	});

	it('PU-11 two writes that meet are judged one after the other', async () => {
		const { world, task } = await withPathway();
		const [one, two] = await Promise.all([
			world.push(counsellor, retitled(task, 'Deux'), task.w),
			world.push(counsellor, retitled(task, 'Trois'), task.w)
		]);
		expect([one.verdict, two.verdict].sort()).toEqual(['conflict', 'ok']);
	});

	it('PU-11, PU-32 one document moved meanwhile is judged anew, and holds up none beside it', async () => {
		let meanwhile = () => undefined as unknown;
		const world = await GatewayWorld.create({
			hook: ({ op, when }) => void (op === 'putMany' && when === 'before' && meanwhile())
		});
		const { pathway: path, tasks } = pathway();
		const [first, second] = tasks as [Envelope<'task'>, Envelope<'task'>];
		await world.put(path, ...tasks);
		const db = await world.store.open(STRUCTURE);
		const rev = (await db.get(first.id))?._rev;
		meanwhile = () => {
			meanwhile = () => undefined;
			return db.put(toStored(changed(first, { body: { title: 'Ailleurs' } }), rev));
		};
		const { verdicts } = await world.pushAll(counsellor, [
			{ draft: retitled(first, 'Deux'), base: first.w },
			{ draft: retitled(second, 'Trois'), base: second.w }
		]);
		expect(verdicts.map(({ verdict }) => verdict)).toEqual(['conflict', 'ok']);
		expect(verdicts[0]).toMatchObject({ doc: { body: { title: 'Ailleurs' } } });
	});

	it('PU-32 a push costs the store the same few trips, however many unrelated writes it holds', async () => {
		const tripsFor = async (count: number) => {
			const trips: string[] = [];
			const world = await GatewayWorld.create({
				hook: ({ op, when }) => void (when === 'before' && trips.push(op))
			});
			const { pathway: path, tasks } = pathway();
			await world.put(path, ...tasks);
			const items = tasks.slice(0, count).map((task) => ({
				draft: retitled(task, `${task.body.title} bis`),
				base: task.w
			}));
			expect(items).toHaveLength(count);
			trips.length = 0;
			await world.pushAll(counsellor, items);
			// Within `putMany` the memory store tells of each document.
			return trips.filter((op) => op !== 'put').length;
		};
		expect(await tripsFor(1)).toBe(await tripsFor(2));
	});

	it('PU-12 a file that was not deposited is refused', async () => {
		const { world, task } = await withPathway();
		const file = { id: 'file:0123456789abcdef', name: 'cv.pdf', type: 'application/pdf' as const };
		const files = [{ ...file, size: 10, digest: 'a'.repeat(64) }];
		const draft = draftOfEnvelope(changed(trace(task, 'open'), { body: { files } }));
		expect(await world.push(consultant, draft)).toEqual(refused('fileMissing'));
	});

	it('EN-07 author, name and time of a decision are the server’s', async () => {
		const { world, task } = await withPathway();
		const sealed = trace(task, 'sealed');
		const validated = changed(task, { state: 'validated' });
		await world.put(sealed, validated);
		const forger = { newKey, user: { id: 'user:other', name: 'Quelqu’un d’autre' } };
		const draft = acceptTask(validated, sealed, 'Bien.', forger);
		const verdict = await world.push(counsellor, draft, validated.w);
		const decision = { by: COUNSELLOR, byName: 'claire Test', at: world.now, remark: 'Bien.' };
		expect(verdict).toMatchObject({ verdict: 'ok', doc: { body: { decision } } });
	});

	it('EN-04, EN-05 times and channels are the server’s; a client naming any is invalid', async () => {
		const { world, path } = await withPathway();
		const draft = { ...draftOfEnvelope(path), id: 'pathway:new', w: newKey() };
		const forged = { ...draft, channels: ['cards'], createdAt: 1 };
		expect((await world.push(counsellor, forged)).verdict).toBe('invalid');
		world.now += 5_000;
		expect(await world.push(counsellor, draft)).toMatchObject({
			doc: { createdAt: world.now, channels: [`d:${DOSSIER}`], author: COUNSELLOR }
		});
	});

	it('EN-10 a document of more than 256 kB is invalid, and keeps nothing else waiting', async () => {
		const { world, task } = await withPathway();
		const sources = Array.from({ length: 30 }, () => ({
			title: 't',
			reference: 'r'.repeat(2_000),
			kept: 'é'.repeat(5_000)
		}));
		const open = trace(task, 'open');
		const work = { tool: 'search' as const, notes: '', sources, conclusion: '' };
		const verdict = await world.push(
			consultant,
			draftOfEnvelope(changed(open, { body: { work } }))
		);
		expect(verdict.verdict).toBe('invalid');
	});

	it('PU-17 a cancelled pathway takes no new tasks', async () => {
		const { world, path, task } = await withPathway();
		await world.put(changed(path, { state: 'cancelled' }));
		const draft = { ...draftOfEnvelope(task), id: `${task.id.slice(0, -1)}4`, w: newKey() };
		const body = { ...task.body, slot: 4 };
		expect(await world.push(counsellor, { ...draft, body })).toEqual(refused('notAllowed'));
	});

	it('CH-17 an assignment changes who may write at once, and rewrites nothing else', async () => {
		const { world, task } = await withPathway();
		const dossier = (await world.stored(DOSSIER)) as Envelope<'dossier'>;
		const assignment = { counsellor: 'user:colin', name: 'Colin' };
		await world.push(reception, edited(dossier, { body: { assignment } }, newKey), dossier.w);
		expect((await world.push(counsellor, retitled(task, 'Deux'), task.w)).verdict).toBe('refused');
		expect((await world.push(colleague, retitled(task, 'Trois'), task.w)).verdict).toBe('ok');
	});

	it('VE-03 a write to a sealed trace is refused «sealed», without the document', async () => {
		const { world, task } = await withPathway();
		const sealed = trace(task, 'sealed');
		await world.put(sealed);
		const draft = edited(sealed, { state: 'open' }, gesture.newKey);
		expect(await world.push(consultant, draft, sealed.w)).toEqual(refused('sealed'));
	});
});

async function staffOf(world: GatewayWorld): Promise<Envelope<'staff'>> {
	return (await world.stored(`staff:${STRUCTURE}`)) as Envelope<'staff'>;
}

function rolesOf(staff: Envelope<'staff'>, roles: ('counsellor' | 'reception')[]): AnyEnvelope {
	const members = staff.body.members.map((m) => (m.user === COUNSELLOR ? { ...m, roles } : m));
	return { ...staff, body: { members }, w: newKey() };
}
