import Type, { type Static } from 'typebox';
import { idPattern, keyOfId } from './ids';
import { Id, Name, orNull, strict } from './text';

/**
 * One person at one session. `asked`: she would like to come; the server answers `held` (she has a place),
 * `waiting` (in the order of asking) or `full` (there is no waiting list). `withdrawn`: she does not come.
 * `present` and `absent` are what the sign-in sheet says.
 */
export const SEAT_STATES = [
	'asked',
	'held',
	'waiting',
	'full',
	'withdrawn',
	'present',
	'absent'
] as const;
export type SeatState = (typeof SEAT_STATES)[number];

/** States in which somebody takes a place. */
export const TAKING_STATES: readonly SeatState[] = ['held', 'present', 'absent'];
/** States in which somebody would like one. */
export const WISHING_STATES: readonly SeatState[] = ['asked', 'waiting'];
/** What an asking may have become without anybody else having a hand in it. */
export const ANSWER_STATES: readonly SeatState[] = ['asked', 'held', 'waiting', 'full'];

/** The task that an attendance completes, in the round it was in then; none when no task asked for it. */
export const Completes = strict({ task: orNull(Id), round: Type.Integer({ minimum: 0 }) });
export type Completes = Static<typeof Completes>;

export const SeatBody = strict({
	session: Type.String({ pattern: idPattern('session'), maxLength: 90 }),
	/** Who it is, for the sheet: staff there need not see the dossier. */
	name: Name,
	/** The task from which it was asked for; null when staff wrote her in. */
	task: orNull(Id),
	/** When it was last asked for, ms since 1970: stamped by the server, it makes the order. */
	askedAt: Type.Integer({ minimum: 0 }),
	/** Set once by the server, when she was there: nothing is completed twice (PR-19). */
	completes: orNull(Completes)
});
export type SeatBody = Static<typeof SeatBody>;

/** One seat per person and session, whoever writes it and wherever. */
export function seatId(session: string, dossier: string): string {
	return `seat:${keyOfId(session)}.${keyOfId(dossier)}`;
}

/** What the ids of all seats of a session begin with. */
export function seatPrefix(session: string): string {
	return `seat:${keyOfId(session)}.`;
}
