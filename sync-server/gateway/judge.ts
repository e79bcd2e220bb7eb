import { channelsOf, consentExpired, mayRead } from '#access/channels';
import { owns, type UserFacts } from '#access/facts';
import { mayApproach, mayWrite } from '#access/may-write';
import type { Refusal } from '#access/refusal';
import { saidInTransfer } from '#domain/caseload-transfer';
import type { AnyDraft, AnyEnvelope, Envelope } from '#domain/document';
import { draftOfEnvelope } from '#domain/draft';
import { MAX_DOCUMENT_BYTES } from '#domain/limits';
import { same } from '#domain/same';
import { slotAsStands } from '#domain/rebooking';
import { isExpected } from '#domain/seat';
import { stamped } from '#domain/stamp';
import type { Verdict } from '#protocol/push';
import type { Database } from '../store/port';
import type { GatewayContext } from './context';
import { filesArePresent } from './files';
import { seenBy } from './seen';
import type { Write } from './waves';
import { confirmedBy, nameIn, taskIn, templateIn, type LoadedContext } from './write-context';

/** What becomes of a write: a verdict at once, or the document to be stored: it is `ok` then. */
export type Judged = { verdict: Verdict } | { after: AnyEnvelope };

/** Judges one write by the documents as they stand now, and stores nothing. */
export async function judge(
	ctx: GatewayContext,
	asked: UserFacts,
	db: Database,
	{ draft, base }: Write,
	context: LoadedContext
): Promise<Judged> {
	const facts = confirmedBy(asked, context);
	if (!mayApproach(facts, draft)) return { verdict: refused(draft, 'unknown', null) };
	if (mustWait(facts, draft, context)) return { verdict: { verdict: 'later', id: draft.id } };
	const settled = standing(facts, context, draft, base);
	if (settled) return { verdict: settled };
	const by = {
		by: facts.user,
		byName: nameIn(context, facts.user),
		template: templateIn(context, draft),
		dossier: context.dossier,
		shown: isShown(facts, context, draft),
		task: taskIn(context, draft)
	};
	const after = stamped(context.before, draft, { ...by, now: ctx.now(), channelsOf });
	const fault = mayWrite(facts, context, after) ?? (await fileFault(db, facts, context, after));
	if (fault) return { verdict: refused(draft, fault, readable(facts, context.before)) };
	if (Buffer.byteLength(JSON.stringify(after)) > MAX_DOCUMENT_BYTES) {
		return { verdict: { verdict: 'invalid', id: draft.id, field: '/' } };
	}
	return { after };
}

/**
 * The dossier is being copied: what is written now could be left behind (MO-04). Or it has moved since the
 * rights were gathered: sent again, what the person wrote is meant for where it lives now (MO-07).
 */
function mustWait(facts: UserFacts, draft: AnyDraft, { presence }: LoadedContext): boolean {
	return presence === 'busy' || (presence === 'away' && owns(facts, draft.dossier));
}

/** The verdict that follows from what stands there already; null when the write is to be judged. */
function standing(
	facts: UserFacts,
	context: LoadedContext,
	draft: AnyDraft,
	base: string | null
): Verdict | null {
	const { before } = context;
	if (!before) return base === null ? null : refused(draft, 'unknown', null);
	// Whoever names another place than the document's learns nothing of it, not even its token's use.
	if (!isSamePlace(before, draft)) return refused(draft, 'unknown', null);
	const already = same(written(before), written(draft)) || isAnswered(before, draft);
	// Opened again that day, or on another device: it is noted, and not for her eyes.
	if (already && before.type === 'viewing' && before.author === facts.user)
		return { verdict: 'ok', id: draft.id, doc: seenBy(facts, before) };
	if (before.w === draft.w) {
		// Sent twice: the first time counted (F1, F4).
		return already
			? { verdict: 'ok', id: draft.id, doc: seenBy(facts, before) }
			: refused(draft, 'tokenReused', readable(facts, before));
	}
	if (!mayRead(facts, before)) {
		// `sealed` is for the owner alone; whoever else cannot read it is told it is unknown.
		return refused(
			draft,
			mayWrite(facts, context, { ...before, ...draft } as AnyEnvelope) ?? 'unknown',
			null
		);
	}
	const doc = seenBy(facts, before);
	if (already) return { verdict: 'ok', id: draft.id, doc };
	return before.w === base || !doc ? null : { verdict: 'conflict', id: draft.id, doc };
}

