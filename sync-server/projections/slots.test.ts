import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { cancelInterview, planInterview } from '#domain/gestures/interviews';
import { overlap, type Slot } from '#domain/slot';
import { checkEnvelope } from '#protocol/check';
import { OPENING, agenda } from '../../tests/support/desk-documents';
import {
	COUNSELLOR,
	NOW,
	SLOT,
	STRUCTURE,
	account,
	asStored,
	changed,
	gesture,
	interview,
	staff,
	stored
} from '../../tests/support/documents';
import { GatewayWorld, USERS } from '../../tests/support/gateway-world';
import { StoreDown } from '../store/port';
import { projectPending } from './follower';

type Interview = Envelope<'interview'>;

const NINE = { day: '2026-12-01', hour: '09:00', minutes: 60 };
const TEN = { ...NINE, hour: '10:00' };

const dossierOf = (key: string) => changed(account().dossier, { id: `dossier:${key}` });

/** Somebody whom Claire follows asks for a slot. */
function asking(key: string, slot: Slot | null, at = NOW): Interview {
	const dossier = `dossier:${key}`;
	const id = `interview:${key}.1`;
	const body = { task: `task:${key}.1`, slot: slot && { ...slot, gone: false } };
	return changed(interview('asked'), {
		id,
		dossier,
		updatedAt: at,
		channels: [`d:${dossier}`],
		body
	});
}

async function worldOf(keys: string[], ...docs: AnyEnvelope[]): Promise<GatewayWorld> {
	const world = await GatewayWorld.create();
	await world.put(agenda(), ...keys.map(dossierOf), ...docs);
	await world.project();
	return world;
}

async function talk(world: GatewayWorld, key: string): Promise<Interview> {
	return (await world.stored(`interview:${key}.1`)) as Interview;
}

async function busy(world: GatewayWorld): Promise<string[]> {
	const doc = (await world.stored(agenda().id)) as Envelope<'agenda'>;
	return doc.body.busy.map(({ day, hour }) => `${day} ${hour}`);
}

async function write(world: GatewayWorld, ...docs: AnyEnvelope[]): Promise<void> {
	await world.put(...docs);
	await world.project();
}

