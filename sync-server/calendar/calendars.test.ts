import { afterAll, describe, expect, it } from 'vitest';
import type { AnyEnvelope } from '#domain/document';
import { keyOfId } from '#domain/ids';
import { agenda } from '../../tests/support/desk-documents';
import {
	DOSSIER,
	NOW,
	SLOT,
	WISH,
	account,
	changed,
	interview,
	newKey,
	staff
} from '../../tests/support/documents';
import { COUCH, Engines, type Engine } from '../../tests/support/engines';
import { GatewayWorld, USERS, mac, structureCard } from '../../tests/support/gateway-world';
import { putAll } from '../../tests/support/small-centre';
import type { Store } from '../store/port';
import { Calendars } from './calendars';

const URL = 'https://jemoriente.test';
const ZONE = 'Europe/Zurich';

function calendarsIn(store: Store, now = () => NOW): Calendars {
	return new Calendars({ store, epoch: 'e', epochSince: NOW, now, newKey, mac }, URL);
}

async function worldWith(...docs: AnyEnvelope[]) {
	const world = await GatewayWorld.create();
	await world.put(...docs);
	world.store.settle();
	const calendars = calendarsIn(world.store, () => world.now);
	const file = (user = USERS.counsellor) => calendars.fileOf(user, ZONE);
	return { world, file };
}

const onDay = (day: string, state: 'planned' | 'held' | 'cancelled' = 'planned') =>
	changed(interview(state), { body: { appointment: { ...SLOT, day } } });
const count = (file: string | null, what: string) => (file ?? '').split(what).length - 1;
const unfolded = (file: string | null) => (file ?? '').replaceAll('\r\n ', '');

