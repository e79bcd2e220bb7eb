import type { AnyEnvelope, Envelope } from '#domain/document';
import { noticesIn, readersOf, type Notice } from '#domain/notices';
import { isPersonOf } from '#domain/person-of';
import { readMarkId } from '#domain/read-mark';

type Dossier = Envelope<'dossier'>;

/** How far back the list goes. */
const SHOWN_MS = 14 * 24 * 3_600_000;
/** A list that nobody could read through helps nobody. */
const MOST = 60;

/** Something new, for whoever looks. */
export interface NoticeLine extends Notice {
	dossier: Dossier;
	/** Whether he has neither looked at it nor read it yet. */
	isNew: boolean;
}

/** Who looks, and what he has looked at. */
export interface Looking {
	user: string;
	/** Structures at whose reception he sits. */
	receptions: readonly string[];
	dossiers: readonly Dossier[];
	marks: readonly Envelope<'readMark'>[];
	/** The server's time of the newest thing he has looked at. */
	seenUpTo: number;
	/** Ms since 1970. */
	now: number;
}

/**
 * What is new for whoever looks, the newest first: from the documents that are here, by the same rule as the
 * mails (NO-10, NO-20). Of a thread the last word alone.
 */
export function noticeLines(docs: readonly AnyEnvelope[], looking: Looking): NoticeLine[] {
	const byId = new Map(looking.dossiers.map((one) => [one.id, one]));
	const lines = docs.flatMap((doc) => {
		const dossier = doc.dossier && byId.get(doc.dossier);
		return dossier ? linesOf(doc, dossier, looking) : [];
	});
	lines.sort((a, b) => b.at - a.at);
	return lastWords(lines).slice(0, MOST);
}

/** The time up to which all of these are looked at. */
export function newestOf(lines: readonly NoticeLine[]): number {
	return Math.max(0, ...lines.map(({ at }) => at));
}

function linesOf(doc: AnyEnvelope, dossier: Dossier, looking: Looking): NoticeLine[] {
	const { user, receptions, now } = looking;
	const reception = receptions.includes(dossier.structure) ? [user] : [];
	return noticesIn(doc)
		.filter(({ at }) => now - at <= SHOWN_MS)
		.filter((notice) => readersOf(notice, { dossier, reception, now }).includes(user))
		.map((notice) => ({ ...notice, dossier, isNew: isNew(notice, dossier, looking) }));
}

function isNew({ at, kind }: Notice, dossier: Dossier, looking: Looking): boolean {
	if (at <= looking.seenUpTo) return false;
	return kind !== 'message' || at > readUpTo(dossier, looking);
}

/** At reception what one of them has read is read (MS-14). */
function readUpTo(dossier: Dossier, { user, marks }: Looking): number {
	const { id, body } = dossier;
	const atDesk = body.assignment === null && !isPersonOf(dossier, user);
	const own = readMarkId(id, user);
	const mine = marks.filter((mark) =>
		atDesk ? mark.dossier === id && mark.body.side === 'team' : mark.id === own
	);
	return Math.max(0, ...mine.map(({ body: { upTo } }) => upTo));
}

function lastWords(lines: readonly NoticeLine[]): NoticeLine[] {
	const told = new Set<string>();
	return lines.filter(({ kind, dossier }) => {
		if (kind !== 'message') return true;
		const first = !told.has(dossier.id);
		told.add(dossier.id);
		return first;
	});
}
