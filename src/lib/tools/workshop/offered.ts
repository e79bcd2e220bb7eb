import type { Envelope } from '#domain/document';
import { bySessionTime, isWanted, type WantedSessions } from '#domain/session';
import { hasEnded } from './session-words';

type Session = Envelope<'session'>;

/** Whom a list is for: the sessions she has to do with already, by id. */
export interface Offer {
	wanted: WantedSessions;
	structure: string;
	hers: readonly string[];
	now: number;
}

/**
 * The dates a person chooses from: what is to come and fits the task; and wherever she asked for a place,
 * be it over or cancelled, so that she reads what became of it.
 */
export function offeredDates(all: readonly Session[], offer: Offer): Session[] {
	return all.filter((session) => isOffered(session, offer)).sort(bySessionTime);
}

function isOffered(session: Session, { wanted, structure, hers, now }: Offer): boolean {
	if (session.structure !== structure || !isWanted(wanted, session.id, session.body)) return false;
	if (hers.includes(session.id)) return true;
	return session.state === 'open' && !hasEnded(session.body, now);
}
