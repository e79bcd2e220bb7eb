import type { Envelope, LogEntry } from './document';
import { SYSTEM } from './ids';
import { CONSENT_TRANSITIONS, type ConsentTransition } from './transition-kinds';

type Trace = Pick<Envelope<'trace'>, 'state' | 'body' | 'log'>;

/** How many changes of mind a trace remembers: the newest ones. */
export const MOST_CONSENTS = 200;

/** One thing that happened to the consent of a trace. */
export interface ConsentEvent {
	/** `over`: its last day has passed, by the server's clock. `withdrawn`: the person took it back. */
	kind: 'given' | 'moved' | 'withdrawn' | 'over';
	at: number;
}

/** What changes between two versions of a personal trace: given, given until another day, or ended. */
export function consentTransitions(before: Trace | null, after: Trace): ConsentTransition[] {
	const [was, is] = [before?.state === 'shared', after.state === 'shared'];
	if (is && !was) return ['consentGiven'];
	if (was && !is) return ['consentEnded'];
	const moved = is && before?.body.sharedUntil !== after.body.sharedUntil;
	return moved ? ['consentMoved'] : [];
}

/** All that the server has noted of the consent of a trace, oldest first (D08). */
export function consentEvents({ log }: Pick<Trace, 'log'>): ConsentEvent[] {
	return log.filter(isOfConsent).map(({ kind, by, at }) => ({ kind: eventOf(kind, by), at }));
}

function eventOf(kind: ConsentTransition, by: string): ConsentEvent['kind'] {
	if (kind === 'consentGiven') return 'given';
	if (kind === 'consentMoved') return 'moved';
	return by === SYSTEM ? 'over' : 'withdrawn';
}

/** Since when a trace is shown, ms since 1970; null when it is not, as far as the server knows. */
export function shownSince(trace: Pick<Trace, 'log'>): number | null {
	const events = consentEvents(trace);
	const last = events.findLast(({ kind }) => kind !== 'moved');
	return last?.kind === 'given' ? last.at : null;
}

/** Whether anybody but the person has ever been allowed to read it. */
export function hasEverBeenShown({ state, log }: Pick<Trace, 'state' | 'log'>): boolean {
	return state === 'shared' || log.some(isOfConsent);
}

function isOfConsent(entry: LogEntry): entry is LogEntry & { kind: ConsentTransition } {
	return CONSENT_TRANSITIONS.some((kind) => kind === entry.kind);
}
