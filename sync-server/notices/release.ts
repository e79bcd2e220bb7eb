import type { Envelope } from '#domain/document';
import type { NewsCounts } from '#domain/news-mail';
import { NOTICE_KINDS, wayOf, type NoticeSettingsBody } from '#domain/notice-settings';
import { readMarkId } from '#domain/read-mark';
import { structuresOf } from '../gateway/facts';
import { fromStored } from '../gateway/stored';
import { QUEUED, type MailDoc } from '../mail/queue';
import { tryPut } from '../store/compare-and-set';
import { expiring } from '../store/expiry';
import type { Database, Store } from '../store/port';
import { HELD, choicesOf, dueOf, newsKey, type NewsNote } from './deliver';

type Ctx = { store: Store; now: () => number };

/** The trace of a mail that was not needed stays this long. */
const KEPT_MS = 30 * 24 * 3_600_000;

/**
 * Puts the mails about news whose time has come in the outbox, each with what is new still: what was seen or
 * read meanwhile, and what is not wanted any more, is not told; where nothing is left nothing leaves (NO-14).
 * @returns how many were put there
 */
export async function releaseNews(ctx: Ctx): Promise<number> {
	let released = 0;
	for (const structure of await structuresOf(ctx)) {
		const db = await ctx.store.open(structure);
		const due = (await db.find(HELD)).filter((id) => dueOf(id) <= ctx.now());
		for (const id of due) if (await release(ctx, db, id)) released++;
	}
	return released;
}

async function release(ctx: Ctx, db: Database, id: string): Promise<boolean> {
	const held = (await db.get(id)) as MailDoc | null;
	const notice = held?.mail?.notice;
	if (!held?.mail || !notice || held.state !== 'held') return false;
	const counts = await countsOf(ctx, db, id, notice.user);
	if (Object.keys(counts).length === 0) {
		const end = expiring(ctx.now() + KEPT_MS);
		await tryPut(db, { ...held, ...end, state: 'needless', mail: null });
		return false;
	}
	const mail = { ...held.mail, data: { counts } };
	return tryPut(db, { ...held, find: [QUEUED], state: 'queued', mail, notBefore: 0 });
}

async function countsOf(ctx: Ctx, db: Database, id: string, user: string): Promise<NewsCounts> {
	const settings = await choicesOf(ctx, user);
	const notes = await db.getMany(await db.find(newsKey(id)));
	const counts: NewsCounts = {};
	for (const note of notes.values() as Iterable<NewsNote>) {
		if (!(await isNews(db, note, settings))) continue;
		const { kind } = note.news;
		counts[kind] = (counts[kind] ?? 0) + 1;
	}
	return inOrder(counts);
}

async function isNews(
	db: Database,
	{ news }: NewsNote,
	settings: NoticeSettingsBody | undefined
): Promise<boolean> {
	if (wayOf(news.kind, settings?.choices) === 'none') return false;
	if (news.at <= (settings?.seenUpTo ?? 0)) return false;
	return !news.thread || !(await isRead(db, news.at, news.thread));
}

/** Whether one of its readers has read the thread that far: nobody is told of what he reads (NO-14). */
async function isRead(
	db: Database,
	at: number,
	{ dossier, readers }: NonNullable<NewsNote['news']['thread']>
): Promise<boolean> {
	const marks = await db.getMany(readers.map((user) => readMarkId(dossier, user)));
	const upTo = [...marks.values()].map(
		(mark) => (fromStored(mark) as Envelope<'readMark'>).body.upTo
	);
	return Math.max(0, ...upTo) >= at;
}

function inOrder(counts: NewsCounts): NewsCounts {
	const ordered: NewsCounts = {};
	for (const kind of NOTICE_KINDS) if (counts[kind]) ordered[kind] = counts[kind];
	return ordered;
}
