import { beforeEach, describe, expect, it } from 'vitest';
import { actionsDatabase, type AnyEnvelope, type Envelope } from '#domain/document';
import { edited } from '#domain/gestures/edit';
import { NETWORK } from '#domain/ids';
import { DOSSIER, STRUCTURE, newKey, pathway, template } from '../../../tests/support/documents';
import { USERS } from '../../../tests/support/gateway-world';
import { RestoredWorld } from '../../../tests/support/restored-world';
import { TestDevice } from '../../../tests/support/test-device';
import { Unreachable } from './unreachable';

const { consultant, counsellor, reception } = USERS;

type Action = Envelope<'action'>;

describe('a restored backup', () => {
	let at: RestoredWorld;
	beforeEach(async () => {
		at = await RestoredWorld.create();
	});

	it('RE-02 what the backup lost comes back from whoever holds it, as it was', async () => {
		const before = await at.world.stored(at.task.id);
		at.restore();
		expect(await at.world.stored(at.task.id)).toBeNull();
		expect(await at.phone.sync.cycle()).toMatchObject({ outcome: 'done', proved: true });
		expect(await at.world.stored(at.task.id)).toEqual(before);
		expect(await at.phone.ids()).toContain(at.task.id);
		expect(await at.phone.docs.epoch()).toBe(at.world.epoch);
	});

	it('RE-02 a dossier opened and entrusted since the backup comes back whole', async () => {
		const tablet = new TestDevice(at.world, reception);
		await tablet.sync.cycle();
		const dossier = (await tablet.get<Envelope<'dossier'>>(DOSSIER))!;
		await tablet.save(edited(dossier, { body: { assignment: null } }, newKey));
		await tablet.sync.cycle();
		at.restore(tablet);
		expect(await at.world.stored(DOSSIER)).toMatchObject({
			body: { assignment: { name: 'Claire Rey' } }
		});
		await tablet.sync.cycle();
		expect(await at.world.stored(DOSSIER)).toMatchObject({ body: { assignment: null } });
		await at.laptop.sync.cycle();
		expect(await at.laptop.ids()).not.toContain(DOSSIER);
	});

	it('RE-01 nothing is sent to a restored store before it was met', async () => {
		at.restore();
		await at.retitle(at.laptop, 'Écrit hors ligne');
		const asked: string[] = [];
		at.laptop.line = (route, answer) => {
			asked.push(route);
			return answer();
		};
		expect(await at.laptop.sync.cycle()).toMatchObject({ proved: true, unsent: 0 });
		expect(asked.indexOf('recover')).toBeLessThan(asked.lastIndexOf('push'));
		expect(await at.world.stored(at.task.id)).toMatchObject({
			body: { title: 'Écrit hors ligne' }
		});
		expect(await at.laptop.docs.refusals()).toEqual([]);
	});

	it('RE-01 nothing is sent before the first listing', async () => {
		const fresh = new TestDevice(at.world, consultant);
		const asked: string[] = [];
		fresh.line = (route, answer) => {
			asked.push(route);
			return answer();
		};
		const own = pathway('personal', 'own-0001');
		await fresh.save(own.pathway, ...own.tasks);
		expect(await fresh.sync.cycle()).toMatchObject({ outcome: 'done', unsent: 0, proved: true });
		expect(asked[0]).toBe('pull');
		expect(await at.world.stored(own.pathway.id)).not.toBeNull();
	});

	it('RE-06 what the lost life had accepted unheard is sent again as a version of its own', async () => {
		at.backUp();
		await at.retitle(at.laptop, 'Dit deux fois');
		at.laptop.line = async (route, answer) => {
			if (route === 'push') await answer();
			throw new Unreachable('cut');
		};
		await at.laptop.sync.cycle();
		await at.phone.sync.cycle();
		at.restore();
		at.laptop.line = (_, answer) => answer();
		await at.laptop.sync.cycle();
		await at.phone.sync.cycle();
		const stored = await at.world.stored(at.task.id);
		expect(stored).toMatchObject({ body: { title: 'Dit deux fois' } });
		expect(await at.phone.get(at.task.id)).toEqual({ ...stored, mac: expect.any(String) });
		expect(await at.laptop.get(at.task.id)).toEqual({ ...stored, mac: expect.any(String) });
	});

	it('RE-02 actions are not taken back: they follow once more, one for each transition', async () => {
		const admin = new TestDevice(at.world, USERS.admin);
		await at.world.project();
		await admin.sync.cycle();
		const held = (await admin.ids()).filter((id) => id.startsWith('action:'));
		expect(held.length).toBeGreaterThan(0);
		at.restore(admin);
		await at.laptop.sync.cycle();
		await admin.sync.cycle();
		await at.world.project();
		await admin.sync.cycle();
		const told = (await at.world.prefixed(
			'action:',
			actionsDatabase(STRUCTURE)
		)) as unknown as Action[];
		expect(new Set(told.map(({ body }) => `${body.kind} ${body.at}`)).size).toBe(told.length);
		expect(told).toHaveLength(held.length);
	});

	it('RE-02 a cut on the way drops nothing, and it begins again', async () => {
		at.restore();
		at.laptop.line = (route, answer) =>
			route === 'recover' ? Promise.reject(new Unreachable()) : answer();
		expect((await at.laptop.sync.cycle()).outcome).toBe('offline');
		expect(await at.laptop.ids()).toContain(at.task.id);
		expect(await at.laptop.docs.epoch()).not.toBe(at.world.epoch);
		at.laptop.line = (_, answer) => answer();
		await at.laptop.sync.cycle();
		expect(await at.world.stored(at.task.id)).not.toBeNull();
	});

	it('RE-02 a store restored between a listing and the fetch loses nothing here', async () => {
		await at.retitle(at.laptop, 'Un autre titre');
		await at.laptop.sync.cycle();
		at.phone.line = (route, answer, body) => {
			if (route !== 'fetch') return answer();
			at.restore();
			return at.world.gateway.fetch(consultant, body);
		};
		expect((await at.phone.sync.cycle()).outcome).toBe('offline');
		expect(await at.phone.ids()).toContain(at.task.id);
	});

	it('RE-02 what is older than what stands, or bears no mark of the server’s, changes nothing', async () => {
		const held = (await at.laptop.get<AnyEnvelope>(at.task.id))!;
		await at.retitle(at.laptop, 'Plus récent');
		await at.laptop.sync.cycle();
		const forged = { ...held, body: { ...held.body, title: 'Faux' }, updatedAt: at.world.now + 9 };
		const unknown = { ...held, id: 'task:other.1' };
		for (const doc of [held, forged, unknown, { ...held, mac: undefined }]) {
			const answer = await at.world.gateway.recover(counsellor, { protocol: 3, docs: [doc] });
			expect(answer).toEqual({ epoch: at.world.epoch, diverged: [], files: [] });
		}
		expect(await at.world.stored(at.task.id)).toMatchObject({ body: { title: 'Plus récent' } });
		expect(await at.world.stored(unknown.id)).toBeNull();
	});

	it('RE-02, P7 sealed work comes back from the counsellor, and not to the person', async () => {
		const { draft } = await at.sealed();
		at.restore();
		await at.laptop.sync.cycle();
		await at.phone.sync.cycle();
		expect(await at.world.stored(draft)).toMatchObject({ state: 'sealed' });
		expect(await at.phone.ids()).not.toContain(draft);
	});

	it('RE-05 of a dossier erased since the backup nothing returns, of the rest all', async () => {
		const kept = template('private');
		await at.laptop.save(kept);
		const { draft } = await at.sealed();
		at.restore();
		await at.erase();
		expect(await at.laptop.sync.cycle()).toMatchObject({ outcome: 'done', proved: true });
		await at.phone.sync.cycle();
		for (const id of [DOSSIER, at.task.id, draft]) {
			expect(await at.world.stored(id)).toBeNull();
			expect(await at.laptop.ids()).not.toContain(id);
		}
		expect(await at.world.stored(kept.id, NETWORK)).not.toBeNull();
	});

	it('RE-04 the bytes a document taken back names are asked for when they are missing', async () => {
		const { draft } = await at.sealed();
		const held = (await at.world.stored(draft)) as Envelope<'trace'>;
		const digest = 'a'.repeat(64);
		const file = { id: 'file:0123456789abcdef', name: 'cv.pdf', type: 'application/pdf' as const };
		const body = { ...held.body, files: [{ ...file, size: 10, digest }] };
		await at.world.put({ ...held, body, w: newKey() });
		await at.laptop.sync.cycle();
		at.restore();
		await at.laptop.sync.cycle();
		expect(at.laptop.sentAgain).toEqual([file.id]);
	});
});
