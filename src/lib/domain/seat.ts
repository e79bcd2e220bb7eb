import type { Static } from 'typebox';
import * as Type from 'typebox';
import { fullName } from './full-name';
import { idPattern, keyOfId } from './ids';
import { MAX_NAME_CHARS } from './limits';
import type { Person } from './person';
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
	/** Who it is, for the sheet: staff there need not see the dossier. Stamped by the server from the dossier. */
	name: Name,
	/** The task from which it was asked for; null when staff wrote her in. */
	task: orNull(Id),
	/** When it was last asked for, ms since 1970: stamped by the server, it makes the order. */
	askedAt: Type.Integer({ minimum: 0 }),
	/** Set once by the server, when she was there and it is over: nothing is completed twice (PR-19). */
	completes: orNull(Completes),
	/** Whether it was not she who withdrew: stamped by the server, so that she is told. */
	removed: Type.Boolean()
});
export type SeatBody = Static<typeof SeatBody>;

/** How the sheet calls her. */
export function seatName({ body }: { body: { person: Pick<Person, 'firstName' | 'surname'> } }) {
	return fullName(body.person).slice(0, MAX_NAME_CHARS);
}

/** Whether she may still come: she asked, waits or has a place, and nothing was signed. */
export function isExpected({ state }: { state: SeatState }): boolean {
	return state === 'held' || WISHING_STATES.includes(state);
}

/** Whether she stands on the sheet among those who come: she has a place, or is about to be answered. */
export function isOnSheet({ state }: { state: SeatState }): boolean {
	return state === 'asked' || TAKING_STATES.includes(state);
}

/** Whether she has neither a place nor hope of one, and may ask. */
export function isOut({ state }: { state: SeatState }): boolean {
	return state === 'withdrawn' || state === 'full';
}

/** One seat per person and session, whoever writes it and wherever. */
export function seatId(session: string, dossier: string): string {
	return `seat:${keyOfId(session)}.${keyOfId(dossier)}`;
}

/** What the ids of all seats of a session begin with. */
export function seatPrefix(session: string): string {
	return `seat:${keyOfId(session)}.`;
}
