import { describe, expect, it } from 'vitest';
import type { AnyDraft } from '#domain/document';
import { shareTrace, unshareTrace } from '#domain/gestures/tasks';
import { noteViewing } from '#domain/gestures/viewings';
import { actionsDatabase } from '#domain/document';
import { DOSSIER, STRUCTURE, changed, gesture, newKey, trace } from '../../tests/support/documents';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';
import { TestDevice } from '../../tests/support/test-device';
import { ownPathway, ownTrace } from '../../tests/support/webfolio';
import { endDay } from '../projections/day-ends';

const { consultant, counsellor, colleague, reception, admin, stranger } = USERS;
const SHOWN = ownTrace('shared');
const TODAY = '2026-11-23';
const opened = (day = TODAY) => noteViewing(SHOWN, day, gesture);

async function withTrace(state: 'kept' | 'shared' = 'shared') {
	const world = await GatewayWorld.create();
	const trace = state === 'shared' ? SHOWN : ownTrace(state);
	await world.put(ownPathway.pathway, ...ownPathway.tasks, trace);
	return world;
}

/** The person takes her consent back. */
async function withdraw(world: GatewayWorld): Promise<void> {
	const draft = unshareTrace(SHOWN, gesture)[0] as AnyDraft;
	expect(await world.push(consultant, draft, SHOWN.w)).toMatchObject({ verdict: 'ok' });
}

