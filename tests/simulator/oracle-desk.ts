import { isRecent, type Doc } from './oracle-words';

/** Who stood where at an instant. */
interface Standings {
	structures(): readonly string[];
	roles(user: string, structure: string, t: number): readonly string[];
}

/** Whether somebody received people then, wherever: the base of question sheets is every reception's. */
export function isAtADesk(standings: Standings, user: string, t: number): boolean {
	return standings
		.structures()
		.some((home) => standings.roles(user, home, t).includes('reception'));
}

/** D03: what was said while nobody followed the dossier is reception’s too, as long as its request. */
export function isDesk(doc: Doc, now: number): boolean {
	return doc.body.desk === true && isRecent(doc, now);
}

/** What reception has to do with, of whatever dossier of its structure. */
export function isOfDesk(type: string | undefined): boolean {
	const kinds = ['dossier', 'request', 'message', 'readMark', 'pair', 'entryCard', 'referral'];
	return kinds.includes(type ?? '');
}

/** D11: what a partner wrote of a person is reception’s, and nobody else’s, as long as a request would be. */
export function isOfDeskAlone(doc: Doc, roles: readonly string[], now: number): boolean {
	return doc.type === 'referral' && roles.includes('reception') && isRecent(doc, now);
}
