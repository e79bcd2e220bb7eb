import { allot } from '#domain/allotment';
import { withSession } from '#domain/attendance';
import type { Envelope } from '#domain/document';
import { fullName } from '#domain/full-name';
import { edited } from '#domain/gestures/edit';
import { announceSession, askSeat, cancelSession, markSeat } from '#domain/gestures/sessions';
import { SYSTEM } from '#domain/ids';
import { TAKING_STATES, seatId } from '#domain/seat';
import { sessionId } from '#domain/session';
import type { StaffMember } from '#domain/structure';
import type { Random } from '../random';
import type { Replay } from '../replay';
import { withRole } from '../staff';
import type { StructureSeed } from '../structures/seed';
import { SESSIONS, type SessionSeed } from './sessions';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How long before its day a session is announced, and people begin to ask. */
const ANNOUNCED_DAYS = 40;

type Session = Envelope<'session'>;
type Seat = Envelope<'seat'>;

/** One structure’s workshops, as they are told. */
interface Setting {
	replay: Replay;
	random: Random;
	now: number;
	structure: StructureSeed;
	host: StaffMember;
}

/** Announces the workshops of these structures, gives their places as the server would, and signs the past ones. */
export function holdWorkshops(
	replay: Replay,
	structures: readonly StructureSeed[],
	now: number,
	random: Random
): void {
	for (const structure of structures) {
		const hosts = withRole(structure.staff, 'counsellor');
		for (const seed of SESSIONS) {
			hold(seed, { replay, random, now, structure, host: random.pick(hosts) });
		}
	}
	nameWhereTheyWere(replay);
}

function hold(seed: SessionSeed, setting: Setting): void {
	const { replay, now, host } = setting;
	const day = workday(now + seed.inDays * DAY);
	const opened = Math.min(day - ANNOUNCED_DAYS * DAY, now - 10 * DAY);
	const id = announce(seed, day, opened, setting);
	askFor(id, seed, Math.min(day, now), setting);
	givePlaces(replay, id, Math.min(day, now) - HOUR);
	if (seed.cancelled) {
		const cancelled = cancelSession(replay.get('session', id), seed.cancelled, gesture(replay));
		replay.apply([cancelled], host.user, now - 30 * 60_000);
	}
	if (day + DAY <= now) sign(id, day + 9 * HOUR, setting);
}

/** The same day, or the Monday after: nobody comes on a Sunday. */
function workday(at: number): number {
	const midnight = Math.floor(at / DAY) * DAY;
	const weekday = new Date(midnight).getUTCDay();
	return midnight + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0) * DAY;
}

function announce(
	{ slug, inDays: _in, asking: _asking, cancelled: _why, ...words }: SessionSeed,
	day: number,
	at: number,
	{ replay, structure, host }: Setting
): string {
	const notice = {
		...words,
		day: new Date(day).toISOString().slice(0, 10),
		link: '',
		host: fullName(host),
		waitingList: true
	};
	const draft = announceSession(notice, structure.id, gesture(replay));
	const id = sessionId(structure.id, slug);
	replay.apply([{ ...draft, id }], host.user, at);
	return id;
}

/** People whose account was open by then ask, each at a time of his own. */
function askFor(id: string, { asking }: SessionSeed, until: number, setting: Setting): void {
	const { replay, random, structure } = setting;
	const session = replay.get('session', id);
	const first = Math.max(session.createdAt, until - ANNOUNCED_DAYS * DAY);
	const people = replay
		.documents()
		.filter((doc): doc is Envelope<'dossier'> & typeof doc => doc.type === 'dossier')
		.filter((one) => one.structure === structure.id && one.createdAt < until - 2 * DAY);
	const chosen = random.shuffled(people).slice(0, asking);
	const times = chosen.map((one) => {
		const from = Math.max(first, one.createdAt + HOUR);
		return Math.floor(from + random.next() * (until - 3 * HOUR - from));
	});
	for (const [n, dossier] of chosen.entries()) {
		const draft = askSeat(session, dossier, { seat: null, task: null }, gesture(replay));
		replay.apply([draft], dossier.body.consultant, times[n] ?? until - DAY);
	}
}

