import type { Static } from 'typebox';
import * as Type from 'typebox';
import type { Envelope } from './document';
import { STRUCTURE_PATTERN, idPattern, keyOfId } from './ids';
import { Name, Text, strict } from './text';

/**
 * How a dossier comes to another structure: the person asks, reception there accepts, the server does the
 * rest. Until it has begun (`moving`) the person may take the consent back.
 */
export const MOVE_STATES = [
	'asked',
	'withdrawn',
	'declined',
	'accepted',
	'moving',
	'moved',
	'settled'
] as const;
export type MoveState = (typeof MOVE_STATES)[number];

/** States in which nothing is under way: the person may ask again from here. */
export const RESTING_MOVE_STATES: readonly MoveState[] = ['withdrawn', 'declined', 'settled'];
/** States in which the person may still take the consent back. */
export const OPEN_MOVE_STATES: readonly MoveState[] = ['asked', 'accepted'];

/** States in which the server has taken it up: they are its own to set. */
const BEGUN_MOVE_STATES: readonly MoveState[] = ['moving', 'moved', 'settled'];

/** How long a consent waits for an answer. */
export const MOVE_ASKED_MS = 30 * 24 * 3_600_000;

const StructureId = Type.String({ pattern: STRUCTURE_PATTERN });

/**
 * A person's consent that a dossier goes on elsewhere, and the one document that says where it lives
 * (ADR 0015). One per dossier, its author the person.
 */
export const MoveBody = strict({
	dossier: Type.String({ pattern: idPattern('dossier'), maxLength: 90 }),
	from: StructureId,
	to: StructureId,
	/** Who asks, for reception there, which does not see the dossier yet. Empty once it does. */
	name: Name,
	/** What reception there answers when it declines. */
	reason: Text
});
export type MoveBody = Static<typeof MoveBody>;

export function moveId(dossier: string): string {
	return `move:${keyOfId(dossier)}`;
}

/** The structure in which the dossier lives by this document: the flip is the state `moved` (MO-03). */
export function homeOf({ state, body }: Envelope<'move'>): string {
	return state === 'moved' || state === 'settled' ? body.to : body.from;
}

/** Whether neither copy may be written for the moment. */
export function isUnderWay({ state }: Envelope<'move'>): boolean {
	return state === 'moving' || state === 'moved';
}

/** Whether the server has begun with it, or is through. */
export function hasBegun({ state }: Envelope<'move'>): boolean {
	return BEGUN_MOVE_STATES.includes(state);
}

/** Whether reception may still accept: a consent does not wait for ever (MO-01). */
export function isAnswerable(move: Envelope<'move'>, now: number): boolean {
	return move.state === 'asked' && now - move.updatedAt < MOVE_ASKED_MS;
}
