import { describe, expect, it } from 'vitest';
import type { AnyDraft, AnyEnvelope, Envelope } from '#domain/document';
import { noteContact } from '#domain/gestures/contacts';
import { edited } from '#domain/gestures/edit';
import { orderTransfer, takeBackTransfer } from '#domain/gestures/transfers';
import { NETWORK } from '#domain/ids';
import { DOSSIER, STRUCTURE, changed, newKey, staff } from '../../tests/support/documents';
import { GatewayWorld, USERS, structureCard } from '../../tests/support/gateway-world';
import { TestDevice } from '../../tests/support/test-device';
import {
	ALL,
	carriedOut,
	dossierOf,
	fill,
	followers,
	ordered,
	takenBack,
	writes
} from '../../tests/support/transfer-world';
import { COLIN, asAdmin, order } from '../../tests/support/transfers';
import { planId } from '../projections/transfer-plan';

type Transfer = Envelope<'caseloadTransfer'> & AnyEnvelope;

const { admin, colleague, counsellor } = USERS;
const eve = { id: 'user:eve', own: null };
const asColin = { newKey, user: { id: COLIN.counsellor, name: COLIN.name } };

/** A second structure, administered by Eve. */
async function withNeighbour(): Promise<GatewayWorld> {
	const world = await fill(await GatewayWorld.create());
	const list = staff();
	const members = [{ ...list.body.members[3]!, user: eve.id }];
	const theirs = changed(list, { id: 'staff:savoie', structure: 'savoie', body: { members } });
	await world.put(structureCard('savoie'), theirs as AnyEnvelope);
	return world;
}

function draftOf(changes = {}, structure = STRUCTURE): AnyDraft {
	return orderTransfer(order(changes), structure, asAdmin);
}

describe('an order that nobody may give', () => {
	it.each(['consultant', 'counsellor', 'colleague', 'reception', 'stranger'] as const)(
		'CL-60 of a %s: refused, and nothing moves',
		async (who) => {
			const world = await fill(await GatewayWorld.create());
			const draft = draftOf();
			expect(await world.push(USERS[who], draft)).toMatchObject({ code: 'unknown', doc: null });
			await world.project();
			expect(await world.stored(draft.id)).toBeNull();
			expect(await followers(world)).toEqual(ALL.map(() => 'claire'));
		}
	);

	it('CL-60 for another structure: refused, whichever it claims to be of', async () => {
		const world = await withNeighbour();
		const here = draftOf();
		const forged: [typeof eve, AnyDraft][] = [
			[admin, draftOf({}, 'savoie')],
			[eve, here],
			[eve, { ...here, structure: 'savoie' }],
			[eve, { ...draftOf({}, 'savoie'), structure: STRUCTURE }],
			[admin, { ...here, dossier: DOSSIER }],
			[admin, { ...here, structure: NETWORK }]
		];
		for (const [who, draft] of forged)
			expect(await world.push(who, draft)).toMatchObject({ code: 'unknown', doc: null });
		await world.project();
		expect(await followers(world)).toEqual(ALL.map(() => 'claire'));
	});

	it('CL-60 in his own structure, another admin orders nothing over dossiers of this one', async () => {
		const world = await withNeighbour();
		const list = (await world.stored('staff:savoie', 'savoie')) as Envelope<'staff'>;
		const theirs = { ...list.body.members[0]!, user: 'user:zoe', roles: ['counsellor' as const] };
		const members = [...list.body.members, theirs];
		await world.put(changed(list, { body: { members } }) as AnyEnvelope);
		const to = [{ ...COLIN, counsellor: 'user:zoe' }];
		expect((await world.push(eve, draftOf({ to }, 'savoie'))).verdict).toBe('ok');
		await world.project();
		expect(await followers(world)).toEqual(ALL.map(() => 'claire'));
	});

	it('CL-60 to a colleague who has left the team: the sentence says so', async () => {
		const world = await fill(await GatewayWorld.create());
		const list = (await world.stored(`staff:${STRUCTURE}`)) as Envelope<'staff'>;
		const members = list.body.members.filter(({ user }) => user !== COLIN.counsellor);
		await world.put(changed(list, { body: { members } }) as AnyEnvelope);
		const device = new TestDevice(world, admin);
		await device.sync.cycle();
		await device.save(draftOf());
		await device.sync.cycle();
		expect((await device.docs.refusals()).map(({ code }) => code)).toEqual(['unknownCounsellor']);
	});

	it.each<[string, object]>([
		['to nobody', { to: [] }],
		['to half a person', { to: [{ ...COLIN, most: 0.5 }] }],
		['until no day', { until: '2027-13-01' }],
		['with what it does not have', { dossiers: ALL }]
	])('CL-60 %s: it is no order', async (_, body) => {
		const world = await fill(await GatewayWorld.create());
		const draft = draftOf();
		const forged = { ...draft, body: { ...draft.body, ...body } };
		expect((await world.push(admin, forged)).verdict).toBe('invalid');
	});
});

