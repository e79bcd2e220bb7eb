import type { LogEntry } from '#domain/document';
import { isHead } from '#domain/head';
import { isPast } from '#domain/interview';
import { matches } from '../../staff/search-text';
import { SILENT_DAYS, isAwaiting, lenderOf, type Followed } from './caseload';

/** How somebody of the caseload stands; one person may stand in several ways. */
export const STANDINGS = ['supervise', 'waiting', 'silent', 'without', 'talk', 'lent'] as const;
export type PersonStanding = (typeof STANDINGS)[number];

export const SORTS = ['name', 'sign', 'wait'] as const;
export type CaseloadSort = (typeof SORTS)[number];

/** Which people to show, and in what order. The text stays on the page: a name is in no address. */
export interface CaseloadQuery {
	standing: PersonStanding | '';
	sort: CaseloadSort;
	text: string;
}

/** Who looks, and when. */
export interface Look {
	/** The counsellor who is signed in. */
	user: string;
	/** `2026-12-01`: a talk whose day is past is fixed no more. */
	today: string;
}

/** Names of the two choices in the address. */
const STANDING_KEY = 'etat';
const SORT_KEY = 'tri';

/** DK-03: what an address asks for; what it does not know asks for nothing. */
export function queryIn(params: URLSearchParams): Omit<CaseloadQuery, 'text'> {
	const standing = STANDINGS.find((one) => one === params.get(STANDING_KEY)) ?? '';
	return { standing, sort: SORTS.find((one) => one === params.get(SORT_KEY)) ?? 'name' };
}

/** The same as an address says it: what is usual is not said. */
export function searchOf({ standing, sort }: Omit<CaseloadQuery, 'text'>): string {
	const params = new URLSearchParams();
	if (standing) params.set(STANDING_KEY, standing);
	if (sort !== 'name') params.set(SORT_KEY, sort);
	const search = params.toString();
	return search && `?${search}`;
}

/** DK-03: the people who fit, in the order asked for; those of one place by name. */
export function filtered(
	people: readonly Followed[],
	query: CaseloadQuery,
	look: Look
): Followed[] {
	const { standing, sort, text } = query;
	const shown = people
		.filter((one) => !standing || isStanding(one, standing, look))
		.filter((one) => matches(one.name, text));
	if (sort === 'name') return shown;
	const at = sort === 'sign' ? ({ lastSignAt }: Followed) => lastSignAt : waitsSince;
	return shown.sort((a, b) => (at(a) ?? Infinity) - (at(b) ?? Infinity));
}

/** How many would be shown under each choice, the text given. */
export function countsOf(
	people: readonly Followed[],
	text: string,
	look: Look
): Record<PersonStanding | '', number> {
	const named = people.filter((one) => matches(one.name, text));
	const count = (standing: PersonStanding) =>
		named.filter((one) => isStanding(one, standing, look)).length;
	const counts = STANDINGS.map((one) => [one, count(one)] as const);
	return { ...Object.fromEntries(counts), '': named.length } as Record<PersonStanding | '', number>;
}

function isStanding(person: Followed, standing: PersonStanding, look: Look): boolean {
	switch (standing) {
		case 'supervise':
			return person.toSupervise > 0;
		case 'waiting':
			return waitsSince(person) !== null;
		case 'silent':
			return (person.silentDays ?? 0) >= SILENT_DAYS;
		case 'without':
			return person.current === null && !isHead(person.dossier);
		case 'talk':
			return person.interviews.some((one) => one.state === 'planned' && !isPast(one, look.today));
		case 'lent':
			return lenderOf(person, look.user) !== null;
	}
}

/**
 * Since when something of hers waits for the counsellor: a task handed in, a talk asked for, a first or next
 * pathway. Null when nothing does, or nothing is known yet (DK-70).
 */
export function waitsSince(person: Followed): number | null {
	const { dossier, tasks, pathways, interviews, current, assignedAt } = person;
	if (isHead(dossier)) return null;
	const handedIn = tasks
		.filter((task) => isAwaiting(task, pathways))
		.map(({ body, updatedAt }) => body.validatedAt || updatedAt);
	const asked = interviews
		.filter(({ state }) => state === 'asked')
		.map(({ log, updatedAt }) => log.findLast(isAsked)?.at ?? updatedAt);
	const since = [...handedIn, ...asked, ...(current ? [] : [endOf(person) ?? assignedAt])];
	return since.length > 0 ? Math.min(...since) : null;
}

function isAsked({ kind }: LogEntry): boolean {
	return kind === 'interviewAsked';
}

/** When the last of her pathways ended, or was cancelled, since she was confided to this counsellor. */
function endOf({ pathways, assignedAt }: Followed): number | null {
	const ends = pathways
		.flatMap(({ log }) => log)
		.filter(({ kind }) => kind === 'pathwayFinished' || kind === 'pathwayCancelled')
		.map(({ at }) => at);
	return ends.length > 0 ? Math.max(...ends, assignedAt) : null;
}
