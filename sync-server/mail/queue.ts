import type { Language } from '#domain/language';
import type { NewsCounts } from '#domain/news-mail';
import type { NoticeKind } from '#domain/notice-settings';
import { StoreConflict, type Database, type StoredDoc } from '../store/port';

/** Every kind of mail the server writes; words.ts words each. */
export const MAIL_KINDS = [
	'confirmation',
	'accountExists',
	'invitation',
	'teamInvitation',
	'signInLink',
	'noAccount',
	'complementAsked',
	'requestAnswered',
	'counsellorAssigned',
	'taskDecided',
	'interviewNews',
	'interviewInAWeek',
	'interviewTomorrow',
	'workshopNews',
	'dossierClosed',
	'hostAsked',
	'partnerLink',
	'referred',
	'news'
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** A mail to be written. `data` never holds anything confidential: a mail is a postcard. */
export interface MailRequest {
	/** `mail:…`, derived from what causes it: the same cause writes once. */
	id: string;
	to: string;
	kind: MailKind;
	/** `token`: of a one-time link; `name`: of the person; `counsellor`: of the counsellor; `counts`: what is new. */
	data: { token?: string; name?: string; counsellor?: string; counts?: NewsCounts };
	/** Of the page where it was asked for, or chosen by whoever asks; absent: its reader's own (ML-08). */
	language?: Language;
	/** Whose language it is in, where `notice` names nobody: one who has no account reads that of his address. */
	reader?: string;
	/** Whom it tells of what, where he chooses whether and how: absent of what is nobody's choice, as a link is. */
	notice?: { user: string; kind: NoticeKind; timely?: boolean };
}

/** A mail in the outbox of a structure. It stands in no channel, so it travels to nobody. */
export interface MailDoc extends StoredDoc {
	state: 'held' | 'noted' | 'needless' | 'queued' | 'sending' | 'sent' | 'failed';
	/** Null once sent or given up: the outbox keeps no addresses and no links. */
	mail: Omit<MailRequest, 'id'> | null;
	/** Ms since 1970. */
	createdAt: number;
	tries: number;
	/** Not to be tried before this time: a pause after a failure, or another process's lease. */
	notBefore: number;
}

/** The key under which mails still to be sent are found. */
export const QUEUED = 'mail:queued';

/** Puts a mail in the outbox of a database, once per id (ML-01). It is sent soon after, not here. */
export async function queueMail(db: Database, request: MailRequest, now: number): Promise<void> {
	const { id, ...mail } = request;
	const doc: MailDoc = {
		_id: id,
		find: [QUEUED],
		state: 'queued',
		mail,
		createdAt: now,
		tries: 0,
		notBefore: 0
	};
	try {
		await db.put(doc);
	} catch (error) {
		if (!(error instanceof StoreConflict)) throw error;
	}
}
