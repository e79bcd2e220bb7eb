import type { Envelope } from '#domain/document';
import { isOut } from '#domain/seat';
import { bySessionTime, isWanted, type WantedSessions } from '#domain/session';
import { hasEnded } from './session-words';

type Session = Envelope<'session'>;
type Seat = Envelope<'seat'>;

/** Whom a list is for: the sessions she has to do with already, by id. */
export interface Offer {
	wanted: WantedSessions;
	structure: string;
	hers: readonly string[];
	now: number;
}

/**
 * The dates a person chooses from: what is to come and fits the task, the soonest first; behind them, the
 * latest first, wherever she asked for a place and it is over or cancelled, so that she reads what became of it.
 */
export function offeredDates(all: readonly Session[], offer: Offer): Session[] {
	const { wanted, structure, hers, now } = offer;
	const about = all
		.filter((one) => one.structure === structure && isWanted(wanted, one.id, one.body))
		.sort(bySessionTime);
	const next = about.filter((one) => isToCome(one, now));
	const gone = about.filter((one) => !next.includes(one) && hers.includes(one.id));
	return [...next, ...gone.reverse()];
}

function isToCome({ state, body }: Session, now: number): boolean {
	return state === 'open' && !hasEnded(body, now);
}

/** For how long it is told that there was no place, or that she was taken off a list. */
const TOLD_MS = 7 * 24 * 3_600_000;

/** A person’s seat, and the session at which it is. */
export interface Place {
	session: Session;
	seat: Seat;
}

/**
 * Her places at sessions that are not over, and what became of them, whatever has become of the task that
 * sent her, and though none did: the soonest first. What she gave back herself is not told any more.
 */
export function placesAhead(
	seats: readonly Seat[],
	sessionOf: (id: string) => Session | undefined,
	now: number
): Place[] {
	return seats
		.filter(({ state, body }) => state !== 'withdrawn' || body.removed)
		.filter((seat) => !isOut(seat) || now - seat.updatedAt < TOLD_MS)
		.flatMap((seat) => {
			const session = sessionOf(seat.body.session);
			return session && !hasEnded(session.body, now) ? [{ session, seat }] : [];
		})
		.sort((a, b) => bySessionTime(a.session, b.session));
}
