import { channelsOf, mayRead } from '#access/channels';
import { isStaff, type UserFacts } from '#access/facts';
import { mayApproach, mayWrite } from '#access/may-write';
import type { Refusal } from '#access/refusal';
import { databaseOf, type AnyDraft, type AnyEnvelope } from '#domain/document';
import { NETWORK } from '#domain/ids';
import { draftOfEnvelope } from '#domain/draft';
import { MAX_DOCUMENT_BYTES } from '#domain/limits';
import { same } from '#domain/merge';
import { stamped } from '#domain/stamp';
import { checkDraft } from '#protocol/check';
import { ProtocolError } from '#protocol/errors';
import type { PushRequest, PushResponse, Verdict } from '#protocol/push';
import { StoreConflict, type Database } from '../store/port';
import type { GatewayContext, GatewayUser } from './context';
import { factsOf, structuresIn } from './facts';
import { letGo } from './file-life';
import { filesArePresent } from './files';
import { marked } from './mac';
import { seenBy } from './seen';
import { toStored } from './stored';
import { confirmedBy, loadContext, loadPlace, nameIn, type LoadedContext } from './write-context';

/** Tries at one document before giving up on it for this push; the device sends it again. */
const MAX_TRIES = 5;

/**
 * Judges and stores each write in turn (architecture §4.6). Every write gets a verdict: none blocks
 * those behind it, none is dropped in silence (P5).
 * @throws ProtocolError newEpoch when the device has not yet met this life of the store (RE-01)
 */
export async function push(
	ctx: GatewayContext,
	user: GatewayUser,
	request: PushRequest
): Promise<PushResponse> {
	if (request.epoch !== null && request.epoch !== ctx.epoch) throw new ProtocolError('newEpoch');
	const verdicts: Verdict[] = [];
	let facts = await factsOf(ctx, user);
	for (const item of request.items) {
		const checked = checkDraft(item.draft);
		if (!checked.ok) {
			verdicts.push({ verdict: 'invalid', id: idIn(item.draft), field: checked.field });
			continue;
		}
		const draft = checked.value;
		verdicts.push(withMark(ctx, await pushOne(ctx, facts, draft, item.base)));
		// What lives in the network rests on roles given elsewhere, perhaps in this very push.
		if (draft.type === 'staff') facts = await factsOf(ctx, user);
	}
	return { epoch: ctx.epoch, now: ctx.now(), verdicts };
}

function withMark(ctx: GatewayContext, verdict: Verdict): Verdict {
	if (!('doc' in verdict) || !verdict.doc) return verdict;
	return { ...verdict, doc: marked(ctx, verdict.doc) };
}

function idIn(draft: unknown): string {
	const id = (draft as { id?: unknown } | null)?.id;
	return typeof id === 'string' ? id.slice(0, 200) : '';
}

async function pushOne(
	ctx: GatewayContext,
	facts: UserFacts,
	draft: AnyDraft,
	base: string | null
): Promise<Verdict> {
	// Rights on the place come before the id is looked up: an outsider learns nothing (F14).
	if (!standsIn(facts, draft.structure)) return refused(draft, 'unknown', null);
	const db = await ctx.store.open(databaseOf(draft));
	const place = await loadPlace(db, draft);
	if (!mayApproach(confirmedBy(facts, place), draft)) return refused(draft, 'unknown', null);
	for (let attempt = 1; ; attempt++) {
		try {
			return await judgeAndStore(ctx, facts, db, draft, base);
		} catch (error) {
			if (!(error instanceof StoreConflict) || attempt === MAX_TRIES) throw error;
		}
	}
}

/** Whether the user has anything at all to do with a structure; its database is not opened otherwise. */
function standsIn(facts: UserFacts, structure: string): boolean {
	return structuresIn(facts).has(structure) || (structure === NETWORK && isStaff(facts));
}

async function judgeAndStore(
	ctx: GatewayContext,
	asked: UserFacts,
	db: Database,
	draft: AnyDraft,
	base: string | null
): Promise<Verdict> {
	const context = await loadContext(db, draft);
	const facts = confirmedBy(asked, context);
	if (!mayApproach(facts, draft)) return refused(draft, 'unknown', null);
	const settled = standing(facts, context, draft, base);
	if (settled) return settled;
	const by = { by: facts.user, byName: nameIn(context, facts.user) };
	const after = stamped(context.before, draft, { ...by, now: ctx.now(), channelsOf });
	const fault = mayWrite(facts, context, after) ?? (await fileFault(db, facts, context, after));
	if (fault) return refused(draft, fault, readable(facts, context.before));
	if (Buffer.byteLength(JSON.stringify(after)) > MAX_DOCUMENT_BYTES) {
		return { verdict: 'invalid', id: draft.id, field: '/' };
	}
	await db.put(toStored(after, context.rev));
	await letGo(db, context.before, after, ctx.now());
	return { verdict: 'ok', id: draft.id, doc: seenBy(facts, after) };
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
	const already = same(written(before), written(draft));
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

/** What a device says of a document, without the token and without what the server stamps. */
function written(doc: AnyDraft | AnyEnvelope): unknown {
	const { type, structure, dossier, state, body } = draftOfEnvelope(doc as AnyEnvelope);
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

function refused(draft: AnyDraft, code: Refusal, doc: AnyEnvelope | null): Verdict {
	return { verdict: 'refused', id: draft.id, code, doc };
}
