import type { Envelope } from '#domain/document';
import { isAhead, isPast } from '#domain/interview';

type Interview = Envelope<'interview'>;

/** For how long it is told at home that a talk was called off. */
const TOLD_MS = 7 * 24 * 3_600_000;

/** Ms since 1970, and the day that is, `2026-11-23`. */
interface Look {
	now: number;
	today: string;
}

/**
 * The talks to come, the soonest first, then those that were asked for. One whose day is over is not ahead
 * any more: its synthesis is waited for, and tells itself.
 */
export function interviewsAhead(interviews: readonly Interview[], { today }: Look): Interview[] {
	return interviews
		.filter((one) => isAhead(one) && !isPast(one, today))
		.sort((a, b) => hourOf(a).localeCompare(hourOf(b)));
}

/** Talks with a slot that the counsellor called off lately, the newest first: nobody is to come for nothing. */
export function calledOffLately(
	interviews: readonly Interview[],
	{ now, today }: Look
): Interview[] {
	return interviews
		.filter(({ state, body }) => state === 'cancelled' && body.cancellation?.by === 'counsellor')
		.filter(({ body }) => body.appointment && body.appointment.day >= today)
		.map((interview) => ({ interview, at: offAt(interview) ?? now }))
		.filter(({ at }) => now - at < TOLD_MS)
		.sort((a, b) => b.at - a.at)
		.map(({ interview }) => interview);
}

/** When the server heard of it; undefined when this device knows it before the server has said so. */
function offAt({ log }: Interview): number | undefined {
	const last = log.at(-1);
	return last?.kind === 'interviewCancelled' ? last.at : undefined;
}

/** Those that are planned first, the soonest of them before all. */
function hourOf({ body: { appointment } }: Interview): string {
	return appointment ? `${appointment.day} ${appointment.hour}` : '9999';
}
