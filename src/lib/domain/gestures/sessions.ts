import type { AnyDraft, Envelope } from '../document';
import { seatId, seatName } from '../seat';
import { sessionId, type SessionNotice } from '../session';
import { created, edited, type Gesture } from './edit';

type Session = Envelope<'session'>;
type Seat = Envelope<'seat'>;

/** S33: staff announce a meeting or workshop of their structure. */
export function announceSession(notice: SessionNotice, home: string, gesture: Gesture): AnyDraft {
	const id = sessionId(home, gesture.newKey());
	const body = { ...notice, reason: '', taken: 0, waiting: 0 };
	return created<'session'>(
		{ id, type: 'session', structure: home, dossier: null, state: 'open', body },
		gesture.newKey
	);
}

export function reviseSession(session: Session, notice: SessionNotice, gesture: Gesture): AnyDraft {
	return edited(session, { body: notice }, gesture.newKey);
}

/** It does not take place: whoever has a seat reads why. */
export function cancelSession(session: Session, reason: string, gesture: Gesture): AnyDraft {
	return edited(session, { state: 'cancelled', body: { reason } }, gesture.newKey);
}

/** It takes place after all; those who had a seat have it still. */
export function restoreSession(session: Session, gesture: Gesture): AnyDraft {
	return edited(session, { state: 'open', body: { reason: '' } }, gesture.newKey);
}

/**
 * Asks for a place: the server answers, in the order of asking. Whoever withdrew, or found it full, may ask
 * again, and comes last.
 */
export function askSeat(
	session: Session,
	dossier: Envelope<'dossier'>,
	from: { seat: Seat | null; task: string | null },
	gesture: Gesture
): AnyDraft {
	const { seat, task } = from;
	if (seat) return edited(seat, { state: 'asked', body: { task } }, gesture.newKey);
	return seatOf(session, dossier, task, 'asked', gesture);
}

/** Staff write somebody in: with a place whatever the room, which is theirs to judge, or in the order of asking. */
export function writeIn(
	session: Session,
	dossier: Envelope<'dossier'>,
	seat: Seat | null,
	beyond: boolean,
	gesture: Gesture
): AnyDraft {
	const state = beyond ? 'held' : 'asked';
	return seat
		? edited(seat, { state }, gesture.newKey)
		: seatOf(session, dossier, null, state, gesture);
}

/** She does not come: the place goes to the first who waits. */
export function withdrawSeat(seat: Seat, gesture: Gesture): AnyDraft {
	return edited(seat, { state: 'withdrawn' }, gesture.newKey);
}

/** What the sign-in sheet says of somebody; `held` takes a slip of the finger back. */
export function markSeat(
	seat: Seat,
	state: 'present' | 'absent' | 'held',
	gesture: Gesture
): AnyDraft {
	return edited(seat, { state }, gesture.newKey);
}

function seatOf(
	session: Session,
	dossier: Envelope<'dossier'>,
	task: string | null,
	state: 'asked' | 'held',
	gesture: Gesture
): AnyDraft {
	const name = seatName(dossier);
	return created<'seat'>(
		{
			id: seatId(session.id, dossier.id),
			type: 'seat',
			structure: session.structure,
			dossier: dossier.id,
			state,
			body: { session: session.id, name, task, askedAt: 0, completes: null, removed: false }
		},
		gesture.newKey
	);
}
