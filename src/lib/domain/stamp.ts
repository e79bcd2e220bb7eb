import { stampedTransfer } from './caseload-transfer';
import { MOST_CONSENTS } from './consent';
import type { AnyDraft, AnyEnvelope, Envelope } from './document';
import { SYSTEM } from './ids';
import { kindOfTask, type ChosenSlot, type Held, type InterviewBody } from './interview';
import { same } from './same';
import { isPersonOf } from './person-of';
import { slotAsStands, withoutFrom } from './rebooking';
import { seatName } from './seat';
import { stampedHeld } from './synthesis';
import { audienceOf } from './template-remark';
import { transitionsBetween } from './transitions';

/** What the server knows at the instant of an accepted write. */
export interface Stamp {
	/** A user's id, or `system` for what is projected. */
	by: string;
	/** His name as colleagues and the person read it; null when the staff list does not know him. */
	byName?: string | null;
	/** The template a remark is about, as it stands: its readers are the remark’s. */
	template?: Envelope<'template'> | null;
	/** The dossier it belongs to, as it stands. */
	dossier?: Envelope<'dossier'> | null;
	/** The task an interview belongs to, as it stands: it is named as that, and is of that kind. */
	task?: Envelope<'task'> | null;
	/** Whether the trace that a viewing tells of may still be read by whoever opened it. */
	shown?: boolean;
	/** Ms since 1970. */
	now: number;
	/** The channels of the finished document (access/channels.ts). */
	channelsOf: (doc: AnyEnvelope) => string[];
}

/**
 * Turns an accepted draft into the document that is stored: author, times, channels and log are the
 * server's; so are the author, his name and the time of a decision (D04) and of an interview held or
 * corrected, the earlier versions of a trace (VE-11), the time and the readers of a remark, who sits at a
 * session, the name under a contact, who opened a trace, and which slots of an agenda are taken (AG-02).
 * Whatever a client said of these is not read. What an interview is called and its kind are its task’s when it
 * begins, and its counsellor’s where there is none.
 */
export function stamped(before: AnyEnvelope | null, draft: AnyDraft, stamp: Stamp): AnyEnvelope {
	const doc = {
		...draft,
		author: before?.author ?? stamp.by,
		createdAt: before?.createdAt ?? stamp.now,
		updatedAt: stamp.now,
		channels: [],
		log: before?.log ?? []
	} as unknown as AnyEnvelope;
	if (doc.type === 'task')
		doc.body = stampedTaskBody(before as Envelope<'task'> | null, doc, stamp);
	if (doc.type === 'trace' && stamp.by !== SYSTEM)
		doc.body = withEarlierOf(before as Envelope<'trace'> | null, doc);
	if (doc.type === 'templateRemark')
		doc.body = stampedRemarkBody(before as Envelope<'templateRemark'> | null, doc, stamp);
	if (doc.type === 'interview')
		doc.body = stampedInterview(before as Envelope<'interview'> | null, doc, stamp);
	if (doc.type === 'agenda' && stamp.by !== SYSTEM)
		doc.body = { ...doc.body, busy: (before as Envelope<'agenda'> | null)?.body.busy ?? [] };
	if (doc.type === 'contact') doc.body.byName = contactName(before, doc, stamp);
	if (doc.type === 'seat')
		doc.body = stampedSeatBody(before as Envelope<'seat'> | null, doc, stamp);
	if (doc.type === 'viewing') doc.body = stampedViewing(doc, stamp);
	if (doc.type === 'dossier' && stamp.by !== SYSTEM)
		doc.body = withJoinedOf(before as Envelope<'dossier'> | null, doc);
	if (doc.type === 'message')
		doc.body = stampedMessage(before as Envelope<'message'> | null, doc, stamp);
	if (doc.type === 'readMark') doc.body = { ...doc.body, desk: isAtDesk(doc.body, stamp) };
	if (doc.type === 'session')
		doc.body = stampedSessionBody(before as Envelope<'session'> | null, doc, stamp);
	if (doc.type === 'handoverNote')
		doc.body = stampedNoteBody(before as Envelope<'handoverNote'> | null, doc, stamp);
	if (doc.type === 'caseloadTransfer' && stamp.by !== SYSTEM)
		doc.body = stampedTransfer(before, doc, stamp.byName ?? null);
	doc.log = [
		...doc.log,
		...transitionsBetween(before, doc).map((kind) => ({ kind, by: stamp.by, at: stamp.now }))
	];
	// A personal trace logs nothing but consents: however often somebody changes her mind, she may once more.
	if (doc.type === 'trace' && doc.body.kind === 'personal') doc.log = doc.log.slice(-MOST_CONSENTS);
	doc.channels = stamp.channelsOf(doc);
	return doc;
}

function withEarlierOf(before: Envelope<'trace'> | null, { body }: Envelope<'trace'>) {
	const rest = { ...body };
	delete rest.earlier;
	const earlier = before?.body.earlier;
	return earlier ? { ...rest, earlier } : rest;
}

/** That a dossier is one with another follows from their pair, and from no draft of it (ADR 0049). */
function withJoinedOf(before: Envelope<'dossier'> | null, { body }: Envelope<'dossier'>) {
	const { joined: said, ...rest } = body;
	void said;
	const joined = before?.body.joined;
	return joined ? { ...rest, joined } : rest;
}

