import type { Envelope } from '#domain/document';
import { ANSWER_STATES, seatId, type SeatState } from '#domain/seat';
import { hasCome, takesPeople } from '#domain/session';
import { owns, type UserFacts, type WriteContext } from '../facts';
import type { Judgement } from '../refusal';
import { holdsSessions } from './session';

type Seat = Envelope<'seat'>;

/** What staff may write: never an answer that is the server’s. */
const STAFF_STATES: readonly SeatState[] = ['asked', 'held', 'withdrawn', 'present', 'absent'];
/** From these the person may ask (once more), and withdraw: nothing was signed yet. */
const UNSIGNED: readonly SeatState[] = [...ANSWER_STATES, 'withdrawn'];

/**
 * S33: the person asks for a place and gives it back, staff of the structure write her in and keep the
 * sheet. Whether there is room is never judged here: that is the server’s answer, in its own order.
 */
export function judgeSeat(facts: UserFacts, context: WriteContext, after: Seat): Judgement {
	const before = context.before as Seat | null;
	const staff = holdsSessions(facts, after.structure);
	if (!staff && !owns(facts, after.dossier)) return 'unknown';
	if (context.dossier?.id !== after.dossier) return 'unknown';
	if (after.id !== seatId(after.body.session, after.dossier)) return 'unknown';
	if (before && before.body.session !== after.body.session) return 'notAllowed';
	const session = context.related.get(after.body.session);
	if (session?.type !== 'session') return 'notOpen';
	return staff
		? staffFault(facts, session, before, after)
		: personFault(facts, session, before, after);
}

function personFault(
	{ now }: UserFacts,
	session: Envelope<'session'>,
	before: Seat | null,
	after: Seat
): Judgement {
	if (after.state !== 'asked' && after.state !== 'withdrawn') return 'notAllowed';
	// Asked and withdrawn offline, it arrives as withdrawn; withdrawn and asked again, as asked.
	if (before && !UNSIGNED.includes(before.state)) return 'notOpen';
	return after.state === 'withdrawn' || takesPeople(session, now) ? null : 'notOpen';
}

function staffFault(
	{ now }: UserFacts,
	session: Envelope<'session'>,
	before: Seat | null,
	after: Seat
): Judgement {
	if (!STAFF_STATES.includes(after.state)) return 'notAllowed';
	if (after.state === 'present' && !hasCome(session.body, now)) return 'notOpen';
	const asks = after.state === 'asked' && before?.state !== 'asked';
	return asks && !takesPeople(session, now) ? 'notOpen' : null;
}
