import { describe, expect, it } from 'vitest';
import type { AnyEnvelope, Envelope } from '#domain/document';
import {
	cancelInterview,
	holdInterview,
	missInterview,
	planInterview,
	rebookInterview
} from '#domain/gestures/interviews';
import { checkEnvelope } from '#protocol/check';
import { agenda } from '../../tests/support/desk-documents';
import {
	NOW,
	SLOT,
	account,
	asStored,
	changed,
	gesture,
	interview,
	talkTask
} from '../../tests/support/documents';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';
import { StoreDown } from '../store/port';

type Interview = Envelope<'interview'>;

const NINE = { day: '2026-12-01', hour: '09:00', minutes: 60 };
const TODAY = { ...NINE, day: new Date(NOW).toISOString().slice(0, 10) };
const TEN = { ...NINE, hour: '10:00' };
const ELEVEN = { ...NINE, hour: '11:00' };

const HELD = { day: TODAY.day, mode: 'phone' as const, minutes: 30, synthesis: 'Fait.' };

const dossierOf = (key: string) => changed(account().dossier, { id: `dossier:${key}` });

/** Somebody whom Claire follows has an appointment. */
function planned(key: string, slot: typeof NINE): Interview {
	const dossier = `dossier:${key}`;
	return changed(interview('planned'), {
		id: `interview:${key}.1`,
		dossier,
		channels: [`d:${dossier}`],
		body: { task: `task:${key}.1`, appointment: { ...SLOT, ...slot, words: 'Prenez votre CV.' } }
	});
}

/** As the server takes it in. */
const asking = (one: Interview, slot: typeof NINE | null, at = NOW): Interview => ({
	...asStored(one, rebookInterview(one, slot, gesture)[0]!),
	updatedAt: at
});

async function worldOf(...docs: AnyEnvelope[]): Promise<GatewayWorld> {
	const world = await GatewayWorld.create();
	await world.put(agenda(), ...['un', 'deux', 'trois'].map(dossierOf), ...docs);
	await world.project();
	return world;
}

async function write(world: GatewayWorld, ...docs: AnyEnvelope[]): Promise<void> {
	await world.put(...docs);
	// Of what it writes itself the server hears in its next round.
	await world.project();
	await world.project();
}

async function talk(world: GatewayWorld, key: string): Promise<Interview> {
	return (await world.stored(`interview:${key}.1`)) as Interview;
}

async function busy(world: GatewayWorld): Promise<string[]> {
	const doc = (await world.stored(agenda().id)) as Envelope<'agenda'>;
	return doc.body.busy.map(({ hour }) => hour);
}

