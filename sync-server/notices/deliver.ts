import type { Envelope } from '#domain/document';
import { NETWORK, cardId, keyOfId } from '#domain/ids';
import { dailyAt, soonAt } from '#domain/news-times';
import {
	noticeSettingsId,
	wayOf,
	type NoticeChoices,
	type NoticeKind
} from '#domain/notice-settings';
import { zoneOf } from '#domain/opening-hours';
import { fromStored } from '../gateway/stored';
import { queueMail, type MailDoc, type MailRequest } from '../mail/queue';
import { putIfAbsent, update } from '../store/compare-and-set';
import { expiring } from '../store/expiry';
import type { Database, Store } from '../store/port';

type Ctx = { store: Pick<Store, 'open'>; now: () => number };

/** Something new for somebody, to be told with what else is new for him. */
export interface NewsItem {
	/** `news:…`, or that of the mail it takes the place of; derived from its cause, which is told once. */
	id: string;
	user: string;
	to: string;
	kind: NoticeKind;
	/** When it happened, ms since 1970. */
	at: number;
	/** Of a message: the dossier whose thread it stands in, and who has read it once one of them has. */
	thread?: { dossier: string; readers: string[] };
}

/** The note of something new: it keeps no address, and says what it waits in. */
export interface NewsNote extends MailDoc {
	state: 'noted';
	news: Omit<NewsItem, 'id' | 'to'>;
}

/** The key under which mails about news wait for their time. Their ids tell it. */
export const HELD = 'news:held';
/** The trace of what was told stays this long: its cause cannot tell it again. */
const KEPT_MS = 30 * 24 * 3_600_000;
/** Rounds in which a mail may leave just before something is noted in it. */
const TRIES = 5;

/** How a user wants to be told, as he has chosen; undefined when he never has. */
export async function choicesOf(
	ctx: Pick<Ctx, 'store'>,
	user: string
): Promise<Envelope<'noticeSettings'>['body'] | undefined> {
	const stored = await (await ctx.store.open(NETWORK)).get(noticeSettingsId(user));
	return stored ? (fromStored(stored) as Envelope<'noticeSettings'>).body : undefined;
}

/**
 * Puts a mail in the outbox, once per id, or has it told with the rest of the day, or not at all: as whoever it
 * is for has chosen. What is nobody's choice leaves as it is (NO-11).
 */
export async function deliver(ctx: Ctx, structure: string, mail: MailRequest): Promise<void> {
	const db = await ctx.store.open(structure);
	const { notice } = mail;
	if (!notice) return queueMail(db, mail, ctx.now());
	const way = wayOf(notice.kind, (await choicesOf(ctx, notice.user))?.choices);
	const timely = way === 'daily' && notice.timely;
	if (way === 'atOnce' || timely) return queueMail(db, mail, ctx.now());
	const { id, to } = mail;
	await tellNews(ctx, structure, { id, to, ...notice, at: ctx.now() });
}

/** Notes something new, and has a mail wait in which it is told; once per id. */
export async function tellNews(ctx: Ctx, structure: string, item: NewsItem): Promise<void> {
	const db = await ctx.store.open(structure);
	if (await db.get(item.id)) return;
	const choices = (await choicesOf(ctx, item.user))?.choices;
	if (wayOf(item.kind, choices) === 'none') {
		await putIfAbsent(db, noteOf(item, null, ctx.now()));
		return;
	}
	const zone = await zoneIn(ctx, structure);
	for (let n = 0; n < TRIES; n++) {
		const bundle = await holdMail(ctx, db, item, dueAt(item.kind, choices, ctx.now(), zone));
		await noteIn(db, item, bundle, ctx.now());
		// It may have left since: then this goes with the next.
		if (((await db.get(bundle)) as MailDoc | null)?.state === 'held') return;
	}
}

function dueAt(
	kind: NoticeKind,
	choices: NoticeChoices | undefined,
	now: number,
	zone: string
): number {
	return wayOf(kind, choices) === 'atOnce' ? soonAt(now) : dailyAt(now, zone);
}

/** The mail that waits for somebody until then. @returns its id */
async function holdMail(
	{ now }: Ctx,
	db: Database,
	{ user, to, kind }: NewsItem,
	due: number
): Promise<string> {
	const _id = bundleId(due, user);
	const held: MailDoc = {
		_id,
		find: [HELD],
		state: 'held',
		mail: { to, kind: 'news', data: {}, notice: { user, kind } },
		createdAt: now(),
		tries: 0,
		notBefore: due
	};
	await putIfAbsent(db, held);
	return _id;
}

/** Notes it as told in a mail that waits. */
async function noteIn(db: Database, item: NewsItem, bundle: string, now: number): Promise<void> {
	const note = noteOf(item, bundle, now);
	const { created } = await putIfAbsent(db, note);
	if (!created) await update(db, item.id, (before) => ({ ...before, find: note.find }));
}

function noteOf(item: NewsItem, bundle: string | null, now: number): NewsNote {
	const { id, user, kind, at, thread } = item;
	const end = expiring(now + KEPT_MS);
	return {
		_id: id,
		expires: end.expires,
		find: [...end.find, ...(bundle ? [newsKey(bundle)] : [])],
		state: 'noted',
		mail: null,
		createdAt: now,
		tries: 0,
		notBefore: 0,
		news: { user, kind, at, ...(thread && { thread }) }
	};
}

/** Under which what is told in a mail is found. */
export function newsKey(bundle: string): string {
	return `told:${bundle}`;
}

function bundleId(due: number, user: string): string {
	return `news:mail.${due}.${keyOfId(user)}`;
}

/** When a mail that waits is to leave, by its id. */
export function dueOf(id: string): number {
	return Number(id.split('.')[1]);
}

/** By the clock of its country. */
async function zoneIn({ store }: Ctx, structure: string): Promise<string> {
	const card = await (await store.open(NETWORK)).get(cardId(structure), 'often');
	const { country } = (card?.body ?? {}) as { country?: 'CH' | 'FR' };
	return zoneOf(country ?? 'CH');
}