describe('what a device claims of an order', () => {
	it('CL-62 what came of it and who gave it is not a device’s to say', async () => {
		const world = await fill(await GatewayWorld.create());
		const draft = draftOf() as Transfer;
		const outcome = { at: 1, moved: [{ counsellor: COLIN.counsellor, count: 99 }], left: [] };
		const undone = { at: 1, count: 99, stays: 0 };
		const claims = { byName: 'Personne', backName: 'Personne', outcome, undone };
		expect(
			(await world.push(admin, { ...draft, body: { ...draft.body, ...claims } })).verdict
		).toBe('ok');
		const unsaid = { byName: 'adam Test', backName: '', outcome: null, undone: null };
		expect((await world.stored(draft.id))?.body).toMatchObject(unsaid);
		await world.project();
		expect(await followers(world)).toEqual(ALL.map(() => 'colin'));
		const after = (await world.stored(draft.id)) as Transfer;
		const later = edited(after, { body: { outcome: null, byName: 'Personne' } }, newKey);
		await world.push(admin, later, after.w);
		expect((await world.stored(draft.id))?.body).toEqual(after.body);
	});

	it('CL-61 sent twice, before and after it was carried out, it is one order', async () => {
		const world = await fill(await GatewayWorld.create());
		const draft = draftOf();
		const first = await world.pushAll(
			admin,
			[draft, draft].map((one) => ({ draft: one, base: null }))
		);
		expect(first.verdicts.map(({ verdict }) => verdict)).toEqual(['ok', 'ok']);
		expect((await world.push(admin, draft)).verdict).toBe('ok');
		await world.project();
		const again = await world.push(admin, draft);
		expect(again).toMatchObject({ verdict: 'ok', doc: { body: { outcome: { left: [] } } } });
		await world.project();
		expect(await world.prefixed('caseloadTransfer:')).toHaveLength(1);
		const { log } = await dossierOf(world);
		expect(log.filter(({ kind }) => kind === 'counsellorChanged')).toHaveLength(1);
	});

	it('CL-60 under the id of an order nobody orders something else, nor the same again', async () => {
		const { world, id, read } = await carriedOut();
		const other = { ...draftOf({ until: '2026-12-01' }), id };
		expect((await world.push(admin, other)).verdict).toBe('conflict');
		const now = await read();
		expect(await world.push(admin, other, now.w)).toMatchObject({ code: 'notAllowed' });
		await world.push(admin, takeBackTransfer(now, asAdmin), now.w);
		const back = await read();
		const again = edited(back, { state: 'ordered' }, newKey);
		expect(await world.push(admin, again, back.w)).toMatchObject({ code: 'notAllowed' });
	});

	it('CL-65 the figures are not a device’s to write, and whom it gave to whom is nobody’s to read', async () => {
		const { world, id } = await carriedOut();
		const told = (await world.stored(`caseload:${STRUCTURE}`)) as AnyEnvelope;
		const forged = edited(told as Envelope<'caseload'>, { body: { loads: [] } }, newKey);
		expect(await world.push(admin, forged, told.w)).toMatchObject({ code: 'unknown' });
		const plan = planId({ id });
		expect(await world.stored(plan)).not.toBeNull();
		for (const who of Object.values(USERS)) {
			expect(await world.listed(who)).not.toContain(plan);
			expect((await world.fetch(who, [plan])).docs).toEqual([]);
		}
	});
});