describe('slots that people choose', () => {
	it('AG-05 the first has the slot, where it was offered; the other is told that it is gone', async () => {
		const both = [asking('un', NINE, NOW + 1), asking('deux', NINE, NOW + 2)];
		const world = await worldOf(['un', 'deux'], ...both);
		expect(await talk(world, 'un')).toMatchObject({
			state: 'planned',
			body: { appointment: { ...NINE, mode: 'onSite', place: OPENING.place, words: '' } }
		});
		const other = await talk(world, 'deux');
		expect(other).toMatchObject({ state: 'asked', body: { slot: { ...NINE, gone: true } } });
		expect(checkEnvelope(other).ok).toBe(true);
		expect(await busy(world)).toEqual(['2026-12-01 09:00']);
	});

	it('AG-06 whoever was too late chooses another, and is told by mail each time, without a word of it', async () => {
		const world = await worldOf(['un', 'deux'], asking('un', NINE));
		await write(world, asking('deux', NINE, NOW + 5));
		const mails = () => world.mails.filter(({ kind }) => kind === 'interviewNews');
		expect(new Set(mails().map(({ id }) => id)).size).toBe(2);
		expect(JSON.stringify(mails())).not.toContain('09:00');
		const late = await talk(world, 'deux');
		await write(world, changed(late, { body: { slot: { ...TEN, gone: false } } }));
		expect(await talk(world, 'deux')).toMatchObject({ state: 'planned' });
		expect(await busy(world)).toEqual(['2026-12-01 09:00', '2026-12-01 10:00']);
	});

	it.each([
		['outside the openings', { ...NINE, hour: '14:00' }],
		['of another length', { ...NINE, minutes: 30 }],
		['across two', { ...NINE, hour: '09:30' }],
		['on another day', { ...NINE, day: '2026-12-02' }],
		['that is past', { ...NINE, day: '2026-11-17' }]
	])('AG-04 a slot %s is given to nobody', async (_, slot) => {
		const world = await worldOf(['un'], asking('un', slot));
		expect(await talk(world, 'un')).toMatchObject({
			state: 'asked',
			body: { slot: { gone: true } }
		});
		expect(await busy(world)).toEqual([]);
	});

	it('AG-04 nor is one of a day of absence, of a counsellor without an agenda, or kept for other talks', async () => {
		const absence = { key: 'a', from: '2026-11-30', to: '2026-12-04' };
		const information = { ...OPENING, kinds: ['information' as const] };
		for (const changes of [{ absences: [absence] }, { ranges: [information] }, { ranges: [] }]) {
			const world = await worldOf(['un'], agenda(changes), asking('un', NINE));
			expect((await talk(world, 'un')).body.slot?.gone).toBe(true);
		}
		const none = await GatewayWorld.create();
		await write(none, dossierOf('un'), asking('un', NINE));
		expect((await talk(none, 'un')).body.slot?.gone).toBe(true);
	});

	it('AG-07 what the counsellor plans takes its slot; called off, moved or missed it is free again', async () => {
		const asked = asking('un', null);
		const planned = asStored(
			asked,
			planInterview(undefined, asked, { ...SLOT, ...NINE }, gesture)[0]!
		);
		const world = await worldOf(['un', 'deux', 'trois'], planned);
		expect(await busy(world)).toEqual(['2026-12-01 09:00']);
		await write(world, asking('deux', NINE));
		expect((await talk(world, 'deux')).body.slot?.gone).toBe(true);
		const off = cancelInterview(planned, 'counsellor', '', gesture)[0]!;
		await write(world, asStored(planned, off));
		expect(await busy(world)).toEqual([]);
		await write(world, asking('trois', NINE));
		expect((await talk(world, 'trois')).state).toBe('planned');
		const moved = changed(await talk(world, 'trois'), {
			body: { appointment: { ...SLOT, ...TEN } }
		});
		await write(world, moved);
		expect(await busy(world)).toEqual(['2026-12-01 10:00']);
		await write(world, changed(moved, { state: 'missed' }));
		expect(await busy(world)).toEqual([]);
	});

	it('AG-07 a slot follows its dossier to another counsellor', async () => {
		const world = await worldOf(['un'], asking('un', NINE));
		expect(await busy(world)).toHaveLength(1);
		const log = [{ kind: 'counsellorChanged' as const, by: 'user:rita', at: NOW }];
		const assignment = { counsellor: 'user:colin', name: 'Colin Test' };
		await write(world, changed(dossierOf('un'), { log, body: { assignment } }));
		expect(await busy(world)).toEqual([]);
		expect((await talk(world, 'un')).state).toBe('planned');
	});

	it('AG-53 of somebody who has left the team nothing is given, and what was planned stays', async () => {
		const world = await worldOf(['un', 'deux'], asking('un', NINE));
		const members = staff().body.members.filter(({ user }) => user !== COUNSELLOR);
		await write(world, changed(staff(), { body: { members } }));
		await write(world, asking('deux', TEN));
		expect((await talk(world, 'deux')).body.slot?.gone).toBe(true);
		expect((await talk(world, 'un')).state).toBe('planned');
	});

	it('AG-54 two moments are held of one dossier, whatever else it asks for', async () => {
		const three = [NINE, TEN, { ...NINE, hour: '11:00' }].map((slot, n) => {
			const id = `interview:un${n}.1`;
			return { ...asking('un', slot, NOW + n), id };
		});
		const world = await worldOf(['un'], ...three);
		const states = await Promise.all(three.map(async ({ id }) => (await world.stored(id))?.state));
		expect(states).toEqual(['planned', 'planned', 'asked']);
		expect(await world.stored(three[2]!.id)).toMatchObject({ body: { slot: { gone: true } } });
	});

	it('AG-54 nor is one given that is more than four weeks ahead', async () => {
		const world = await worldOf(['un'], asking('un', { ...NINE, day: '2026-12-29' }));
		expect((await talk(world, 'un')).body.slot?.gone).toBe(true);
	});

	it('AG-02, AG-03 what is taken is stamped by the server, names nobody, and is what keeps from an offer', async () => {
		const world = await worldOf(['un'], asking('un', NINE));
		const mine = (await world.stored(agenda().id)) as Envelope<'agenda'>;
		const text = JSON.stringify(await world.fetch(USERS.consultant, [mine.id]));
		expect(text).toContain('09:00');
		expect(text).not.toContain('un.1');
		expect(text).not.toContain('dossier:');
		const forged = { ...mine, w: 'forged-0001', body: { ...mine.body, busy: [] } };
		const { channels, log, author, createdAt, updatedAt, ...draft } = forged;
		void [channels, log, author, createdAt, updatedAt];
		await world.push(USERS.counsellor, [{ draft, base: mine.w }] as never);
		expect(await busy(world)).toEqual(['2026-12-01 09:00']);
		// Outside of what is offered nobody is told that the counsellor is taken.
		const late = changed(await talk(world, 'un'), { body: { appointment: SLOT } });
		await write(world, late);
		expect(await busy(world)).toEqual([]);
	});

	it('AG-05 several processes at once, each dying at any write, never give a slot twice', async () => {
		const keys = ['un', 'deux', 'trois', 'quatre'];
		for (let death = 1; death <= 14; death++) {
			let writes = 0;
			const world = await GatewayWorld.create({
				hook: ({ op, when }) => {
					if (op === 'put' && when === 'after' && ++writes === death + 8) throw new StoreDown();
				}
			});
			for (const doc of [agenda(), ...keys.map(dossierOf)])
				await world.put(doc).catch(() => undefined);
			for (const [n, key] of keys.entries()) {
				await world.put(asking(key, NINE, NOW + n)).catch(() => undefined);
				const runs = [1, 2, 3].map(() => projectPending(world.projections, STRUCTURE));
				await Promise.allSettled(runs);
			}
			await world.project();
			const states = await Promise.all(keys.map((key) => talk(world, key)));
			expect(states.filter(({ state }) => state === 'planned')).toHaveLength(1);
			const told = states.filter(({ state, body }) => state === 'asked' && body.slot?.gone);
			expect(told).toHaveLength(3);
			expect(await busy(world)).toEqual(['2026-12-01 09:00']);
		}
	});

	it('AG-05 whoever called off and asked anew between the note and the answer is answered anew', async () => {
		const world = await worldOf(['un', 'deux']);
		await world.put(asking('un', NINE));
		await afterTheNote(world, async () => {
			await world.put(withdrawn(await talk(world, 'un')));
			await world.project();
			await write(world, asking('deux', NINE));
			await world.put(asking('un', NINE));
		});
		await world.project();
		await world.project();
		expect(await talk(world, 'deux')).toMatchObject({ state: 'planned' });
		expect(await talk(world, 'un')).toMatchObject({
			state: 'asked',
			body: { slot: { gone: true } }
		});
	});

	it('AG-05 whatever is asked, called off and asked anew on two servers at once, no slot is given twice', async () => {
		const keys = ['un', 'deux', 'trois'];
		const word = fc.constantFrom('nine', 'nine', 'ten', 'off', 'nothing');
		const batch = fc.record({ words: fc.tuple(word, word, word), wait: fc.boolean() });
		await fc.assert(
			fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 6 }), async (batches) => {
				const world = await worldOf(keys);
				const running: Promise<unknown>[] = [];
				for (const { words, wait } of batches) {
					const puts = words.map((said, n) => says(world, keys[n] ?? '', said, n));
					const both = [1, 2].map(() => projectPending(world.projections, STRUCTURE));
					running.push(...both);
					await Promise.all(puts);
					running.push(projectPending(world.projections, STRUCTURE));
					if (wait) await Promise.all(running);
				}
				await Promise.all(running);
				await world.project();
				await checkGiven(world, keys);
			}),
			{ numRuns: 60 }
		);
	});
});