function stampedTaskBody(before: Envelope<'task'> | null, task: Envelope<'task'>, stamp: Stamp) {
	const body = { ...task.body };
	const decided = JSON.stringify(body.decision) !== JSON.stringify(before?.body.decision ?? null);
	if (body.decision && decided) {
		const byName = stamp.byName ?? body.decision.byName;
		body.decision = { ...body.decision, by: stamp.by, byName, at: stamp.now };
	}
	const validatedNow = task.state === 'validated' && before?.state !== 'validated';
	const stillValidated = task.state !== 'open';
	body.validatedAt = validatedNow
		? stamp.now
		: stillValidated
			? (before?.body.validatedAt ?? 0)
			: 0;
	return body;
}

function stampedRemarkBody(
	before: Envelope<'templateRemark'> | null,
	{ body, state }: Envelope<'templateRemark'>,
	{ template, now }: Stamp
) {
	const again = before?.body.text === body.text && before.state === state;
	const audience = template ? audienceOf(template) : body.audience;
	return { ...body, saidAt: again ? before.body.saidAt : now, audience };
}

function stampedInterview(
	before: Envelope<'interview'> | null,
	interview: Envelope<'interview'>,
	stamp: Stamp
) {
	const said = before
		? { ...interview.body, title: before.body.title, kind: before.body.kind }
		: asTaskSays(interview.body, stamp.task);
	const slot = stampedSlot(before?.body.slot ?? null, said.slot, stamp);
	const body = { ...said, slot: waitingSlot(before, { ...interview, body: { ...said, slot } }) };
	if (!body.held) return body;
	const signed = { by: stamp.by, byName: stamp.byName ?? saidName(body.held), at: stamp.now };
	return { ...body, held: stampedHeld(before?.body.held ?? null, body.held, signed) };
}

/** As the device signed it: where no staff list knows who writes. */
function saidName({ corrected, byName }: Held): string {
	return corrected?.byName ?? byName;
}

/** That a chosen slot is gone is the server's to say; whoever chooses anew takes it back. */
function stampedSlot(before: ChosenSlot | null, slot: ChosenSlot | null, { by }: Stamp) {
	if (!slot || by === SYSTEM) return slot;
	return { ...slot, gone: slot.gone && before !== null && same(slot, before) };
}

/** Another slot is waited for as long as the talk stands as it stood when she asked for it. */
function waitingSlot(
	before: Envelope<'interview'> | null,
	after: Envelope<'interview'>
): ChosenSlot | null {
	const { slot } = after.body;
	return before?.state === 'planned' ? slotAsStands(after) : slot && withoutFrom(slot);
}

/** Who noted a contact keeps his name in it, whoever is on the team by then. */
function contactName(
	before: AnyEnvelope | null,
	{ body }: Envelope<'contact'>,
	{ byName }: Stamp
): string {
	if (before?.type === 'contact') return before.body.byName;
	return byName ?? body.byName;
}

/** What it is called, and of which kind it is counted (D12), is its task’s to say, and no device’s (IN-21). */
function asTaskSays(body: InterviewBody, task: Stamp['task']): InterviewBody {
	return task ? { ...body, title: task.body.title, kind: kindOfTask(task) } : body;
}

/**
 * Who sits there is as the dossier calls her; when a place was asked for is the server's time; what an
 * attendance completes, and whether somebody else took her off the list, are the server's to say (S33).
 */
function stampedSeatBody(before: Envelope<'seat'> | null, seat: Envelope<'seat'>, stamp: Stamp) {
	const asks = !before || (seat.state === 'asked' && before.state !== 'asked');
	const askedAt = asks ? stamp.now : before.body.askedAt;
	const completes = stamp.by === SYSTEM ? seat.body.completes : (before?.body.completes ?? null);
	const name = stamp.dossier ? seatName(stamp.dossier) : seat.body.name;
	return { ...seat.body, name, askedAt, completes, removed: isRemoved(before, seat, stamp) };
}

function isRemoved(
	before: Envelope<'seat'> | null,
	{ state }: Envelope<'seat'>,
	{ by, dossier }: Stamp
): boolean {
	if (state !== 'withdrawn') return false;
	if (before?.state === 'withdrawn') return before.body.removed;
	return dossier ? !isPersonOf(dossier, by) : false;
}

/** Who opened a trace, and whether she still might, is the server's to say (D08). */
function stampedViewing({ body }: Envelope<'viewing'>, { byName, shown }: Stamp) {
	return { ...body, name: byName ?? body.name, late: shown === false };
}

/** Who reads a message is settled when it is taken in, and who wrote it is as the staff list calls him. */
function stampedMessage(
	before: Envelope<'message'> | null,
	{ body }: Envelope<'message'>,
	stamp: Stamp
) {
	if (before) return { ...body, desk: before.body.desk, byName: before.body.byName };
	const byName = body.side === 'person' ? '' : (stamp.byName ?? body.byName);
	return { ...body, desk: isAtDesk(body, stamp), byName };
}

/** Whether nobody follows the dossier, so that reception writes with the person (D03). */
function isAtDesk({ desk }: { desk: boolean }, { dossier }: Stamp): boolean {
	return dossier ? dossier.body.assignment === null : desk;
}

/** Who wrote it is as the staff list calls him. */
function stampedNoteBody(
	before: Envelope<'handoverNote'> | null,
	{ body }: Envelope<'handoverNote'>,
	{ byName }: Stamp
) {
	return { ...body, fromName: before?.body.fromName ?? byName ?? body.fromName };
}

/** How many come is counted by the server alone. */
function stampedSessionBody(
	before: Envelope<'session'> | null,
	session: Envelope<'session'>,
	stamp: Stamp
) {
	if (stamp.by === SYSTEM) return session.body;
	const { taken = 0, waiting = 0 } = before?.body ?? {};
	return { ...session.body, taken, waiting };
}