function isSamePlace(before: AnyEnvelope, draft: AnyDraft): boolean {
	const { type, dossier, structure } = before;
	return type === draft.type && dossier === draft.dossier && structure === draft.structure;
}

/** Who asks for the place she has, or waits for, keeps it: withdrawn and asked again without a network. */
function isAnswered(before: AnyEnvelope, draft: AnyDraft): boolean {
	if (before.type !== 'seat' || draft.type !== 'seat' || draft.state !== 'asked') return false;
	return isExpected(before) && before.body.session === draft.body.session;
}

/** Whether the consent to the trace that a viewing tells of holds, whoever follows its dossier by now. */
function isShown({ now }: UserFacts, { related }: LoadedContext, draft: AnyDraft): boolean {
	const trace = draft.type === 'viewing' ? related.get(draft.body.trace) : undefined;
	if (trace?.type !== 'trace' || trace.state !== 'shared') return false;
	return !consentExpired(trace as Envelope<'trace'>, now);
}

/** What the server alone writes into a seat and a session. */
const SEAT_STAMPS = { name: '', askedAt: 0, completes: null, removed: false };
const COUNTS = { taken: 0, waiting: 0 };

/** What a device says of a document, without the token and without what the server stamps. */
function written(doc: AnyDraft | AnyEnvelope): unknown {
	const { type, structure, dossier, state, body } = draftOfEnvelope(doc as AnyEnvelope);
	if (type === 'templateRemark') {
		return { type, structure, dossier, state, body: { ...body, saidAt: 0, audience: null } };
	}
	if (type === 'interview') {
		const { day, mode, minutes, synthesis } = body.held ?? {};
		const held = body.held && { day, mode, minutes, synthesis };
		const slot = slotAsStands({ state, body });
		return { type, structure, dossier, state, body: { ...body, slot, held, title: '', kind: '' } };
	}
	if (type === 'contact') return { type, structure, dossier, state, body: { ...body, byName: '' } };
	if (type === 'seat')
		return { type, structure, dossier, state, body: { ...body, ...SEAT_STAMPS } };
	if (type === 'agenda') return { type, structure, dossier, state, body: { ...body, busy: [] } };
	if (type === 'viewing')
		return { type, structure, dossier, state, body: { ...body, name: '', late: false } };
	if (type === 'handoverNote')
		return { type, structure, dossier, state, body: { ...body, fromName: '' } };
	if (type === 'caseloadTransfer')
		return { type, structure, dossier, state, body: saidInTransfer(body) };
	if (type === 'message')
		return { type, structure, dossier, state, body: { ...body, desk: false, byName: '' } };
	if (type === 'readMark')
		return { type, structure, dossier, state, body: { ...body, desk: false } };
	if (type === 'dossier')
		return { type, structure, dossier, state, body: { ...body, joined: null } };
	if (type === 'session') return { type, structure, dossier, state, body: { ...body, ...COUNTS } };
	if (type !== 'task') return { type, structure, dossier, state, body };
	const decision = body.decision && { ...body.decision, by: '', byName: '', at: 0 };
	return { type, structure, dossier, state, body: { ...body, decision, validatedAt: 0 } };
}

async function fileFault(
	db: Database,
	facts: UserFacts,
	{ before }: LoadedContext,
	after: AnyEnvelope
): Promise<Refusal | null> {
	return (await filesArePresent(db, facts.user, before, after)) ? null : 'fileMissing';
}

function readable(facts: UserFacts, doc: AnyEnvelope | null): AnyEnvelope | null {
	return doc && seenBy(facts, doc);
}

export function refused(draft: AnyDraft, code: Refusal, doc: AnyEnvelope | null): Verdict {
	return { verdict: 'refused', id: draft.id, code, doc };
}