describe('a subscribed calendar', () => {
	it('AG-60 holds the talks of those she follows, and nobody else’s', async () => {
		const { world, file } = await worldWith(interview('planned'));
		expect(await file()).toContain('DTSTART:20261201T133000Z\r\n');
		expect(count(await file(USERS.colleague), 'BEGIN:VEVENT')).toBe(0);
		const { dossier } = account();
		await world.put(
			changed(dossier, { body: { assignment: { counsellor: 'user:colin', name: 'Colin' } } })
		);
		world.store.settle();
		expect(count(await file(), 'BEGIN:VEVENT')).toBe(0);
		expect(count(await file(USERS.colleague), 'BEGIN:VEVENT')).toBe(1);
	});

	it('AG-60 is worded in the language of her account', async () => {
		const { world } = await worldWith(interview('planned'));
		const calendars = calendarsIn(world.store, () => world.now);
		const french = unfolded(await calendars.fileOf(USERS.counsellor, ZONE));
		const english = unfolded(await calendars.fileOf(USERS.counsellor, ZONE, 'en'));
		expect(french).toContain('Mes rendez-vous jemoriente');
		expect(english).toContain('My jemoriente appointments');
		const summaries = (file: string) => file.match(/^SUMMARY:.*$/gm);
		expect(summaries(english)).toHaveLength(summaries(french)?.length ?? 0);
		expect(summaries(english)).not.toEqual(summaries(french));
		expect(english).not.toMatch(/^SUMMARY:.*(entretien|centre d|visio)/im);
	});

	it('AG-60 holds what she does in somebody’s place, as long as she does', async () => {
		const standIn = {
			counsellor: 'user:colin',
			name: 'Colin',
			until: '2026-11-24',
			standsFor: USERS.counsellor.id
		};
		const lent = changed(account().dossier, { body: { standIn } });
		const { world, file } = await worldWith(lent, interview('planned'));
		expect(count(await file(USERS.colleague), 'BEGIN:VEVENT')).toBe(1);
		world.now = Date.UTC(2026, 10, 25, 1);
		expect(count(await file(USERS.colleague), 'BEGIN:VEVENT')).toBe(0);
	});

	it('AG-60 holds nothing of a closed dossier, nor what was only asked for', async () => {
		const closed = changed(account().dossier, { state: 'closed' });
		const one = await worldWith(closed, interview('planned'));
		expect(count(await one.file(), 'BEGIN:VEVENT')).toBe(0);
		const two = await worldWith(interview('asked'));
		expect(count(await two.file(), 'BEGIN:VEVENT')).toBe(0);
	});

	it.each([
		['2026-10-23', 0],
		['2026-10-24', 1],
		['2027-11-24', 1]
	])('AG-60 a talk of %s is told %i times on 23 November', async (day, times) => {
		const { file } = await worldWith(onDay(day));
		expect(count(await file(), 'BEGIN:VEVENT')).toBe(times);
	});

	it('AG-60 nobody but a counsellor has one', async () => {
		const { world, file } = await worldWith(interview('planned'));
		expect(await file(USERS.reception)).toBeNull();
		expect(await file(USERS.consultant as never)).toBeNull();
		expect(await file(USERS.stranger)).toBeNull();
		const team = staff();
		const left = team.body.members.filter(({ user }) => user !== USERS.counsellor.id);
		await world.put(changed(team, { body: { members: left } }));
		expect(await file()).toBeNull();
	});

	it('AG-61 tells nothing of anybody, held or called off', async () => {
		for (const state of ['planned', 'held', 'cancelled', 'missed'] as const) {
			const talk = changed(interview(state), {
				body: { title: 'Ma séparation', cancellation: { by: 'person', reason: 'Malade' } }
			});
			const { file } = await worldWith(talk);
			const told = unfolded(await file());
			expect(told).toContain('SUMMARY:Entretien de suivi\\, par téléphone\r\n');
			expect(told).toContain(`URL:${URL}/conseil#${talk.id}\r\n`);
			const { person } = account().dossier.body;
			const secret = [person.firstName, person.surname, person.email ?? '', WISH.subject];
			const words = ['séparation', 'Malade', SLOT.place, SLOT.words, talk.body.held?.synthesis];
			for (const text of [...secret, ...words, DOSSIER, keyOfId(DOSSIER)])
				if (text) expect(told).not.toContain(text);
		}
	});

	it('AG-62 an unchanged talk is the same bytes; one moved keeps its name and counts on', async () => {
		const { world, file } = await worldWith(interview('planned'));
		const before = await file();
		world.now += 3_600_000;
		expect(await file()).toBe(before);
		const moved = { ...onDay('2026-12-02'), updatedAt: NOW + 5_000 };
		await world.put(moved);
		const [was, is] = [before, await file()].map((one) => {
			const field = (name: string) => new RegExp(`${name}:(.*)\r\n`).exec(unfolded(one))?.[1];
			return { uid: field('UID'), sequence: Number(field('SEQUENCE')) };
		});
		expect(is?.uid).toBe(was?.uid);
		expect(is?.sequence).toBe((was?.sequence ?? 0) + 5);
	});

	it('AG-62 what was called off says so', async () => {
		const { file } = await worldWith(onDay('2026-12-01', 'cancelled'));
		expect(await file()).toContain('STATUS:CANCELLED\r\n');
		const old = await worldWith(onDay('2026-10-01', 'cancelled'));
		expect(count(await old.file(), 'BEGIN:VEVENT')).toBe(0);
	});

	it('AG-62 absences are whole days; one that is long over is left out', async () => {
		const absences = [
			{ key: 'a1', from: '2026-12-24', to: '2026-12-24' },
			{ key: 'a2', from: '2026-09-01', to: '2026-09-02' },
			{ key: 'a3', from: '2026-12-26', to: '2026-12-25' }
		];
		const { file } = await worldWith(agenda({ absences }));
		const told = await file();
		expect(count(told, 'BEGIN:VEVENT')).toBe(1);
		expect(told).toContain('DTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261225\r\n');
	});
});

describe.each<Engine>(['embedded', 'couchdb'])('a subscribed calendar over %s', (engine) => {
	const engines = new Engines();
	afterAll(() => engines.close());

	it.skipIf(engine === 'couchdb' && COUCH === '')('AG-60 holds the same on it', async () => {
		const store = await engines.open(engine);
		const absences = [{ key: 'a1', from: '2026-12-24', to: '2026-12-24' }];
		const { dossier, request } = account();
		const docs = [staff(), dossier, request, interview('planned'), agenda({ absences })];
		await putAll(store, structureCard('ofpc'), ...docs);
		const file = await calendarsIn(store).fileOf(USERS.counsellor, ZONE);
		expect(count(file, 'BEGIN:VEVENT')).toBe(2);
		expect(file).toContain('DTSTART:20261201T133000Z\r\n');
	});
});
