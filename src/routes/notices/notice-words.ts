import type { AnyEnvelope } from '#domain/document';
import { fullName } from '#domain/full-name';
import type { NoticeKind } from '#domain/notice-settings';
import type { Notice } from '#domain/notices';
import { m } from '$lib/i18n/paraglide/messages';
import type { NoticeLine } from './notice-lines';

type Of = { name: string; title: string };
type Words = Partial<Record<Notice['what'], (of: Of) => string>>;

const TO_PERSON: Words = {
	complementAsked: m.notice_complement_asked,
	requestAnswered: m.notice_request_answered,
	counsellorAssigned: m.notice_assigned,
	counsellorChanged: m.notice_assigned,
	dossierClosed: m.notice_closed,
	pathwayProposed: m.notice_pathway,
	taskAccepted: m.notice_task_accepted,
	taskReturned: m.notice_task_returned,
	taskWaived: m.notice_task_waived,
	interviewPlanned: m.notice_talk_planned,
	interviewMoved: m.notice_talk_moved,
	interviewHeld: m.notice_talk_held,
	interviewCancelled: m.notice_talk_cancelled
};

const TO_TEAM: Words = {
	said: m.notice_said,
	taskValidated: m.notice_validated,
	interviewAsked: m.notice_talk_asked,
	interviewPlanned: m.notice_talk_chosen,
	interviewMoved: m.notice_talk_moved_by,
	interviewWishChanged: m.notice_talk_wish,
	interviewCancelled: m.notice_talk_cancelled_by,
	requestConfirmed: m.notice_request_new,
	complementGiven: m.notice_complement_given,
	counsellorAssigned: m.notice_confided,
	counsellorChanged: m.notice_confided,
	standInBegun: m.notice_stand_in
};

/** What happened, in a line. */
export function noticeWords(line: NoticeLine): string {
	const { to, what, doc, dossier } = line;
	const title = titleOf(doc);
	const name = fullName(dossier.body.person);
	if (to !== 'person') return TO_TEAM[what]?.({ name, title }) ?? '';
	if (what === 'said') return saidWords(doc);
	return TO_PERSON[what]?.({ name: dossier.body.assignment?.name ?? '', title }) ?? '';
}

function saidWords(doc: AnyEnvelope): string {
	const name = doc.type === 'message' && !doc.body.desk ? doc.body.byName : '';
	return name ? m.notice_said({ name }) : m.notice_said_desk();
}

function titleOf({ body }: AnyEnvelope): string {
	return 'title' in body && typeof body.title === 'string' ? body.title : '';
}

/** What somebody may be told of, where he chooses how. */
export const KIND_WORDS: Record<NoticeKind, () => string> = {
	message: m.notice_kind_message,
	task: m.notice_kind_task,
	appointment: m.notice_kind_appointment,
	request: m.notice_kind_request,
	validation: m.notice_kind_validation,
	arrival: m.notice_kind_arrival,
	team: m.notice_kind_team
};

/** The same before the subject of a mail. */
export const SHORT_WORDS: Record<NoticeKind, () => string> = {
	...KIND_WORDS,
	task: m.notice_short_task
};
