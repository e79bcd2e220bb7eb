import { channelsOf } from '#access/channels';
import { confirmationEnd, hostedTool } from '#domain/confirmation';
import type { AnyEnvelope, Envelope } from '#domain/document';
import { confirmByHost } from '#domain/gestures/confirmations';
import { SYSTEM } from '#domain/ids';
import { homeOf, isUnderWay } from '#domain/move';
import { stamped } from '#domain/stamp';
import type { HostAsked } from '#protocol/host';
import { ProtocolError } from '#protocol/errors';
import { fromStored, toStored } from '../gateway/stored';
import { moveOf } from '../moves/location';
import { putIfAbsent, tryPut } from '../store/compare-and-set';
import { expiring } from '../store/expiry';
import type { Database } from '../store/port';
import { addressPrefix, countAttempt } from './attempts';
import type { AccountsContext } from './context';
import { linkId } from './links';
import type { LinkDoc } from './records';
import { structureShown } from './structures';

type Confirmation = Envelope<'confirmation'>;
type Host = NonNullable<LinkDoc['host']>;

/** How long a dossier that goes to another structure may take. */
const RETRY_AFTER_S = 30;

/**
 * What follows from asking a host: a link in a mail to him, once for each version that asks (AC-61). The mail
 * is queued before the link stands, so that a link that stands was mailed, wherever its dossier goes after.
 * Idempotent.
 */
export async function followConfirmation(
	ctx: AccountsContext,
	confirmation: Confirmation
): Promise<void> {
	const { id, w, state, body, dossier, structure, updatedAt } = confirmation;
	const expires = confirmationEnd(body.day, updatedAt);
	if (state !== 'asked' || !dossier || expires <= ctx.now()) return;
	const token = ctx.secret.derive('host', id, w);
	const _id = linkId(token);
	if (await ctx.db.get(_id)) return;
	if (!(await mayWrite(ctx, dossier))) return;
	const mail = `mail:host-${ctx.secret.key22('hostMail', id, w)}`;
	await ctx.queueMail(structure, {
		...{ id: mail, to: body.email, kind: 'hostAsked', data: { token } },
		...(body.language && { language: body.language })
	});
	const host: Host = { structure, dossier, confirmation: id, w };
	const whose = { user: null, email: null, pending: null, host };
	const link: LinkDoc = { _id, ...expiring(expires), purpose: 'host', ...whose, used: false };
	await putIfAbsent(ctx.db, link);
}

/** @throws ProtocolError linkSpent when there is nothing (any more) to confirm */
export async function hostAsked(
	ctx: AccountsContext,
	token: string,
	ip: string
): Promise<HostAsked> {
	const { db, confirmation } = await askedBy(ctx, token, ip);
	const [dossier, task] = await Promise.all(
		[confirmation.dossier ?? '', confirmation.body.task].map((id) => readIn(db, id))
	);
	const what = task?.type === 'task' ? hostedTool(task as Envelope<'task'>) : null;
	if (dossier?.type !== 'dossier' || !what) throw new ProtocolError('linkSpent');
	const { firstName } = (dossier as Envelope<'dossier'>).body.person;
	const { day, place } = confirmation.body;
	return { what, firstName, day, place, ...(await structureShown(ctx, db.name)) };
}

/** Of all who press at once, one gets through. @throws ProtocolError linkSpent */
export async function hostConfirms(ctx: AccountsContext, token: string, ip: string): Promise<void> {
	const { db, confirmation, stored } = await askedBy(ctx, token, ip);
	const now = ctx.now();
	const draft = confirmByHost(confirmation, now, ctx);
	const after = stamped(confirmation as AnyEnvelope, draft, { by: SYSTEM, now, channelsOf });
	if (!(await tryPut(db, toStored(after, stored._rev)))) throw new ProtocolError('linkSpent');
}

/** Every look at a link is counted, so that none is found by trying. @throws ProtocolError tooMany, linkSpent */
async function askedBy(ctx: AccountsContext, token: string, ip: string) {
	await countAttempt(ctx, 'hostAddress', addressPrefix(ip));
	const link = (await ctx.db.get(linkId(token))) as LinkDoc | null;
	if (!link?.host || link.expires <= ctx.now()) throw new ProtocolError('linkSpent');
	const db = await homeNow(ctx, link.host);
	const stored = await db.get(link.host.confirmation);
	const confirmation = stored && (fromStored(stored) as Confirmation);
	const asks = confirmation?.state === 'asked' && confirmation.w === link.host.w;
	if (!stored || !asks) throw new ProtocolError('linkSpent');
	return { db, confirmation, stored };
}

/** Where its dossier lives now. @throws ProtocolError tooMany while it is under way */
async function homeNow(
	{ store }: AccountsContext,
	{ structure, dossier }: Host
): Promise<Database> {
	const move = await moveOf(store, dossier);
	if (move && isUnderWay(move)) throw new ProtocolError('tooMany', { retryAfter: RETRY_AFTER_S });
	return store.open(move ? homeOf(move) : structure);
}

/** Nobody has us write to more than a few hosts a day for one dossier: whoever tried finds his request unanswered. */
async function mayWrite(ctx: AccountsContext, dossier: string): Promise<boolean> {
	try {
		await countAttempt(ctx, 'hostDossier', dossier);
		return true;
	} catch (error) {
		if (error instanceof ProtocolError && error.code === 'tooMany') return false;
		throw error;
	}
}

async function readIn(db: Database, id: string): Promise<AnyEnvelope | null> {
	const stored = await db.get(id);
	return stored && fromStored(stored);
}
