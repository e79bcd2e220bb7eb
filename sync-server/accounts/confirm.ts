import { channelsOf } from '#access/channels';
import type { FileRef } from '#domain/file-ref';
import { openAccount, type Opening } from '#domain/gestures/requests';
import { MAX_MESSAGE_CHARS } from '#domain/limits';
import { stamped } from '#domain/stamp';
import { ProtocolError } from '#protocol/errors';
import { newFileDoc } from '../gateway/file-life';
import { keepFile } from '../gateway/files';
import { toStored } from '../gateway/stored';
import { discard, putIfAbsent } from '../store/compare-and-set';
import type { AccountsContext } from './context';
import type { LinkDoc, OwnPlace, UserDoc } from './records';
import { pendingId, type PendingDoc } from './submit';
import { bindEmail, ensureOwn } from './users';

type Waiting = NonNullable<LinkDoc['pending']>;

/**
 * Opens the account of a confirmed request (D02 way 1): claim, user, file, dossier, request, in this
 * order. Every id is derived from the request's key under the server's secret, and every step is skipped
 * when already done, so that after a crash anywhere the retry finishes the same account (AC-04). When the
 * address has an account already, the request joins its dossier.
 * @throws ProtocolError linkSpent when the request no longer waits
 */
export async function confirm(ctx: AccountsContext, link: LinkDoc): Promise<UserDoc> {
	const { pending: waiting, email } = link;
	const pending = waiting && (await pendingOf(ctx, waiting));
	if (!waiting || !pending || email === null) throw new ProtocolError('linkSpent');
	// The address proved is the one the request names (AC-19).
	if (ctx.secret.emailHash(pending.request.person.email) !== email)
		throw new ProtocolError('linkSpent');
	const { structure } = waiting;
	const key = ctx.secret.key22('request', structure, waiting.key);
	const place: OwnPlace = { dossier: `dossier:${key}`, structure };
	const user = await bindEmail(ctx, email, `user:${key}`, {
		own: place,
		home: structure,
		password: null,
		invited: true,
		...(pending.language && { language: pending.language })
	});
	const owner = await ensureOwn(ctx, user._id, place);
	if (!owner?.own) throw new ProtocolError('linkSpent');
	await writeRequest(ctx, waiting, pending, owner._id, owner.own, key);
	return owner;
}

/** Forgets a request that has been confirmed. */
export async function forgetPending(ctx: AccountsContext, waiting: Waiting): Promise<void> {
	const db = await ctx.store.open(waiting.structure);
	await discard(db, pendingId(waiting.key));
}

async function pendingOf(ctx: AccountsContext, waiting: Waiting): Promise<PendingDoc | null> {
	const db = await ctx.store.open(waiting.structure);
	return (await db.get(pendingId(waiting.key))) as PendingDoc | null;
}

async function writeRequest(
	ctx: AccountsContext,
	waiting: Waiting,
	pending: PendingDoc,
	consultant: string,
	own: OwnPlace,
	key: string
): Promise<void> {
	const file = await moveFile(ctx, waiting, pending, consultant, own, key);
	const opening = openingOf(pending, waiting.structure, own.structure, file ? [file] : []);
	const ids = { dossier: own.dossier, request: `request:${key}`, consultant };
	const db = await ctx.store.open(own.structure);
	for (const draft of openAccount(opening, ids, ctx)) {
		const doc = stamped(null, draft, { by: consultant, now: ctx.now(), channelsOf });
		await putIfAbsent(db, toStored(doc));
	}
}

/** The uploaded file, under an id of ours: one chosen by the page could be another person's (F14). */
async function moveFile(
	ctx: AccountsContext,
	waiting: Waiting,
	pending: PendingDoc,
	owner: string,
	own: OwnPlace,
	key: string
): Promise<FileRef | null> {
	if (!pending.file) return null;
	const from = await ctx.store.open(waiting.structure);
	const file = await from.getFile(pending._id);
	if (!file) throw new ProtocolError('linkSpent');
	const ref: FileRef = { ...pending.file, id: `file:${key}` };
	const doc = newFileDoc(owner, own.dossier, ref, ctx.now());
	await keepFile(await ctx.store.open(own.structure), doc, file.bytes);
	return ref;
}

/**
 * What was asked, as the domain opens it. A request to one structure from a person followed by another
 * joins the dossier there: it says to whom it was addressed, and the answers to the other's questions
 * become part of its text, since only their own structure could read them.
 */
function openingOf(
	{ request }: PendingDoc,
	asked: string,
	followed: string,
	files: FileRef[]
): Opening {
	const { person, need, onBehalfOf, inCapacityOf, information } = request;
	const { answers, questionnaireVersion, asked: questions = [] } = request;
	const here = asked === followed;
	return {
		structure: followed,
		way: 'online',
		person,
		need,
		onBehalfOf,
		inCapacityOf,
		information: here ? information : addressedElsewhere(information, asked, request),
		answers: here ? answers : {},
		questionnaireVersion: here ? questionnaireVersion : 0,
		asked: here ? questions : [],
		files,
		counsellor: null
	};
}

function addressedElsewhere(
	information: string,
	structure: string,
	{ answers, asked = [] }: PendingDoc['request']
): string {
	const labelOf = (id: string) => asked.find((one) => one.id === id)?.label ?? id;
	const given = Object.entries(answers).map(
		([id, answer]) => `${labelOf(id)}\u00a0: ${String(answer)}`
	);
	const lines = [information, `Demande adressée à\u00a0: ${structure}`, ...given];
	return lines.filter(Boolean).join('\n').slice(0, MAX_MESSAGE_CHARS);
}
