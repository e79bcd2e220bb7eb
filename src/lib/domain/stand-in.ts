import type { Static } from 'typebox';
import { isDayOver } from './day';
import type { Envelope } from './document';
import { Day, Id, Name, strict } from './text';

/** Who does a counsellor's work in her place, up to a last day (ADR 0035). */
export const StandIn = strict({
	counsellor: Id,
	name: Name,
	/** The last day of it, by the server's clock in UTC. */
	until: Day,
	/** The counsellor in whose place: when the dossier is confided to another, it holds no more. */
	standsFor: Id
});
export type StandIn = Static<typeof StandIn>;

type Dossier = Pick<Envelope<'dossier'>, 'state' | 'body'>;

/**
 * The stand-in that a dossier names: none of one that is closed, nor in the place of somebody who does not
 * follow it any more, whatever was written offline meanwhile. Whether its day is over is another matter.
 */
export function namedStandIn({ state, body }: Dossier): StandIn | null {
	const standIn = body.standIn ?? null;
	const holds = state === 'open' && standIn?.standsFor === body.assignment?.counsellor;
	return holds ? standIn : null;
}

/** The stand-in who follows a dossier at this instant. @param now ms since 1970 */
export function standInAt(dossier: Dossier, now: number): StandIn | null {
	const standIn = namedStandIn(dossier);
	return standIn && !isDayOver(standIn.until, now) ? standIn : null;
}

/** Whether somebody follows a dossier at this instant: as its counsellor, or in her place. */
export function isFollowedBy(dossier: Dossier, user: string, now: number): boolean {
	return isConfidedTo(dossier, user) || standInAt(dossier, now)?.counsellor === user;
}

/** Whether a dossier is confided to this counsellor herself. */
export function isConfidedTo({ body }: Pick<Dossier, 'body'>, user: string): boolean {
	return body.assignment?.counsellor === user;
}

/** What leaves a dossier's stand-in behind; nothing where it names none. */
export function withoutStandIn({ body }: Pick<Dossier, 'body'>): { standIn?: null } {
	return body.standIn ? { standIn: null } : {};
}
