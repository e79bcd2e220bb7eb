import type { Envelope } from './document';
import type { DossierBody } from './dossier';
import type { Details, Joined, TakenField } from './joined';
import { same } from './same';
import { isFollowedBy } from './stand-in';

type Dossier = Pick<Envelope<'dossier'>, 'id' | 'structure' | 'state' | 'body'>;
type Pair = Envelope<'pair'>;

/** What a dossier says of these details; of one that it does not have, nothing. */
export function detailsOf({ assignment, person }: DossierBody, fields: readonly TakenField[]) {
	const all: Details = { ...person, assignment };
	return Object.fromEntries(
		fields.flatMap((field) => (all[field] === undefined ? [] : [[field, all[field]]]))
	) as Details;
}

/** A dossier’s body with these details as they are given; one that is not given is taken out. */
export function withDetails(
	body: DossierBody,
	fields: readonly TakenField[],
	details: Details
): DossierBody {
	const person: Record<string, unknown> = { ...body.person };
	for (const field of fields.filter((one) => one !== 'assignment')) {
		if (details[field] === undefined) delete person[field];
		else person[field] = details[field];
	}
	const assignment = fields.includes('assignment') ? details.assignment : body.assignment;
	return {
		...body,
		person: person as DossierBody['person'],
		assignment: assignment ?? null
	};
}

/** What a pair says of one of its two; null unless it says that they are one person’s. */
export function noteOf(
	{ id, state, body }: Pair,
	dossier: string,
	{ asks, person }: Pick<Joined, 'asks' | 'person'>
): Joined | null {
	const { first, second, keeps } = body;
	if (state !== 'joined' || !keeps || ![first, second].includes(dossier)) return null;
	const other = dossier === first ? second : first;
	return { pair: id, other, person, keeps: dossier === keeps, asks };
}

/** Whether a note follows from what its pair says now: decided anew, it is to be taken off first. */
export function isOfPair({ pair, keeps, taken }: Joined, said: Pair, dossier: string): boolean {
	const now = noteOf(said, dossier, { asks: false, person: '' });
	if (!now || now.pair !== pair || now.keeps !== keeps) return false;
	return !taken || same(taken.fields, said.body.take ?? []);
}

/** The body of the one that stays, with what is taken over from the other; null when that is done. */
export function takenOver(
	{ body }: Dossier,
	other: Dossier,
	fields: readonly TakenField[]
): DossierBody | null {
	const { joined } = body;
	if (!joined?.keeps || joined.taken) return null;
	const wrote = detailsOf(other.body, fields);
	const taken = { fields: [...fields], before: detailsOf(body, fields), wrote };
	return { ...withDetails(body, fields, wrote), joined: { ...joined, taken } };
}

/**
 * The body of one that is parted from the other: each detail that was taken over, and that nobody has changed
 * since, is what it was before; nothing is left of the rest.
 */
export function partedBody({ body }: Dossier): DossierBody {
	const { joined, agreed, ...rest } = body;
	void agreed;
	const taken = joined?.taken;
	if (!taken) return rest;
	const now = detailsOf(body, taken.fields);
	const untouched = taken.fields.filter((field) => same(now[field], taken.wrote[field]));
	return withDetails(rest, untouched, taken.before);
}

/** Whether two dossiers each lead to the other: as soon as one does not, neither does. */
export function areJoined(one: Dossier, other: Dossier): boolean {
	const [here, there] = [one.body.joined, other.body.joined];
	if (!here || !there || one.structure !== other.structure) return false;
	return here.pair === there.pair && here.other === other.id && there.other === one.id;
}

/** Whether their person has one space: whoever an address leads in was asked, and agreed. */
export function areOneSpace(one: Dossier, other: Dossier): boolean {
	return areJoined(one, other) && [one, other].every(hasAgreed);
}

/**
 * Whether a person reads, in the account of one, the other too. An account that paper alone leads to never opens
 * what an address guards: its codes are reception’s to make (ADR 0042).
 */
export function opensOther(own: Dossier, other: Dossier): boolean {
	const guarded = other.body.joined?.asks && !own.body.joined?.asks;
	return areOneSpace(own, other) && !guarded;
}

/** Whether nothing is to be asked of the person of a dossier that is joined, or no more. */
export function hasAgreed({ body }: Pick<Dossier, 'body'>): boolean {
	const { joined, agreed } = body;
	return joined ? !joined.asks || agreed === joined.pair : false;
}

/** Whether a dossier is the one that does not stay of two that are joined: its person stands in the other. */
export function isAside({ body }: Pick<Dossier, 'body'>): boolean {
	return body.joined ? !body.joined.keeps : false;
}

/** Whether somebody follows a dossier because he follows the one that stays of the two. */
export function followsThrough(
	dossier: Dossier,
	other: Dossier | null | undefined,
	user: string,
	now: number
): boolean {
	if (!other || !areJoined(dossier, other) || !isAside(dossier)) return false;
	return isFollowedBy(other, user, now);
}