/** Something happens, once, right after a note of slots was written. */
async function afterTheNote(world: GatewayWorld, happens: () => Promise<void>): Promise<void> {
	const db = await world.store.open(STRUCTURE);
	const put = db.put.bind(db);
	let written = false;
	vi.spyOn(db, 'put').mockImplementation(async (doc) => {
		const rev = await put(doc);
		if (!written && doc._id.startsWith('slots:')) {
			written = true;
			await happens();
		}
		return rev;
	});
}

const SLOTS = { nine: NINE, ten: TEN };

async function says(
	world: GatewayWorld,
	who: string,
	what: 'nine' | 'ten' | 'off' | 'nothing',
	n: number
): Promise<void> {
	const before = await talk(world, who);
	if (what === 'nothing' || (what === 'off' && !before)) return;
	if (what === 'off') return putAnyway(world, withdrawn(before));
	await putAnyway(world, { ...asking(who, SLOTS[what], NOW + n), log: before?.log ?? [] });
}

async function checkGiven(world: GatewayWorld, keys: string[]): Promise<void> {
	const talks = (await Promise.all(keys.map((key) => talk(world, key)))).filter(Boolean);
	const given = talks.flatMap(({ state, body }) =>
		state === 'planned' && body.appointment ? [body.appointment] : []
	);
	for (const [n, one] of given.entries())
		expect(given.slice(n + 1).some((other) => overlap(one, other))).toBe(false);
	const waiting = talks.filter(({ state, body }) => state === 'asked' && !body.slot?.gone);
	expect(waiting).toEqual([]);
	expect(await busy(world)).toHaveLength(given.length);
}

/** Be it that a projection has just written the same. */
async function putAnyway(world: GatewayWorld, doc: AnyEnvelope): Promise<void> {
	while (
		!(await world.put(doc).then(
			() => true,
			() => false
		))
	);
}

function withdrawn(one: Interview): Interview {
	const cancellation = { by: 'person' as const, reason: '' };
	return changed(one, { state: 'cancelled', body: { appointment: null, cancellation } });
}

it('AG-01 an agenda that stands is what its schema says', () => {
	expect(checkEnvelope(stored(agenda())).ok).toBe(true);
});
