import type { Envelope, LogEntry } from '#domain/document';
import { SYSTEM } from '#domain/ids';
import { isPast } from '#domain/interview';
import type { Followed } from './caseload';

type Interview = Envelope<'interview'>;

/**
 * Why a talk stands among what there is to do: a slot is asked for, she called it off, she changed her wish
 * after a slot was fixed, somebody else had fixed it, she chose it herself or moved it, or it is to be held and
 * noted.
 */
export type Due = 'asked' | 'off' | 'changed' | 'inherited' | 'booked' | 'moved' | 'note';

/** A talk of somebody who is followed. */
export interface Talk {
	interview: Interview;
	person: Followed;
	/** Since when that is so; ms since 1970. */
	since: number;
}
export type DueTalk = Talk & { why: Due };

/** What is only told needs no answer: after so long it has been seen, or is in the dossier. */
const TOLD_MS = 7 * 24 * 3_600_000;

/** What has last been said of a slot. */
const OF_SLOT: LogEntry['kind'][] = ['interviewPlanned', 'interviewMoved', 'interviewWishChanged'];

const SINCE: Record<Interview['state'], LogEntry['kind'][]> = {
	asked: ['interviewAsked'],
	planned: OF_SLOT,
	held: ['interviewHeld'],
	cancelled: ['interviewCancelled'],
	missed: ['interviewMissed']
};

/** When one looks, and at what. */
interface Look {
	/** Ms since 1970. */
	now: number;
	/** The day that is, `2026-11-23`. */
	today: string;
	/** The counsellor who is signed in: whoever follows the person, or stands in. */
	user: string;
	/** Whether something written here has yet to leave: then the log does not tell the last of it. */
	isUnsent: (id: string) => boolean;
}

/**
 * What a counsellor has to do, or to know, about talks: first what is not as it was, then who asks for a
 * slot, the longest first, then what is to be held and noted, the earliest first.
 */
export function interviewsDue(people: readonly Followed[], look: Look): DueTalk[] {
	const due = people.flatMap((person) =>
		person.interviews.flatMap((interview) => dueOf(person, interview, look))
	);
	const bySince = (a: DueTalk, b: DueTalk) => a.since - b.since;
	const byDay = (a: DueTalk, b: DueTalk) => hourOf(a).localeCompare(hourOf(b));
	const of = (...whys: Due[]) => due.filter(({ why }) => whys.includes(why));
	return [
		...of('off', 'changed').sort(bySince),
		...of('asked').sort(bySince),
		...of('inherited', 'booked', 'moved', 'note').sort(byDay)
	];
}

function dueOf(person: Followed, interview: Interview, look: Look): DueTalk[] {
	const { now, today, user, isUnsent } = look;
	const talk = { interview, person, since: stampOf(interview) };
	if (interview.state === 'asked') return [{ ...talk, why: 'asked' }];
	const fresh = now - talk.since < TOLD_MS;
	if (interview.state === 'cancelled')
		return fresh && !isUnsent(interview.id) && isToBeTold(person, interview, user)
			? [{ ...talk, why: 'off' }]
			: [];
	if (interview.state !== 'planned') return [];
	if (dayOf(interview) < today) return [{ ...talk, why: 'note' }];
	const news = isUnsent(interview.id) ? null : newsOf(person, interview);
	const toldSince = news === 'inherited' ? person.assignedAt : talk.since;
	if (news && now - toldSince < TOLD_MS) return [{ ...talk, why: news }];
	return dayOf(interview) === today ? [{ ...talk, why: 'note' }] : [];
}

/** She called it off herself, and its task, as far as it may be seen, is still to be done. */
function isToBeTold({ tasks }: Followed, interview: Interview, user: string): boolean {
	const { task: id, cancellation } = interview.body;
	const task = tasks.find((one) => one.id === id);
	// That she excused herself was noted by whoever is told here.
	const own = lastOf(interview, 'interviewCancelled')?.by === user;
	return cancellation?.by === 'person' && !own && (!task || task.state === 'open');
}

/** Whether its day is past, and how it ended is to be said (AG-21). */
export function isToClose({ interview, why }: DueTalk, today: string): boolean {
	return why === 'note' && isPast(interview, today);
}

/** What has become of a slot since it was fixed by whoever follows her now; null when nothing has. */
export function newsOf(
	person: Followed,
	interview: Interview
): 'changed' | 'inherited' | 'booked' | 'moved' | null {
	if (interview.state !== 'planned') return null;
	const last = lastOf(interview, ...OF_SLOT);
	if (last?.kind === 'interviewWishChanged') return 'changed';
	if (last?.by === SYSTEM) return last.kind === 'interviewMoved' ? 'moved' : 'booked';
	const own = last?.by === person.dossier.body.assignment?.counsellor;
	return last && !own && last.at < person.assignedAt ? 'inherited' : null;
}

/** One talk by its id, with its person. */
export function talkIn(people: readonly Followed[], id: string | null): Talk | undefined {
	for (const person of people) {
		const interview = person.interviews.find((one) => one.id === id);
		if (interview) return { interview, person, since: stampOf(interview) };
	}
	return undefined;
}

function dayOf({ body }: Interview): string {
	return body.appointment?.day ?? '';
}

function hourOf({ interview: { body } }: Talk): string {
	return body.appointment ? `${body.appointment.day} ${body.appointment.hour}` : '';
}

/** Since when it stands as it does. */
function stampOf(interview: Interview): number {
	return lastOf(interview, ...SINCE[interview.state])?.at ?? interview.updatedAt;
}

function lastOf({ log }: Interview, ...kinds: LogEntry['kind'][]): LogEntry | undefined {
	return log.findLast(({ kind }) => kinds.includes(kind));
}
