import { MAX_RANGES, freeSlots, isAbsent, type Range } from '#domain/agenda';
import type { AnyDraft, Envelope } from '#domain/document';
import { keepAgenda } from '#domain/gestures/agenda';
import { giveInterview, missInterview } from '#domain/gestures/interviews';
import { dayAfter, weekdayOf, type Slot } from '#domain/slot';
import type { Client } from '../client';
import { slot } from './interviews';
import { typed } from './typing';

type Operation = (client: Client) => AnyDraft[] | null;

const DAY = 24 * 3_600_000;

/** What a counsellor does about when he can be talked with, by weight. */
export const AGENDAS: [number, Operation][] = [
	[3, opens],
	[1, goesAway],
	[1, gives],
	[3, givesAmongHours],
	[2, misses]
];

function today(client: Client): string {
	return new Date(client.shared.clock.now).toISOString().slice(0, 10);
}

function ownAgenda(client: Client): Envelope<'agenda'> | undefined {
	return client.all('agenda').find(({ body }) => body.counsellor === client.person.id);
}

/** Few slots, on one of the next days, of a length that no talk given by hand has. */
export function openRange(client: Client, place: string): Range {
	const day = dayAfter(today(client), client.random.int(4));
	return {
		key: client.gesture().newKey(),
		weekday: weekdayOf(day),
		from: '09:00',
		to: client.random.pick(['09:20', '09:40', '10:00']) ?? '09:40',
		mode: 'onSite',
		place,
		minutes: 20,
		kinds: ['information', 'guidance', 'followUp'],
		offered: client.random.chance(0.9)
	};
}

/** People are to meet at its slots. */
function opens(client: Client): AnyDraft[] | null {
	const structure = client.all('staff')[0]?.structure;
	if (!structure) return null;
	const before = ownAgenda(client);
	const range = openRange(client, typed(client, before?.id ?? structure, '', 100));
	const kept = (before?.body.ranges ?? []).filter(() => client.random.chance(0.7));
	for (const one of before?.body.ranges ?? [])
		if (!kept.includes(one)) client.shared.journal.replacing(one.place);
	return keepAgenda(before, structure, { ranges: [...kept, range] }, client.gesture());
}

function goesAway(client: Client): AnyDraft[] | null {
	const before = ownAgenda(client);
	if (!before) return null;
	const from = dayAfter(today(client), client.random.int(3));
	const away = { key: client.gesture().newKey(), from, to: dayAfter(from, client.random.int(2)) };
	const absences = isAbsent(before.body, from) ? [] : [...before.body.absences, away];
	return keepAgenda(before, before.structure, { absences }, client.gesture());
}

/** One of the slots offered here; null when none is. */
export function chosenSlot(client: Client): Slot | null {
	const agendas = client.all('agenda').filter(({ structure }) => {
		return structure === client.person.own?.structure;
	});
	const agenda = client.random.pick(agendas);
	if (!agenda || client.random.chance(0.2)) return null;
	const from = today(client);
	// Perhaps of a list that has not heard what is taken, and the first of it, as others do.
	const busy = client.random.chance(0.5) ? agenda.body.busy : [];
	const free = freeSlots({ ...agenda.body, busy }, 'followUp', { from, days: 7 });
	const taken = client.random.chance(0.5) ? free[0] : client.random.pick(free);
	return taken ? { day: taken.day, hour: taken.hour, minutes: taken.minutes } : null;
}

/** A talk that no task asks for. */
function gives(client: Client): AnyDraft[] | null {
	const followed = client.all('dossier').filter(({ id, body }) => {
		const own = id === client.person.own?.dossier;
		return !own && body.assignment?.counsellor === client.person.id;
	});
	const dossier = client.random.pick(followed);
	if (!dossier) return null;
	const what = { title: 'Entretien', kind: 'guidance' as const };
	const words = typed(client, dossier.id);
	return giveInterview(dossier, what, slot(words), client.gesture());
}

/** A talk at one of the hours that he opens, so that its person may move it to another. */
function givesAmongHours(client: Client): AnyDraft[] | null {
	const given = gives(client);
	const [talk] = given ?? [];
	const before = ownAgenda(client);
	const elsewhere = talk && before && before.structure !== talk.structure;
	const kept = before?.body.ranges ?? [];
	// Its words are typed: where the hour finds no place, the talk stands all the same.
	if (talk?.type !== 'interview' || elsewhere || kept.length >= MAX_RANGES) return given;
	const range = { ...openRange(client, ''), to: '10:00', offered: true };
	const day = dayAfter(today(client), (range.weekday - weekdayOf(today(client)) + 7) % 7);
	const { from: hour, minutes, mode } = range;
	const words = talk.body.appointment?.words ?? '';
	const appointment = { day, hour, minutes, mode, place: '', words };
	return [
		...keepAgenda(before, talk.structure, { ranges: [...kept, range] }, client.gesture()),
		{ ...talk, body: { ...talk.body, appointment } }
	];
}

function misses(client: Client): AnyDraft[] | null {
	const now = client.shared.clock.now + DAY;
	const past = client.all('interview').filter(({ state, dossier, body }) => {
		const own = dossier === client.person.own?.dossier;
		return !own && state === 'planned' && Date.parse(body.appointment?.day ?? '') < now;
	});
	const interview = client.random.pick(past);
	return interview ? missInterview(interview, client.gesture()) : null;
}