describe('taken back while others work', () => {
	it('CL-64 without a network, before he heard what came of it: both are kept, nobody is asked', async () => {
		const world = await fill(await GatewayWorld.create());
		const device = new TestDevice(world, admin);
		const draft = draftOf();
		await device.save(draft);
		await device.sync.cycle();
		const known = await device.get<Transfer>(draft.id);
		await device.save(takeBackTransfer(known!, asAdmin));
		await world.project();
		await device.sync.cycle();
		await world.project();
		await device.sync.cycle();
		const heard = await device.get<Transfer>(draft.id);
		expect(heard?.body.outcome?.moved).toEqual([{ counsellor: 'user:colin', count: 4 }]);
		expect(heard?.body.undone).toMatchObject({ count: 4, stays: 0 });
		expect(await device.unsent()).toEqual([]);
		expect(await device.docs.conflicts()).toEqual([]);
		expect(await followers(world)).toEqual(ALL.map(() => 'claire'));
	});

	it('CL-64 what the new counsellor did in a dossier is there when it is hers again', async () => {
		const set = await carriedOut();
		const { world } = set;
		const colins = new TestDevice(world, colleague);
		await colins.sync.cycle();
		const dossier = await dossierOf(world);
		const what = { medium: 'phone' as const, minutes: 20, day: '2026-11-23' };
		const done = noteContact(dossier, what, asColin);
		await colins.save(done);
		await colins.sync.cycle();
		// Work of a counsellor of today that has not left his device yet.
		const unsent = noteContact(dossier, { ...what, minutes: 5 }, asColin);
		await colins.save(unsent);
		expect(await takenBack(set)).toMatchObject({ count: 4, stays: 0 });
		const claires = new TestDevice(world, counsellor);
		await claires.sync.cycle();
		expect(await claires.ids()).toContain(done.id);
		await colins.sync.cycle();
		const refusals = await colins.docs.refusals();
		expect(refusals.map(({ code }) => code)).toEqual(['unknown']);
		expect(JSON.stringify(refusals)).toContain(unsent.id);
		expect(await followers(world)).toEqual(ALL.map(() => 'claire'));
	});

	it('CL-64 by two admins at once it is one undoing', async () => {
		const { world, read } = await carriedOut();
		const now = await read();
		const first = await world.push(admin, takeBackTransfer(now, asAdmin), now.w);
		const second = await world.push(admin, takeBackTransfer(now, asAdmin), now.w);
		expect([first.verdict, second.verdict]).toEqual(['ok', 'ok']);
		await Promise.all([world.project(), world.project()]);
		expect((await read()).body.undone).toMatchObject({ count: 4, stays: 0 });
		for (const id of ALL) {
			const { log } = await dossierOf(world, id);
			expect(log.filter(({ kind }) => kind === 'counsellorChanged')).toHaveLength(2);
		}
	});
});

describe('orders of which one has not ended', () => {
	it('CL-63 the caseload of whoever receives one goes on to another: nobody is lost or kept twice', async () => {
		const set = await ordered();
		const { world } = set;
		const onwards = orderTransfer(
			order({
				counsellor: 'user:colin',
				counsellorName: 'Colin Test',
				to: [{ ...COLIN, counsellor: 'user:ines' }]
			}),
			STRUCTURE,
			asAdmin
		);
		await writes(world, admin, onwards);
		await Promise.all([world.project(), world.project()]);
		const told = await Promise.all([set.read(), world.stored(onwards.id)]);
		const given = told.map((one) => (one as Transfer).body.outcome?.moved[0]?.count ?? 0);
		const found = await followers(world);
		expect(given[0]).toBe(ALL.length);
		expect(found.filter((one) => one === 'ines')).toHaveLength(given[1]!);
		expect(found.filter((one) => one === 'colin')).toHaveLength(ALL.length - given[1]!);
	});
});
