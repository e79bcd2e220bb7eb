import { isOver, isRecent, type Doc } from './oracle-words';

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

/** ADR 0049: the dossier that one leads to and that leads back to it, as both stood then. */
export function otherOf(
	here: Doc | undefined,
	read: (id: string) => Doc | undefined
): Doc | undefined {
	const joined = here?.body?.joined;
	const other = joined ? read(joined.other) : undefined;
	const back = other?.body?.joined;
	return back?.other === here?._id && back?.pair === joined?.pair ? other : undefined;
}

/** What somebody is in a dossier: by itself, and by what it is one with. */
export function standing(
	user: string,
	here: Doc | undefined,
	other: Doc | undefined,
	counsels: boolean,
	now: number
): { person: boolean; counsellor: boolean } {
	const both = [here, other].filter((doc) => doc?.body) as Doc[];
	const space = other ? both.every(isOpenToOther) : false;
	// Who comes by paper does not read what an address guards.
	const guarded = here?.body?.joined?.asks && !other?.body?.joined?.asks;
	const follows = (doc: Doc | undefined) =>
		counsels && doc?.body ? isFollower(user, doc, now) : false;
	const through = other && !here?.body.joined.keeps ? follows(other) : false;
	const isPerson = (doc: Doc | undefined) => doc?.body?.consultant === user;
	return {
		person: isPerson(here) || (space && !guarded && isPerson(other)),
		counsellor: follows(here) || through
	};
}

/** Whoever an address leads in is asked before another account shows her dossier. */
function isOpenToOther({ body }: Doc): boolean {
	return !body.joined.asks || body.agreed === body.joined.pair;
}

function isFollower(user: string, { state, body }: Doc, now: number): boolean {
	const { assignment, standIn } = body;
	if (assignment?.counsellor === user) return true;
	const replaces = state === 'open' && standIn && standIn.standsFor === assignment?.counsellor;
	return replaces && standIn.counsellor === user && !isOver(standIn.until, now);
}

/**
 * ADR 0049: what is noted in dossiers that live where their pair does follows from it, and the other way round;
 * says what does not.
 */
export function joiningFaults(docs: readonly Doc[]): string[] {
	const noted = docs.filter(({ type, body }) => type === 'dossier' && body.joined);
	const joined = docs.filter(({ type, state }) => type === 'pair' && state === 'joined');
	const alone = noted.filter((doc) => {
		const { pair, keeps } = doc.body.joined;
		const said = joined.find((one) => one._id === pair && one.structure === doc.structure);
		return said?.body.keeps === undefined || (said.body.keeps === doc._id) !== keeps;
	});
	const halves = joined.filter(
		(pair) => noted.filter(({ body }) => body.joined.pair === pair._id).length !== 2
	);
	return [
		...alone.map(({ _id }) => `${_id} is joined, and no pair says so`),
		...halves.map(({ _id }) => `${_id} is joined, and its two dossiers are not`)
	];
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
