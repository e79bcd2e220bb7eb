import type { Language } from '#domain/language';
import type { MailWords } from '#domain/mail-frame';
import { newsWords } from '#domain/news-mail';
import {
	MAILS_ABOUT,
	NOTICE_MAILS,
	REMINDERS,
	type NoticeMail,
	type NoticeMailSetting
} from '#domain/notice-mails';
import {
	kindsFor,
	wayOf,
	type NoticeChoices,
	type NoticeKind,
	type NoticeReader,
	type NoticeWay
} from '#domain/notice-settings';

/** A mail that leaves with what is chosen now. */
export interface Preview extends MailWords {
	id: 'daily' | 'atOnce' | NoticeMail;
	/** What it is about, of a mail of its own; the others gather all that is new. */
	kind: NoticeKind | null;
}

/** What they are worded with, and in which language: that of the account (ML-08). */
export interface PreviewSetting extends NoticeMailSetting {
	language: Language;
}

/** Counts made up. */
const EXAMPLE = [2, 1] as const;

/** The mails that leave with these choices, in the server's own words (NO-12). */
export function previewsOf(
	reader: NoticeReader,
	choices: NoticeChoices | undefined,
	setting: PreviewSetting
): Preview[] {
	const chosen = (way: NoticeWay) =>
		kindsFor(reader).filter((kind) => wayOf(kind, choices) === way);
	const gathered = chosen('atOnce').filter((kind) => isGathered(kind, reader));
	return [
		...newsOf('daily', chosen('daily'), setting),
		...newsOf('atOnce', gathered, setting),
		...(reader.person ? ownMails(chosen('atOnce'), choices, setting) : [])
	];
}

/** Told at once with what else is new in these minutes: of a person some kinds have mails of their own instead. */
function isGathered(kind: NoticeKind, reader: NoticeReader): boolean {
	const asStaff = kindsFor({ ...reader, person: false }).includes(kind);
	return asStaff || (reader.person && (kind === 'message' || kind === 'task'));
}

function newsOf(
	id: 'daily' | 'atOnce',
	kinds: readonly NoticeKind[],
	{ language, publicUrl }: PreviewSetting
): Preview[] {
	if (kinds.length === 0) return [];
	const counts = Object.fromEntries(kinds.map((kind, n) => [kind, EXAMPLE[n % EXAMPLE.length]]));
	return [{ id, kind: null, ...newsWords(language, counts, publicUrl) }];
}

function ownMails(
	atOnce: readonly NoticeKind[],
	choices: NoticeChoices | undefined,
	setting: PreviewSetting
): Preview[] {
	const own = (kind: NoticeKind, mails: readonly NoticeMail[] = []) =>
		mails.map((id) => ({ id, kind, ...NOTICE_MAILS[id][setting.language](setting) }));
	const reminded = wayOf('appointment', choices) !== 'none';
	return [
		...atOnce.flatMap((kind) => own(kind, MAILS_ABOUT[kind])),
		...(reminded ? own('appointment', REMINDERS) : [])
	];
}
