import { createHash } from 'node:crypto';
import { NETWORK, cardId } from '#domain/ids';
import type { StructureCardBody } from '#domain/structure';
import { structuresOf } from '../gateway/facts';
import { expiring } from '../store/expiry';
import { StoreConflict, type Database, type Store } from '../store/port';
import { QUEUED, type MailDoc } from './queue';
import { englishText } from './english';
import { mailText, type MailSetting } from './texts';
import type { Letter, Transport } from './transport';

/** What the sender is given. */
export interface SenderContext {
	store: Store;
	transport: Transport;
	publicUrl: string;
	/** The link by which somebody switches mails about news off. */
	offLink: (user: string) => string;
	now: () => number;
	onError: (error: unknown) => void;
}

/** How long one process has to send a mail it has claimed, before another may. */
const LEASE_MS = 2 * 60_000;
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 4 * 3_600_000;
/** About two days of pauses; then the mail is given up. */
const MAX_TRIES = 18;
/** The trace of a sent mail, without address or text, stays this long: its cause cannot write again. */
const KEPT_MS = 30 * 24 * 3_600_000;

/**
 * Sends what stands in the outbox of every structure. A mail is claimed by compare-and-set, sent, then
 * marked. When the process dies between the last two it is sent again, with the same Message-ID: the
 * mailbox shows it once (ML-02).
 * @returns how many mails left
 */
export async function sendQueued(ctx: SenderContext): Promise<number> {
	let sent = 0;
	for (const structure of await structuresOf(ctx)) {
		const db = await ctx.store.open(structure);
		const ids = await db.find(QUEUED);
		if (ids.length === 0) continue;
		const setting = await settingOf(ctx, structure);
		for (const id of ids) if (await sendOne(ctx, db, id, setting)) sent++;
	}
	return sent;
}

async function sendOne(
	ctx: SenderContext,
	db: Database,
	id: string,
	setting: MailSetting
): Promise<boolean> {
	const claimed = await claim(ctx, db, id);
	if (!claimed) return false;
	try {
		await ctx.transport.send(letterOf(db.name, claimed, setting));
	} catch (error) {
		ctx.onError(withoutAddress(error, claimed));
		await mark(db, afterFailure(ctx, claimed));
		return false;
	}
	await mark(db, ended(ctx, claimed, 'sent'));
	return true;
}

/** What may be logged of a failure: a mail server's own words repeat the address (ML-06). */
function withoutAddress(error: unknown, { mail }: MailDoc): Error {
	const { code, responseCode, command } = error as Record<string, unknown>;
	const told = [code, responseCode, command].filter((one) =>
		/^[\w ]{1,30}$/.test(String(one ?? ''))
	);
	return new Error(`a mail (${mail?.kind}) was not taken: ${told.join(' ') || 'no code'}`);
}

/** The mail, ours alone for the time of a lease; null when it is another's, too early or sent. */
async function claim(ctx: SenderContext, db: Database, id: string): Promise<MailDoc | null> {
	const doc = (await db.get(id)) as MailDoc | null;
	const open = doc?.state === 'queued' || doc?.state === 'sending';
	if (!doc?.mail || !open || doc.notBefore > ctx.now()) return null;
	const claimed: MailDoc = { ...doc, state: 'sending', notBefore: ctx.now() + LEASE_MS };
	try {
		return { ...claimed, _rev: await db.put(claimed) };
	} catch (error) {
		if (error instanceof StoreConflict) return null;
		throw error;
	}
}

/** A conflict here means that the lease ran out and another process has it: its mark will stand. */
async function mark(db: Database, doc: MailDoc): Promise<void> {
	try {
		await db.put(doc);
	} catch (error) {
		if (!(error instanceof StoreConflict)) throw error;
	}
}

function afterFailure(ctx: SenderContext, doc: MailDoc): MailDoc {
	const tries = doc.tries + 1;
	if (tries >= MAX_TRIES) return ended(ctx, { ...doc, tries }, 'failed');
	const pause = Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS);
	return { ...doc, state: 'queued', tries, notBefore: ctx.now() + pause };
}

function ended(ctx: SenderContext, doc: MailDoc, state: 'sent' | 'failed'): MailDoc {
	return { ...doc, ...expiring(ctx.now() + KEPT_MS), state, mail: null };
}

function letterOf(database: string, doc: MailDoc, setting: MailSetting): Letter {
	const mail = doc.mail as NonNullable<MailDoc['mail']>;
	const key = createHash('sha256').update(`${database}\n${doc._id}`).digest('hex').slice(0, 40);
	const host = new URL(setting.publicUrl).hostname;
	const offUrl = mail.notice && setting.offLink(mail.notice.user);
	return {
		messageId: `<${key}@${host}>`,
		to: mail.to,
		...((mail.language === 'en' && englishText(mail, setting)) || mailText(mail, setting)),
		...(setting.reply && { replyTo: setting.reply }),
		...(offUrl && { offUrl }),
		at: doc.createdAt,
		kind: mail.kind
	};
}

async function settingOf(ctx: SenderContext, structure: string): Promise<MailSetting> {
	const network = await ctx.store.open(NETWORK);
	const card = await network.get(cardId(structure));
	const body = (card?.body ?? {}) as Partial<StructureCardBody>;
	const { name = 'jemoriente', phone = '', email } = body;
	const { publicUrl, offLink } = ctx;
	return { publicUrl, offLink, structure: name, phone, reply: email ?? null };
}
