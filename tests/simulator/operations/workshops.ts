import type { AnyDraft, Envelope } from '#domain/document';
import {
	announceSession,
	askSeat,
	cancelSession,
	markSeat,
	restoreSession,
	reviseSession,
	withdrawSeat,
	writeIn
} from '#domain/gestures/sessions';
import { seatId } from '#domain/seat';
import type { SessionNotice } from '#domain/session';
import type { Client } from '../client';
import { typed } from './typing';

type Operation = (client: Client) => AnyDraft[] | null;

const DAY = 24 * 3_600_000;
/** Of a text that two devices may write side by side. */
const MOST_TYPED = 900;

/** What whoever keeps the sheets does with meetings and workshops, by weight. */
export const SESSION_STAFF: readonly (readonly [number, Operation])[] = [
	[2, announces],
	[2, revises],
	[1, turns],
	[2, writesIn],
	[3, marks],
	[1, removes]
];

/** What a person does who may come. */
export const SESSION_PEOPLE: readonly (readonly [number, Operation])[] = [
	[5, asks],
	[2, withdraws]
];

function notice(client: Client, about: string): SessionNotice {
	const { random } = client;
	const at = client.shared.clock.now + (random.int(5) - 1) * DAY;
	return {
		title: 'Rédiger son CV',
		about,
		bring: '',
		day: new Date(at).toISOString().slice(0, 10),
		time: '14:00',
		minutes: 90,
		place: 'Salle 2',
		link: '',
		host: client.person.name,
		capacity: 1 + random.int(2),
		waitingList: random.chance(0.7)
	};
}

function announces(client: Client): AnyDraft[] | null {
	const structure = client.all('staff')[0]?.structure;
	if (!structure || client.all('session').length > 3) return null;
	const words = notice(client, typed(client, structure, '', MOST_TYPED));
	return [announceSession(words, structure, client.gesture())];
}

function revises(client: Client): AnyDraft[] | null {
	const session = client.random.pick(client.all('session'));
	if (!session) return null;
	const about = typed(client, session.id, session.body.about, MOST_TYPED);
	const words = client.random.chance(0.5)
		? { ...session.body, about, capacity: 1 + client.random.int(4) }
		: { ...notice(client, about), title: session.body.title };
	return [reviseSession(session, words, client.gesture())];
}

function turns(client: Client): AnyDraft[] | null {
	const session = client.random.pick(client.all('session'));
	if (!session) return null;
	client.shared.journal.replacing(session.body.reason);
	return [
		session.state === 'open'
			? cancelSession(session, 'Une raison.', client.gesture())
			: restoreSession(session, client.gesture())
	];
}

function writesIn(client: Client): AnyDraft[] | null {
	const session = client.random.pick(client.all('session'));
	const dossier = client.random.pick(client.all('dossier'));
	if (!session || !dossier || dossier.structure !== session.structure) return null;
	const seat = client.get('seat', seatId(session.id, dossier.id));
	const beyond = client.random.chance(0.3);
	return [writeIn(session, dossier, seat, beyond, client.gesture())];
}

function marks(client: Client): AnyDraft[] | null {
	const seat = client.random.pick(client.all('seat'));
	const state = client.random.pick(['present', 'present', 'absent', 'held'] as const);
	return seat && state ? [markSeat(seat, state, client.gesture())] : null;
}

function removes(client: Client): AnyDraft[] | null {
	const seat = client.random.pick(client.all('seat'));
	return seat ? [withdrawSeat(seat, client.gesture())] : null;
}

/** From a task that sends there, or without one. */
function asks(client: Client): AnyDraft[] | null {
	const session = client.random.pick(client.all('session'));
	const dossier = client.get('dossier', client.person.own?.dossier ?? '');
	if (!session || !dossier || dossier.structure !== session.structure) return null;
	const seat = client.get('seat', seatId(session.id, dossier.id));
	if (seat && seat.state !== 'withdrawn' && seat.state !== 'full') return null;
	const task = client.random.chance(0.6) ? taskFor(client) : null;
	return [askSeat(session, dossier, { seat, task }, client.gesture())];
}

function taskFor(client: Client): string | null {
	const own = client.person.own?.dossier;
	const tasks = client.all('task').filter((task) => task.dossier === own && sendsThere(task));
	return client.random.pick(tasks)?.id ?? null;
}

function sendsThere({ body }: Envelope<'task'>): boolean {
	return body.kind === 'advised' && body.content.tool === 'workshop';
}

function withdraws(client: Client): AnyDraft[] | null {
	const own = client.person.own?.dossier;
	const seats = client.all('seat').filter(({ dossier }) => own && dossier === own);
	const seat = client.random.pick(seats);
	return seat ? [withdrawSeat(seat, client.gesture())] : null;
}
