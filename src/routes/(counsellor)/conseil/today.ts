import { isFinished } from '#domain/current-pathway';
import { isCountedContact } from '#domain/contact';
import { isHead } from '#domain/head';
import { SILENT_DAYS, type Followed } from './caseload';

/** Someone for whom no advised pathway runs: newly confided, or at the end of one. */
export interface WithoutPathway {
	person: Followed;
	/** `new`: nothing was proposed yet beyond the welcome pathway. `next`: the last one is finished. */
	why: 'new' | 'next';
}

/** What stands on the page of the day about people, each of them once. */
export interface PeopleDue {
	newcomers: Followed[];
	silent: Followed[];
	withoutPathway: WithoutPathway[];
}

/**
 * DK-01: whoever is new is not told as silent or without a pathway besides. DK-70: of a dossier reopened as a
 * head nothing is known yet.
 */
export function peopleDue(people: Followed[]): PeopleDue {
	const known = people.filter(({ dossier }) => !isHead(dossier));
	const newcomers = newlyConfided(known);
	const others = known.filter((one) => !newcomers.includes(one));
	return {
		newcomers,
		silent: silentPeople(others),
		withoutPathway: withoutPathway(others)
	};
}

/** People confided to this counsellor for whom nothing was done since, the longest waiting first. */
export function newlyConfided(people: Followed[]): Followed[] {
	return people.filter(isUntouched).sort((a, b) => a.assignedAt - b.assignedAt);
}

/** Neither a pathway proposed, nor a talk fixed or held, nor a word spoken, nor a task decided on. */
function isUntouched(person: Followed): boolean {
	const { assignedAt, pathways, interviews, contacts, tasks } = person;
	// What the server has not stamped yet was done just now.
	const since = (at: number) => (at || Infinity) >= assignedAt;
	const proposed = pathways.some((one) => !one.body.welcome && since(one.createdAt));
	const talks = interviews.filter(({ state }) => state === 'planned' || state === 'held');
	const met = talks.some((one) => since(one.updatedAt));
	const spoken = contacts.some((one) => isCountedContact(one) && since(one.createdAt));
	const decided = tasks.some(({ body }) => body.decision !== null && since(body.decision.at));
	return !proposed && !met && !spoken && !decided;
}

/** People for whom nothing runs, the longest confided first: they wait for a first or next pathway. */
export function withoutPathway(people: Followed[]): WithoutPathway[] {
	return people
		.filter((person) => person.current === null)
		.map((person) => ({ person, why: isNew(person) ? ('new' as const) : ('next' as const) }))
		.sort((a, b) => a.person.assignedAt - b.person.assignedAt);
}

function isNew({ pathways, tasks }: Followed): boolean {
	return !pathways.some((one) => !one.body.welcome && isFinished(one, tasks));
}

/** People whose turn it is and who gave no sign for two weeks or more, the longest first. */
export function silentPeople(people: Followed[]): Followed[] {
	return people
		.filter((person) => (person.silentDays ?? 0) >= SILENT_DAYS)
		.sort((a, b) => (b.silentDays ?? 0) - (a.silentDays ?? 0));
}
