import type { Static } from 'typebox';
import * as Type from 'typebox';
import { groupBy } from './collections';
import type { Envelope } from './document';
import { isAhead, isToBeNoted, type InterviewBody } from './interview';
import { MAX_MESSAGE_CHARS } from './limits';
import type { PathwayBody } from './pathway';
import { isExpected } from './seat';
import { takesPeople } from './session';
import { strict } from './text';

/** Why a dossier is closed. */
export const CLOSING_REASONS = [
	'aimReached',
	'personStops',
	'noSign',
	'followedElsewhere',
	'other'
] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** Why it was closed, and what the person reads of it. Stands as long as the dossier is closed. */
export const Closing = strict({
	reason: Type.Enum([...CLOSING_REASONS]),
	words: Type.String({ minLength: 1, maxLength: MAX_MESSAGE_CHARS })
});
export type Closing = Static<typeof Closing>;

type Dossier = Envelope<'dossier'>;
type Pathway = Envelope<'pathway'>;
type Task = Envelope<'task'>;
type Interview = Envelope<'interview'>;

/** What takes the words of a closing out of a dossier; nothing where there are none. */
export function withoutClosing({ body }: Pick<Dossier, 'body'>): { closing?: null } {
	return body.closing ? { closing: null } : {};
}

/** When a dossier was last closed, ms since 1970, the server's; null while it is open. */
export function closedAt({ state, log }: Pick<Dossier, 'state' | 'log'>): number | null {
	if (state !== 'closed') return null;
	return log.findLast(({ kind }) => kind === 'dossierClosed')?.at ?? 0;
}

/** Whether something of an advised pathway is still to be done, or waits for a decision. */
export function isUnsettled({ state, body }: Pathway, tasks: readonly Task[]): boolean {
	if (state === 'cancelled' || body.kind !== 'advised') return false;
	const decided = (task: Task) => task.state === 'accepted' || task.state === 'waived';
	return tasks.length === 0 || !tasks.every(decided);
}

/**
 * What becomes of a pathway of a closed dossier: unless all of it is decided it is cancelled, with the words
 * the person reads; what was handed in is hers then (architecture §4.8). Null when nothing follows.
 * @param tasks those of this pathway
 */
export function pathwayOfClosed(
	dossier: Dossier,
	pathway: Pathway,
	tasks: readonly Task[]
): { state: 'cancelled'; body: Pick<PathwayBody, 'cancellation'> } | null {
	if (dossier.state !== 'closed' || !isUnsettled(pathway, tasks)) return null;
	return { state: 'cancelled', body: { cancellation: { reason: wordsOf(dossier) } } };
}

/**
 * What becomes of a talk in it: one still to be is called off. How one ended whose day has come is for its
 * counsellor to say (CL-50). Null when nothing follows.
 */
export function interviewOfClosed(
	dossier: Dossier,
	interview: Interview,
	now: number
): { state: 'cancelled'; body: Pick<InterviewBody, 'cancellation'> } | null {
	if (dossier.state !== 'closed' || !isAhead(interview)) return null;
	if (isToBeNoted(interview, now)) return null;
	const cancellation = { by: 'counsellor' as const, reason: wordsOf(dossier) };
	return { state: 'cancelled', body: { cancellation } };
}

/**
 * Whether a place at a meeting or workshop is given back: one asked for before the dossier was closed. Whoever
 * asks after may come, as anybody may.
 */
export function givesBack(
	dossier: Dossier,
	seat: Envelope<'seat'>,
	session: Envelope<'session'>,
	now: number
): boolean {
	const at = closedAt(dossier);
	if (at === null || !isExpected(seat) || seat.body.askedAt > at) return false;
	return takesPeople(session, now);
}

function wordsOf({ body }: Dossier): string {
	return body.closing?.words ?? '';
}

/** What a list of one or of many dossiers holds that a closing changes. */
export interface OpenThings {
	dossiers: Dossier[];
	pathways: Pathway[];
	tasks: Task[];
	interviews: Interview[];
}

/** Everything as closed dossiers leave it, before the server has said so: a device may be offline. */
export function asClosed<T extends OpenThings>(things: T, now: number): T {
	const closed = new Map(
		things.dossiers.filter(({ state }) => state === 'closed').map((one) => [one.id, one])
	);
	if (closed.size === 0) return things;
	const inClosed = ({ dossier }: { dossier: string | null }) => closed.has(dossier ?? '');
	const tasks = groupBy(things.tasks.filter(inClosed), ({ body }) => body.pathway);
	const after = <D extends { dossier: string | null; body: object }>(
		doc: D,
		outcome: (dossier: Dossier) => { state: string; body: object } | null
	): D => {
		const dossier = closed.get(doc.dossier ?? '');
		const change = dossier && outcome(dossier);
		return change ? { ...doc, ...change, body: { ...doc.body, ...change.body } } : doc;
	};
	return {
		...things,
		pathways: things.pathways.map((one) =>
			after(one, (dossier) => pathwayOfClosed(dossier, one, tasks.get(one.id) ?? []))
		),
		interviews: things.interviews.map((one) =>
			after(one, (dossier) => interviewOfClosed(dossier, one, now))
		)
	};
}
