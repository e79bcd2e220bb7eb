import type { AnyEnvelope, Envelope, LogEntry } from './document';
import { keyOfId, SYSTEM } from './ids';
import type { NoticeKind } from './notice-settings';
import { isPersonOf } from './person-of';
import { namedStandIn, standInAt } from './stand-in';
import type { Transition } from './transition-kinds';

type Dossier = Envelope<'dossier'>;

/** Whom something is news for, before it is known who that is. */
export type NoticeTo = 'person' | 'followers' | 'reception' | { user: string };

/** One thing that is new, told by the very document it happened in (ADR 0047). */
export interface Notice {
	/** Derived from its cause: the same thing is told once. */
	id: string;
	kind: NoticeKind;
	what: Transition | 'said';
	to: NoticeTo;
	/** Who did it: it is no news to him. */
	by: string;
	/** The server's time, ms since 1970. */
	at: number;
	doc: AnyEnvelope;
}

/** What a person is told of, by what happened. */
export const FOR_PERSON: Partial<Record<Transition, NoticeKind>> = {
	complementAsked: 'request',
	requestAnswered: 'request',
	counsellorAssigned: 'request',
	counsellorChanged: 'request',
	dossierClosed: 'request',
	pathwayProposed: 'task',
	taskAccepted: 'task',
	taskReturned: 'task',
	taskWaived: 'task',
	interviewPlanned: 'appointment',
	interviewMoved: 'appointment',
	interviewHeld: 'appointment',
	interviewCancelled: 'appointment'
};

/** What whoever follows a dossier is told of: what its person did, or the server at her word. */
const FOR_FOLLOWERS: Partial<Record<Transition, NoticeKind>> = {
	taskValidated: 'validation',
	interviewAsked: 'appointment',
	interviewPlanned: 'appointment',
	interviewMoved: 'appointment',
	interviewWishChanged: 'appointment',
	interviewCancelled: 'appointment'
};

const FOR_RECEPTION: readonly Transition[] = ['requestConfirmed', 'complementGiven'];
const CONFIDED: readonly Transition[] = ['counsellorAssigned', 'counsellorChanged'];

/** All that a document tells anybody of, in its order. */
export function noticesIn(doc: AnyEnvelope): Notice[] {
	if (doc.type === 'message') return saidIn(doc);
	return doc.log.flatMap((entry, n) => noticesOf(doc, entry, n));
}

function saidIn(doc: Envelope<'message'> & AnyEnvelope): Notice[] {
	const { side, desk } = doc.body;
	const to = side === 'team' ? 'person' : desk ? 'reception' : 'followers';
	const { createdAt: at, author: by } = doc;
	// What has not left this device is nobody's news yet.
	if (at === 0) return [];
	return [{ id: idOf(doc, 0, to), kind: 'message', what: 'said', to, by, at, doc }];
}

function noticesOf(doc: AnyEnvelope, entry: LogEntry, n: number): Notice[] {
	const { kind: what, by, at, structure } = entry;
	// Of what happened in another structure the dossier has moved since.
	if (structure) return [];
	const found: [NoticeTo, NoticeKind][] = [];
	const toPerson = FOR_PERSON[what];
	if (toPerson && !isGivenByItself(entry)) found.push(['person', toPerson]);
	const toFollowers = FOR_FOLLOWERS[what];
	if (toFollowers) found.push(['followers', toFollowers]);
	if (FOR_RECEPTION.includes(what)) found.push(['reception', 'arrival']);
	const confided = doc.type === 'dossier' && confidedTo(doc, what);
	if (confided) found.push([{ user: confided }, 'team']);
	return found.map(([to, kind]) => ({ id: idOf(doc, n, to), kind, what, to, by, at, doc }));
}

/** The welcome pathway comes with the account: nobody proposed it. */
function isGivenByItself({ kind, by }: LogEntry): boolean {
	return kind === 'pathwayProposed' && by === SYSTEM;
}

/** To whom a dossier was confided by what happened, as it stands. */
function confidedTo(dossier: Dossier, what: Transition): string | undefined {
	if (CONFIDED.includes(what)) return dossier.body.assignment?.counsellor;
	return what === 'standInBegun' ? namedStandIn(dossier)?.counsellor : undefined;
}

function idOf({ id, type }: AnyEnvelope, n: number, to: NoticeTo): string {
	const whom = typeof to === 'string' ? to : 'user';
	return `${keyOfId(id)}.${type}.${n}.${whom}`;
}

/** What of the readers decides whether something is for them. */
export interface Readers {
	dossier: Dossier;
	/** Those at the reception of its structure. */
	reception: readonly string[];
	/** Ms since 1970. */
	now: number;
}

/** The users whom something is news for now, each once; never whoever did it. */
export function readersOf(notice: Notice, { dossier, reception, now }: Readers): string[] {
	return [...new Set(whom(notice, { dossier, reception, now }))].filter(
		(user) => user !== notice.by
	);
}

function whom(notice: Notice, { dossier, reception, now }: Readers): string[] {
	const { to, by } = notice;
	const person = dossier.body.consultant;
	if (to === 'reception') return [...reception];
	if (typeof to === 'object') return [to.user];
	// A closing calls off what it ends, and is told by itself (CL-51).
	const called = by === SYSTEM && notice.what === 'interviewCancelled';
	if (called && dossier.state === 'closed') return [];
	if (to === 'person') return isHerOwn(notice) ? [] : [person];
	if (!isPersonOf(dossier, by) && by !== SYSTEM) return [];
	const followers = [dossier.body.assignment?.counsellor, standInAt(dossier, now)?.counsellor];
	return followers.filter((user) => user !== undefined);
}

/** What was moved at her own word (AG-74), or called off by her, whoever noted it (PR-60), is no news to her. */
function isHerOwn({ by, what, doc }: Notice): boolean {
	if (what === 'interviewMoved') return by === SYSTEM;
	if (what !== 'interviewCancelled' || doc.type !== 'interview') return false;
	return doc.body.cancellation?.by === 'person';
}