describe('a viewing', () => {
	it('WF-05 is noted by whoever may read the trace, of herself alone', async () => {
		const world = await withTrace();
		for (const user of [consultant, colleague, reception, admin, stranger]) {
			const draft = noteViewing(SHOWN, TODAY, { newKey, user: { id: user.id, name: 'X' } });
			expect(await world.push(user, draft)).toMatchObject({ verdict: 'refused', code: 'unknown' });
		}
		const asColin = noteViewing(SHOWN, TODAY, { newKey, user: { id: colleague.id, name: 'C' } });
		expect(await world.push(counsellor, asColin)).toMatchObject({ code: 'unknown' });
		expect(await world.push(counsellor, opened())).toMatchObject({ verdict: 'ok', doc: null });
	});

	it('WF-05 of what was never shown is refused as if nothing were there', async () => {
		const world = await withTrace('kept');
		const none = { ...SHOWN, id: 'trace:none-0001.1' };
		const known = await world.push(counsellor, opened());
		const unknown = await world.push(counsellor, noteViewing(none, TODAY, gesture));
		expect([known, unknown]).toMatchObject(
			[known, unknown].map(() => ({ verdict: 'refused', code: 'unknown', doc: null }))
		);
		const advised = trace(ownPathway.tasks[0]!, 'released');
		await world.put({ ...advised, body: { ...advised.body, kind: 'advised' } });
		expect(await world.push(counsellor, opened())).toMatchObject({ code: 'unknown' });
	});

	it('WF-06 has the name of the staff list and the server’s time; CH-90 only the person receives it', async () => {
		const world = await withTrace();
		const draft = opened();
		const forged = { ...draft, body: { ...draft.body, name: 'Forgée', late: true } } as AnyDraft;
		await world.push(counsellor, forged);
		expect(await world.stored(draft.id)).toMatchObject({
			author: counsellor.id,
			createdAt: world.now,
			body: { name: 'claire Test', late: false }
		});
		expect(await world.listed(consultant)).toContain(draft.id);
		for (const user of [counsellor, colleague, reception, admin, stranger]) {
			expect(await world.listed(user)).not.toContain(draft.id);
			expect((await world.fetch(user, [draft.id])).docs).toEqual([]);
		}
	});

	it('WF-06 that arrives after the end of the consent says so', async () => {
		const world = await withTrace();
		await withdraw(world);
		expect(await world.push(counsellor, opened())).toMatchObject({ verdict: 'ok', doc: null });
		expect(await world.stored(opened().id)).toMatchObject({ body: { late: true } });
	});

	it('WF-07 is written once a day, from however many devices', async () => {
		const world = await withTrace();
		await world.push(counsellor, opened());
		const first = await world.stored(opened().id);
		world.now += 60_000;
		expect(await world.push(counsellor, opened())).toMatchObject({ verdict: 'ok', doc: null });
		expect(await world.stored(opened().id)).toEqual(first);
		await world.push(counsellor, opened('2026-11-24'));
		expect(await world.prefixed('viewing:')).toHaveLength(2);
	});

	it('WF-05 is changed by nobody', async () => {
		const world = await withTrace();
		await world.push(counsellor, opened());
		const kept = (await world.stored(opened().id))!;
		for (const user of [consultant, counsellor]) {
			const draft = {
				...opened(),
				body: { trace: SHOWN.id, day: '2026-11-25', name: '', late: true }
			};
			expect(await world.push(user, draft, kept.w)).toMatchObject({ verdict: 'refused' });
		}
		expect(await world.stored(kept.id)).toEqual(kept);
	});

	it('WF-50 is taken from whoever followed the dossier until lately, and tells her nothing', async () => {
		const world = await withTrace();
		await world.project();
		const dossier = (await world.stored(DOSSIER))!;
		const assignment = { counsellor: colleague.id, name: 'Colin Test' };
		await world.put(changed(dossier, { body: { assignment } }));
		await world.project();
		expect(await world.push(counsellor, opened())).toMatchObject({ verdict: 'ok', doc: null });
		expect(await world.stored(opened().id)).toMatchObject({ body: { late: false } });
		expect(await world.push(counsellor, opened())).toMatchObject({ verdict: 'ok', doc: null });
		const never = await withTrace('kept');
		await never.project();
		await never.put(changed(dossier, { body: { assignment } }));
		expect(await never.push(counsellor, opened())).toMatchObject({ code: 'unknown', doc: null });
		world.now += 31 * 24 * 3_600_000;
		expect(await world.push(counsellor, opened('2026-11-24'))).toMatchObject({ code: 'unknown' });
	});

	it('WF-50 a stand-in tells on the day after what he opened on his last', async () => {
		const world = await withTrace();
		const until = TODAY;
		const standIn = { counsellor: colleague.id, name: 'Colin', until, standsFor: counsellor.id };
		await world.put(changed((await world.stored(DOSSIER))!, { body: { standIn } }));
		await world.project();
		const device = new TestDevice(world, colleague);
		await device.sync.cycle();
		const asColin = { newKey, user: { id: colleague.id, name: 'Colin' } };
		await device.save(noteViewing(SHOWN, TODAY, asColin));
		world.now += 24 * 3_600_000;
		await endDay(world.projections, STRUCTURE);
		await device.sync.cycle();
		expect(await device.docs.refusals()).toEqual([]);
		expect(await world.prefixed('viewing:')).toMatchObject([{ author: colleague.id }]);
		expect(await device.ids()).not.toContain(SHOWN.id);
	});

	it('WF-09 stays with the person when the consent ends', async () => {
		const world = await withTrace();
		await world.push(counsellor, opened());
		await withdraw(world);
		expect(await world.listed(consultant)).toContain(opened().id);
	});

	it('WF-10 a consent is logged and counted nowhere', async () => {
		const world = await withTrace('kept');
		const kept = (await world.stored(SHOWN.id)) as typeof SHOWN;
		await world.push(consultant, shareTrace(kept, null, gesture)[0], kept.w);
		await world.push(counsellor, opened());
		await world.project();
		expect(world.errors).toEqual([]);
		expect(await world.stored(SHOWN.id)).toMatchObject({ log: [{ kind: 'consentGiven' }] });
		const actions = await world.prefixed('action:', actionsDatabase(STRUCTURE));
		expect(actions.map(({ body }) => (body as { kind: string }).kind)).not.toContain(
			'consentGiven'
		);
	});
});

describe('on the device of whoever opened it', () => {
	it('WF-08 it leaves once it is acknowledged', async () => {
		const world = await withTrace();
		const device = new TestDevice(world, counsellor);
		await device.sync.cycle();
		await device.save(opened());
		expect(await device.ids()).toContain(opened().id);
		expect(await device.sync.cycle()).toMatchObject({ unsent: 0 });
		expect(await device.ids()).not.toContain(opened().id);
	});

	it('WF-08 it leaves when it is refused, and that is told', async () => {
		const world = await withTrace('kept');
		const device = new TestDevice(world, counsellor);
		await device.sync.cycle();
		await device.save(opened());
		expect(await device.sync.cycle()).toMatchObject({ unsent: 0 });
		expect(await device.ids()).not.toContain(opened().id);
		expect(await device.docs.refusals()).toMatchObject([{ code: 'unknown' }]);
	});
});
