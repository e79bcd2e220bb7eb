import { isFinished } from '#domain/current-pathway';
import { SILENT_DAYS, type Followed } from './caseload';

/** Someone for whom no advised pathway runs: newly confided, or at the end of one. */
export interface WithoutPathway {
	person: Followed;
	/** `new`: nothing was proposed yet beyond the welcome pathway. `next`: the last one is finished. */
	why: 'new' | 'next';
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