function seatsOf(replay: Replay, id: string): Seat[] {
	return replay
		.documents()
		.filter((doc): doc is Seat & typeof doc => doc.type === 'seat' && doc.body.session === id);
}

function givePlaces(replay: Replay, id: string, at: number): void {
	const session = replay.get('session', id);
	const seats = seatsOf(replay, id);
	const { answers, places, waiting } = allot(session.body, seats, {});
	for (const seat of seats) {
		const state = answers.get(seat.id);
		if (state) replay.apply([edited(seat, { state }, replay.newKey)], SYSTEM, seat.createdAt + 200);
	}
	const taken = Object.keys(places).length;
	replay.apply([edited(session, { body: { taken, waiting } }, replay.newKey)], SYSTEM, at);
}

/** Nearly everybody comes. */
function sign(id: string, at: number, { replay, random, host }: Setting): void {
	for (const seat of seatsOf(replay, id)) {
		if (!TAKING_STATES.includes(seat.state)) continue;
		const mark = random.chance(0.85) ? 'present' : 'absent';
		replay.apply([markSeat(seat, mark, gesture(replay))], host.user, at);
		if (mark === 'present') complete(replay, seat.id, { task: null, round: 0 }, at + 200);
	}
}

/** Says of an attendance which task it completed: the server does not look again. */
function complete(
	replay: Replay,
	id: string,
	completes: Seat['body']['completes'],
	at: number
): void {
	replay.apply(
		[edited(replay.get('seat', id), { body: { completes } }, replay.newKey)],
		SYSTEM,
		at
	);
}

/** Whoever has done a task at a workshop was at one before: the trace names it, and the sheet says so. */
function nameWhereTheyWere(replay: Replay): void {
	for (const trace of replay.documents()) {
		if (trace.type !== 'trace' || trace.body.work.tool !== 'workshop') continue;
		if (trace.state !== 'sealed' && trace.state !== 'released') continue;
		const dossier = replay.find('dossier', trace.dossier ?? '');
		const session = dossier && lastCv(replay, trace);
		if (session) wasThere(replay, session, dossier, trace);
	}
}

/** The last workshop on that theme, in that structure, before the work was handed in. */
function lastCv(replay: Replay, trace: Envelope<'trace'>): Session | undefined {
	return replay
		.documents()
		.filter((doc): doc is Session & typeof doc => doc.type === 'session')
		.filter(({ structure, body }) => structure === trace.structure && body.title.includes('CV'))
		.findLast(({ body }) => Date.parse(body.day) + DAY < trace.updatedAt);
}

function wasThere(
	replay: Replay,
	session: Session,
	dossier: Envelope<'dossier'>,
	trace: Envelope<'trace'>
): void {
	const evening = Date.parse(session.body.day) + 18 * HOUR;
	const id = seatId(session.id, dossier.id);
	if (dossier.createdAt > evening) return;
	if (!replay.find('seat', id)) {
		const draft = askSeat(session, dossier, { seat: null, task: trace.body.task }, gesture(replay));
		replay.apply(
			[{ ...draft, state: 'present' } as typeof draft],
			dossier.body.consultant,
			evening
		);
		const taken = replay.get('session', session.id).body.taken + 1;
		const counted = edited(replay.get('session', session.id), { body: { taken } }, replay.newKey);
		replay.apply([counted], SYSTEM, evening);
	}
	complete(replay, id, { task: trace.body.task, round: trace.body.round }, evening + 200);
	if (trace.body.work.tool !== 'workshop') return;
	const work = withSession(trace.body.work, id, session);
	replay.apply([edited(trace, { body: { work } }, replay.newKey)], SYSTEM, trace.updatedAt + 1);
}

function gesture({ newKey }: Replay) {
	return { newKey, user: { id: SYSTEM, name: '' } };
}
