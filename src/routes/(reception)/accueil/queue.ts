import type { Envelope } from '#domain/document';
import { ESCALATION_DAYS } from '#domain/limits';
import { fullName } from '#domain/full-name';
import { OPEN_REQUEST_STATES } from '#domain/request-states';
import { daysSince } from '../../staff/dates';

/** What the queue shows: what waits for reception, what waits for the person, what has ended. */
export const QUEUE_FILTERS = ['received', 'complementAsked', 'ended'] as const;
export type QueueFilter = (typeof QUEUE_FILTERS)[number];

/** One request in the queue. */
export interface Waiting {
	request: Envelope<'request'>;
	/** Null while its dossier has not reached this device. */
	dossier: Envelope<'dossier'> | null;
	name: string;
	/** When it last moved; ms since 1970. */
	since: number;
	days: number;
	/** How many of the days 3, 9 and 21 have passed without a move (D01). */
	level: number;
}

/** Requests of these structures, the longest without a move first; ended ones newest first. */
export function queueOf(
	requests: readonly Envelope<'request'>[],
	dossiers: readonly Envelope<'dossier'>[],
	structures: readonly string[],
	now: number
): Record<QueueFilter, Waiting[]> {
	const byId = new Map(dossiers.map((one) => [one.id, one]));
	const all = requests
		.filter((one) => structures.includes(one.structure))
		.map((one) => waitingOf(one, byId.get(one.dossier ?? '') ?? null, now))
		.sort((a, b) => a.since - b.since || (a.request.id < b.request.id ? -1 : 1));
	return {
		received: all.filter((one) => one.request.state === 'received'),
		complementAsked: all.filter((one) => one.request.state === 'complementAsked'),
		ended: all.filter((one) => isEnded(one.request)).reverse()
	};
}

/** A request that has ended stays ended (access/rules/request.ts). */
export function isEnded(request: Envelope<'request'>): boolean {
	return !OPEN_REQUEST_STATES.includes(request.state);
}

/** How far a request has risen: 0 to 3. */
export function levelOf(days: number): number {
	return ESCALATION_DAYS.filter((limit) => days >= limit).length;
}

function waitingOf(
	request: Envelope<'request'>,
	dossier: Envelope<'dossier'> | null,
	now: number
): Waiting {
	// Ticking a criterion is no move: the log tells when the request itself last changed.
	const moved = request.log.at(-1)?.at ?? (request.updatedAt || now);
	const arrived = dossier?.log.findLast(({ kind }) => kind === 'dossierArrived')?.at ?? 0;
	const since = Math.max(moved, arrived);
	const days = daysSince(since, now);
	const name = dossier ? fullName(dossier.body.person) : '';
	return { request, dossier, name, since, days, level: levelOf(days) };
}
