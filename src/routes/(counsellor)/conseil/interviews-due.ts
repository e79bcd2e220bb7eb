import type { Envelope } from '#domain/document';
import type { Followed } from './caseload';

/** A talk of somebody who is followed. */
export interface Talk {
	interview: Envelope<'interview'>;
	person: Followed;
	/** When it was asked for, or last changed; ms since 1970. */
	since: number;
}

/**
 * What a counsellor has to do about talks: give a slot to who asked for one, the longest first, then note
 * what was planned for today or before.
 * @param today `2026-11-23`
 */
export function interviewsDue(people: readonly Followed[], today: string): Talk[] {
	const talks = people.flatMap((person) => person.interviews.map((one) => talkOf(person, one)));
	const asked = talks.filter(({ interview }) => interview.state === 'asked');
	const dayOf = ({ interview }: Talk) => interview.body.appointment?.day ?? '';
	const held = talks.filter((talk) => talk.interview.state === 'planned' && dayOf(talk) <= today);
	return [
		...asked.sort((a, b) => a.since - b.since),
		...held.sort((a, b) => dayOf(a).localeCompare(dayOf(b)))
	];
}

/** One talk by its id, with its person. */
export function talkIn(people: readonly Followed[], id: string | null): Talk | undefined {
	for (const person of people) {
		const found = person.interviews.find((one) => one.id === id);
		if (found) return talkOf(person, found);
	}
	return undefined;
}

function talkOf(person: Followed, interview: Envelope<'interview'>): Talk {
	const asked = interview.log.findLast(({ kind }) => kind === 'interviewAsked');
	return { interview, person, since: asked?.at ?? interview.updatedAt ?? 0 };
}
