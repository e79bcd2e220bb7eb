import type { AnyEnvelope } from '#domain/document';
import { draftOfEnvelope } from '#domain/draft';
import { check, checkEnvelope } from '#protocol/check';
import { ProtocolError } from '#protocol/protocol-error';
import { RECOVER_BATCH, RecoverResponse } from '#protocol/recover';
import { PROTOCOL_VERSION } from '#protocol/version';
import { keptConflicts } from './kept-conflicts';
import type { KeptConflict, LocalDoc, OwnWords, Refused } from './local-docs';
import { lostWordsIn } from './own-words';
import type { PullContext, TakeTurn } from './pull-changes';
import { reconcile } from './reconcile';
import { Unreachable } from './unreachable';

type Answer = ReturnType<typeof answerIn>;

/**
 * The server's store was restored from a backup (architecture §4.4). What is held here and is not there
 * any more is offered before anything is dropped, each version with the server's mark on it; what was
 * written anew meanwhile is merged with one's own (P6). Interrupted, it begins again.
 * @param lost the server's versions held here that it no longer lists
 */
export async function recoverHeld(
	ctx: PullContext,
	epoch: string,
	lost: readonly AnyEnvelope[],
	takeTurn: TakeTurn
): Promise<void> {
	// With a dossier's document the server knows where the rest of it belongs (MO-12).
	const isFirst = ({ type }: AnyEnvelope) => type === 'dossier';
	const inOrder = [...lost.filter(isFirst), ...lost.filter((doc) => !isFirst(doc))];
	for (let start = 0; start < inOrder.length; start += RECOVER_BATCH) {
		await offer(ctx, epoch, inOrder.slice(start, start + RECOVER_BATCH), takeTurn);
	}
}

/** Too much for one request is offered in halves; one document alone always fits. */
async function offer(
	ctx: PullContext,
	epoch: string,
	docs: readonly AnyEnvelope[],
	takeTurn: TakeTurn
): Promise<void> {
	if (docs.length === 0) return;
	try {
		const answer = answerIn(
			await ctx.transport('recover', { protocol: PROTOCOL_VERSION, docs }),
			epoch
		);
		await ctx.sendFilesAgain(answer.files);
		const turn = takeTurn();
		await ctx.exclusive(() => mergeDiverged(ctx, docs, answer, turn));
	} catch (error) {
		if (!(error instanceof ProtocolError) || error.code !== 'tooLarge') throw error;
		if (docs.length === 1) return;
		const half = Math.ceil(docs.length / 2);
		await offer(ctx, epoch, docs.slice(0, half), takeTurn);
		await offer(ctx, epoch, docs.slice(half), takeTurn);
	}
}

/** @throws Unreachable when it is no answer, or one of another life of the store */
function answerIn(value: unknown, epoch: string) {
	const checked = check(RecoverResponse, value);
	if (!checked.ok || checked.value.epoch !== epoch) throw new Unreachable('not an answer');
	return checked.value;
}

/**
 * The restored document was written anew before the lost version came back. Whoever wrote that version
 * meets the other as in any conflict, both texts kept; to all others it is only newer.
 */
async function mergeDiverged(
	ctx: PullContext,
	offered: readonly AnyEnvelope[],
	{ diverged }: Answer,
	turn: number
): Promise<void> {
	const put: LocalDoc[] = [];
	const conflicts: KeptConflict[] = [];
	const held = await ctx.docs.get(offered.map((doc) => doc.id));
	for (const value of diverged) {
		const checked = checkEnvelope(value);
		const lost = checked.ok && offered.find((doc) => doc.id === checked.value.id);
		const mine = checked.ok && held.get(checked.value.id);
		const own = checked.ok && lost && mine && ownIn(mine, lost, ctx.user, checked.value);
		if (!own) continue;
		const edit = { ...mine, base: own.before, unsent: mine.unsent ?? 0 };
		const met = reconcile(edit, checked.value, ctx.newKey);
		put.push(met.local);
		conflicts.push(...keptConflicts(ctx, lost.id, met.conflicts));
	}
	await ctx.docs.apply({ put, conflicts, turn });
}

/**
 * A version that the server did not take back, or an edit upon it: its writer's words in it are known to be
 * lost there. They are part of the edit, and are kept when the document leaves.
 */
export function lostIn(
	local: LocalDoc,
	lost: AnyEnvelope,
	user: string
): Pick<LocalDoc, 'own'> | null {
	const known = local.unsent === null ? surelyOwn(local, lost, user) : ownIn(local, lost, user);
	return known && { own: { ...known, lost: true } };
}

/** What somebody wrote in a lost version of a document that is not shown to him any more. */
export function lostWords(ctx: PullContext, { doc, own }: LocalDoc): Refused[] {
	// A dossier is who somebody is: nothing of it stays (P4).
	if (!own?.lost || doc.type === 'dossier') return [];
	const draft = lostWordsIn(draftOfEnvelope(doc), own.before, doc.author === ctx.user);
	return [{ key: ctx.newKey(), at: ctx.now(), unsure: true, code: 'restored', draft }];
}

/**
 * What this person wrote of a lost version, as what it has otherwise than `before`: words are told from
 * others' (P4). Written here, that is known; on another device of theirs, as far as the document tells: a
 * document they began is theirs, of one they last moved the new state is, and every decision of theirs,
 * never what others wrote in it.
 */
function ownIn(
	{ own, doc, base, unsent }: LocalDoc,
	{ author, log }: AnyEnvelope,
	user: string,
	stands: AnyEnvelope | null = null
): OwnWords | null {
	if (own) return { ...own, before: own.before && undecided(own.before, user, stands) };
	if (author === user) return { before: null };
	const stood = unsent === null ? doc : base;
	if (!stood) return null;
	const before = undecided(stood, user, stands);
	if (log.at(-1)?.by === user)
		return { before: { ...before, state: '' } as unknown as AnyEnvelope };
	return before === stood ? null : { before };
}

/** The same of a version that may have to leave: of what they began others may have written a part (P4). */
function surelyOwn(local: LocalDoc, lost: AnyEnvelope, user: string): OwnWords | null {
	const isOwnTrace = local.doc.type === 'trace' && lost.author === user;
	if (local.own || isOwnTrace) return ownIn(local, lost, user);
	const before = undecided(local.doc, user, null);
	return before === local.doc ? null : { before };
}

/** A task or an interview as it would be without this person's decision, unless what stands has it too. */
function undecided(doc: AnyEnvelope, user: string, stands: AnyEnvelope | null): AnyEnvelope {
	const decision = decisionIn(doc);
	if (decision?.by !== user) return doc;
	if (stands?.log.some(({ by, at }) => by === user && at === decision.at)) return doc;
	const field = doc.type === 'task' ? 'decision' : 'held';
	return { ...doc, body: { ...doc.body, [field]: null } } as AnyEnvelope;
}

function decisionIn(doc: AnyEnvelope) {
	if (doc.type === 'task') return doc.body.decision;
	return doc.type === 'interview' ? doc.body.held : null;
}
