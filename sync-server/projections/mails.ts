import type { AnyEnvelope, Envelope, LogEntry } from '#domain/document';
import { keyOfId, SYSTEM } from '#domain/ids';
import { fullName } from '#domain/full-name';
import { hasBegun } from '#domain/slot';
import type { Notice } from '#domain/notices';
import { FOR_PERSON } from '#domain/notices';
import { isPersonOf } from '#domain/person-of';
import type { Transition } from '#domain/transition-kinds';
import type { MailKind, MailRequest } from '../mail/queue';
import type { ProjectionContext } from './context';
import type { Step } from './step';

/** What the person is told by mail, without a word of its content (D17, expectations). */
const TOLD: Partial<Record<Transition, MailKind>> = {
	complementAsked: 'complementAsked',
	requestAnswered: 'requestAnswered',
	counsellorAssigned: 'counsellorAssigned',
	counsellorChanged: 'counsellorAssigned',
	taskAccepted: 'taskDecided',
	taskReturned: 'taskDecided',
	taskWaived: 'taskDecided',
	interviewPlanned: 'interviewNews',
	interviewMoved: 'interviewNews',
	interviewHeld: 'interviewNews',
	interviewCancelled: 'interviewNews',
	dossierClosed: 'dossierClosed'
};

/** Older transitions are not announced: a rebuilt projection must not write to people again. */
export const FRESH_MS = 3 * 24 * 3_600_000;

/** One mail per logged transition that concerns the person, under a deterministic id. */
export async function informPerson(step: Step, doc: AnyEnvelope): Promise<void> {
	const due = mailsFor(step, doc).filter(({ id }) => !step.reading.has(doc.structure, id));
	if (!doc.dossier || due.length === 0) return;
	const dossier = await step.reading.doc('dossier', doc.structure, doc.dossier);
	const to = dossier?.body.person.email;
	if (!dossier || !to) return;
	const counsellor = dossier.body.assignment?.name ?? '';
	const data = { name: fullName(dossier.body.person), counsellor };
	for (const { id, kind, entry } of due) {
		if (isHerOwn(doc, entry, dossier) || isOver(doc, entry, step.now())) continue;
		if (isOfClosing(entry, dossier)) continue;
		const notice = noticeOf(entry, dossier);
		const whose = notice ? { notice } : { reader: dossier.body.consultant };
		await step.queueMail(doc.structure, { id, to, kind, data, ...whose });
	}
}

/** Whether the person is told of it by a mail of its own, and not with what else is new. */
export function isMailed({ to, what }: Notice): boolean {
	return to === 'person' && what !== 'said' && TOLD[what] !== undefined;
}

/** What she may choose to be told of otherwise; that her dossier is closed she is told in any case. */
function noticeOf({ kind }: LogEntry, { body }: Envelope<'dossier'>): MailRequest['notice'] {
	const about = kind === 'dossierClosed' ? undefined : FOR_PERSON[kind];
	return about && { user: body.consultant, kind: about };
}

/** Ids of what `informPerson` reads. */
export function readToInform(ctx: ProjectionContext, doc: AnyEnvelope): string[] {
	const ids = mailsFor(ctx, doc).map(({ id }) => id);
	return doc.dossier && ids.length > 0 ? [doc.dossier, ...ids] : [];
}

interface Due {
	id: string;
	kind: MailKind;
	entry: LogEntry;
}

function mailsFor(ctx: ProjectionContext, doc: AnyEnvelope): Due[] {
	return doc.log.flatMap((entry, n) => {
		const kind = TOLD[entry.kind];
		const fresh = ctx.now() - entry.at < FRESH_MS;
		return kind && fresh && !entry.structure
			? [{ id: `mail:${keyOfId(doc.id)}.${doc.type}.${n}`, kind, entry }]
			: [];
	});
}

/** Nobody is told of what she called off herself, whoever noted it (PR-60), nor of what she moved (AG-74). */
function isHerOwn(doc: AnyEnvelope, entry: LogEntry, dossier: Envelope<'dossier'>): boolean {
	// The server moves a talk at its person's word alone.
	if (entry.kind === 'interviewMoved' && entry.by === SYSTEM) return true;
	if (entry.kind !== 'interviewCancelled' || doc.type !== 'interview') return false;
	if (isPersonOf(dossier, entry.by)) return true;
	// Who called it off is told of the last time alone.
	const last = doc.log.findLast(({ kind }) => kind === entry.kind);
	return entry === last && doc.body.cancellation?.by === 'person';
}

/** A closing is told by one mail, whatever it ends (CL-51). */
function isOfClosing({ kind, by }: LogEntry, { state }: Envelope<'dossier'>): boolean {
	return kind === 'interviewCancelled' && by === SYSTEM && state === 'closed';
}

/** How a talk ended is noted after it: there is nothing to prepare for any more (PR-61). */
function isOver(doc: AnyEnvelope, { kind }: LogEntry, now: number): boolean {
	if (doc.type !== 'interview' || kind === 'interviewHeld') return false;
	const { appointment } = doc.body;
	return appointment !== null && hasBegun(appointment, now);
}