describe('an appointment that its person moves', () => {
	it('AG-70, AG-74 moves when the slot is free: words go along, the old slot is free, no mail', async () => {
		const one = planned('un', NINE);
		const world = await worldOf(one);
		const before = world.mails.length;
		await write(world, asking(one, TEN));
		const moved = await talk(world, 'un');
		expect(moved).toMatchObject({
			state: 'planned',
			body: {
				slot: { ...TEN, gone: false },
				appointment: { ...TEN, mode: 'onSite', place: 'Salle 4', words: 'Prenez votre CV.' }
			}
		});
		expect(moved.body.slot).not.toHaveProperty('from');
		expect(moved.log.at(-1)).toMatchObject({ kind: 'interviewMoved', by: 'system' });
		expect(checkEnvelope(moved).ok).toBe(true);
		expect(await busy(world)).toEqual(['10:00']);
		expect(world.mails).toHaveLength(before);
	});

	it('AG-70 keeps its hour when the other is gone, and its person is told', async () => {
		const one = planned('un', NINE);
		const world = await worldOf(one, planned('deux', TEN));
		const before = world.mails.length;
		await write(world, asking(one, TEN));
		expect(await talk(world, 'un')).toMatchObject({
			state: 'planned',
			body: { appointment: NINE, slot: { ...TEN, gone: true, from: NINE } }
		});
		expect(await busy(world)).toEqual(['09:00', '10:00']);
		expect(world.mails.slice(before).map(({ kind }) => kind)).toEqual(['interviewNews']);
		await write(world, asking(await talk(world, 'un'), ELEVEN, NOW + 5));
		expect((await talk(world, 'un')).body.appointment).toMatchObject(ELEVEN);
		expect(await busy(world)).toEqual(['10:00', '11:00']);
	});

	it('AG-71 as long as the talk does not say so, both hours are hers, whoever else asks', async () => {
		const one = planned('un', NINE);
		let dies = true;
		const world = await GatewayWorld.create({
			hook: ({ op, id, when }) => {
				const says = op === 'put' && when === 'before' && id === one.id;
				if (dies && says) throw new StoreDown('died');
			}
		});
		dies = false;
		await world.put(agenda(), ...['un', 'deux', 'trois'].map(dossierOf), one);
		await world.project();
		await world.put(asking(one, TEN));
		dies = true;
		await world.project().catch(() => undefined);
		const asked = (key: string, slot: typeof NINE) =>
			changed(planned(key, slot), {
				state: 'asked',
				body: { appointment: null, slot: { ...slot, gone: false } }
			});
		for (const other of [asked('deux', NINE), asked('trois', TEN)]) {
			await world.put(other);
			await world.project().catch(() => undefined);
		}
		expect((await talk(world, 'un')).body.appointment).toMatchObject(NINE);
		for (const key of ['deux', 'trois']) expect((await talk(world, key)).state).toBe('asked');
		dies = false;
		await world.project();
		await world.project();
		expect((await talk(world, 'un')).body.appointment).toMatchObject(TEN);
		expect((await talk(world, 'trois')).body.slot?.gone).toBe(true);
	});

	it('AG-71 called off in between, both hours are free', async () => {
		const one = planned('un', NINE);
		const world = await worldOf(one);
		const waiting = asking(one, TEN);
		await write(world, asStored(waiting, cancelInterview(waiting, 'person', '', gesture)[0]!));
		expect(await busy(world)).toEqual([]);
		expect((await talk(world, 'un')).state).toBe('cancelled');
	});

	it.each([
		[
			'fixed elsewhere',
			(one: Interview) => planInterview(undefined, one, { ...SLOT, ...ELEVEN }, gesture)
		],
		['called off', (one: Interview) => cancelInterview(one, 'counsellor', '', gesture)],
		['missed', (one: Interview) => missInterview(one, gesture)],
		['held', (one: Interview) => holdInterview(undefined, one, HELD, gesture)]
	])(
		'AG-72 is %s by the counsellor while another hour is waited for, or was gone',
		async (_, say) => {
			for (const isGone of [false, true]) {
				const place = { id: 'task:un.1', dossier: 'dossier:un', channels: ['d:dossier:un'] };
				const world = await worldOf(changed(talkTask(), place));
				const one = asking(planned('un', TODAY), TEN);
				const slot = { ...one.body.slot!, gone: isGone };
				const before = changed(one, { body: { slot } });
				await world.put(before);
				const [draft] = say(before);
				const verdict = await world.push(USERS.counsellor, draft, before.w);
				expect(verdict).toMatchObject({ verdict: 'ok' });
				expect((await talk(world, 'un')).body.slot?.from).toBeUndefined();
				// Its answer was lost: it is sent once more.
				const again = await world.push(USERS.counsellor, draft, before.w);
				expect(again).toMatchObject({ verdict: 'ok' });
			}
		}
	);

	it('AG-72 what the counsellor has fixed meanwhile stands', async () => {
		const one = planned('un', NINE);
		const world = await worldOf(one);
		const waiting = asking(one, TEN);
		const fixed = planInterview(undefined, waiting, { ...SLOT, ...ELEVEN }, gesture)[0]!;
		await write(world, asStored(waiting, fixed));
		expect((await talk(world, 'un')).body.appointment).toMatchObject(ELEVEN);
		expect(await busy(world)).toEqual(['11:00']);
	});
});
