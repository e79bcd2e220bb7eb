import { CLOSING_REASONS } from '#domain/closing';
import { isDay } from '#domain/day';
import type { AnyDraft, AnyEnvelope, DocType } from '#domain/document';
import { fullName } from '#domain/full-name';
import type { InterviewNotesBody } from '#domain/interview-notes';
import type { TemplateRemarkBody } from '#domain/template-remark';
import { m } from '$lib/i18n/paraglide/messages';
import { intlLocale } from '$lib/i18n/intl-locale';
import { device } from '$lib/store/device.svelte';
import { isOwnDossier } from './is-own-dossier';

/** Fields that hold identities and choices, not a person's words. */
const NOT_WORDS = new Set(
	(
		'id type kind tool test task pathway template digest by judged counsellor consultant to way state ' +
		'dueDate sharedUntil civility version round slot position at scope home team parent owner takenUp ' +
		'mode parts topic checkedOn suggested session sessions seat completes questionnaireVersion outcome byName toName authorName ' +
		'country user roles teams over taken interview weekday key kinds hour medium standsFor fromName side first second use ' +
		'cards proposed sheet dossier hash why backName sort keeps take hindered agreed'
	).split(' ')
);

/**
 * What was given back is no part of what one wrote now, and the remark beside it is somebody else’s; nor is the
 * hour that another was to take the place of; how one wants to be told is chosen, not written; what a dossier is
 * one with, the server says.
 */
const NOT_WORDS_WITHIN = ['earlier', 'from', 'choices', 'joined'];

/** Every text a person wrote in a value, in its order: what he must be able to read again and copy. */
export function textsIn(value: unknown, key = ''): string[] {
	if (isDay(value)) return NOT_WORDS.has(key) ? [] : [longDay(value)];
	if (typeof value === 'string') return value.trim() && isWords(value, key) ? [value] : [];
	if (typeof value !== 'object' || value === null || NOT_WORDS_WITHIN.includes(key)) return [];
	if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, key));
	return Object.entries(value).flatMap(([name, one]) => textsIn(one, name));
}

/** What a workshop is about is words, a remark’s id is none; why something is cancelled is, why a dossier is closed a choice. */
function isWords(value: string, key: string): boolean {
	if (key === 'reason') return !CLOSING_REASONS.some((one) => one === value);
	return !NOT_WORDS.has(key) && !(key === 'about' && value.startsWith('templateRemark:'));
}

/** A day as one says it, not as it is kept. */
function longDay(day: string): string {
	return new Date(`${day}T12:00`).toLocaleDateString(intlLocale(), { dateStyle: 'long' });
}

function isOwn(doc: AnyDraft | AnyEnvelope | undefined): boolean {
	return isOwnDossier(doc?.dossier);
}

/** What is known by its title; of what has left the device only its author’s words are kept, no title. */
const TITLED: Partial<Record<DocType, readonly [(of: { title: string }) => string, () => string]>> =
	{
		pathway: [m.sync_kind_pathway, m.sync_kind_pathway_untitled],
		task: [m.sync_kind_task, m.sync_kind_task_untitled],
		trace: [m.sync_kind_trace, m.sync_kind_trace_untitled],
		template: [m.sync_kind_template, m.sync_kind_template_untitled],
		interview: [m.interview_kind_doc, m.interview_kind_doc_untitled],
		fundCard: [m.sync_kind_card, m.sync_kind_card_untitled],
		readyReply: [m.replies_kind_doc, m.replies_kind_doc_untitled],
		partner: [m.partners_kind_doc, m.partners_kind_doc_untitled],
		session: [m.sync_kind_session, m.sync_kind_session_untitled],
		questionSheet: [m.sheets_kind, m.sheets_kind_untitled],
		askedQuestion: [m.sheets_kind_asked, m.sheets_kind_asked_untitled]
	};

/** The fields of which one says what a document is called. */
type Called = 'title' | 'question' | 'name';

/** What a document is, named so that its author knows it again. */
export function docWords(doc: AnyDraft | AnyEnvelope | undefined): string {
	const titled = doc && TITLED[doc.type];
	const { title = '', question = '', name = '' } = (doc?.body ?? {}) as Record<Called, string>;
	const called = title || question || name;
	if (titled) return called ? titled[0]({ title: called }) : titled[1]();
	if (doc?.type === 'dossier') return isOwn(doc) ? m.sync_kind_dossier() : m.sync_kind_dossier_of();
	if (doc?.type === 'templateRemark') return remarkWords(doc.body as TemplateRemarkBody);
	if (doc?.type === 'seat') return m.sync_kind_seat();
	if (doc?.type === 'interviewNotes') return notesWords(doc.body as InterviewNotesBody);
	if (doc?.type === 'structureCard') return m.structure_kind_doc();
	if (doc?.type === 'caseloadTransfer') return m.transfer_kind();
	if (doc?.type === 'agenda') return m.agenda_kind_doc();
	if (doc?.type === 'confirmation') return m.hosts_kind_doc();
	if (doc?.type === 'contact') return m.desk_kind_contact();
	if (doc?.type === 'phrases') return m.desk_kind_phrases();
	if (doc?.type === 'noticeSettings') return m.notice_kind_doc();
	if (doc?.type === 'viewing') return m.webfolio_kind_viewing();
	if (doc?.type === 'message') return m.message_kind();
	if (doc?.type === 'readMark') return m.message_kind_read();
	if (doc?.type === 'entryCard') return m.reception_access_title();
	if (doc?.type === 'pair') return m.reception_pairs_title();
	if (doc?.type === 'referral') return m.referral_kind();
	if (doc?.type === 'handoverNote') return m.closing_kind_note();
	return doc?.type === 'request' ? m.sync_kind_request() : m.sync_kind_other();
}

/** A remark has no title: it is known by what it speaks of, as long as that is here. */
function remarkWords({ template }: TemplateRemarkBody): string {
	const title = device.get('template', template)?.body.title;
	return title ? m.sync_kind_remark({ title }) : m.sync_kind_remark_untitled();
}

/** Known by the talk they stand beside, as long as that is here. */
function notesWords({ interview }: InterviewNotesBody): string {
	const title = device.get('interview', interview)?.body.title;
	return title ? m.brief_kind_notes({ title }) : m.brief_kind_notes_untitled();
}

/** Whose document it is, for those who have several people's here; empty for one's own. */
export function ownerWords(doc: AnyDraft | AnyEnvelope | undefined): string {
	if (!doc?.dossier || isOwn(doc)) return '';
	const dossier = device.get('dossier', doc.dossier);
	return dossier ? fullName(dossier.body.person) : '';
}

const STATES: Record<string, () => string> = {
	open: m.sync_word_open,
	validated: m.sync_word_validated,
	accepted: m.sync_word_accepted,
	waived: m.sync_word_waived,
	kept: m.sync_word_kept,
	shared: m.sync_word_shared,
	sealed: m.sync_word_sealed,
	released: m.sync_word_released,
	received: m.sync_word_received,
	complementAsked: m.sync_word_complement,
	answered: m.sync_word_answered,
	assigned: m.sync_word_assigned,
	redirected: m.sync_word_redirected,
	abandoned: m.sync_word_abandoned,
	closed: m.sync_word_closed,
	proposed: m.sync_word_proposed,
	cancelled: m.sync_word_cancelled,
	current: m.sync_word_current,
	retired: m.sync_word_retired,
	said: m.sync_word_said,
	withdrawn: m.sync_word_withdrawn,
	asked: m.interview_state_asked,
	planned: m.interview_state_planned,
	held: m.interview_state_held,
	missed: m.agenda_state_missed
};

const SEAT_STATES: Record<string, () => string> = {
	asked: m.sync_word_seat_asked,
	held: m.sync_word_seat_held,
	waiting: m.sync_word_seat_waiting,
	full: m.sync_word_seat_full,
	withdrawn: m.sync_word_seat_withdrawn,
	present: m.sync_word_seat_present,
	absent: m.sync_word_seat_absent
};

const SHEET_STATES: Record<string, () => string> = {
	draft: m.sheets_word_draft,
	current: m.sheets_word_current,
	retired: m.sheets_word_retired
};

const ASKED_STATES: Record<string, () => string> = {
	open: m.sheets_word_open,
	answered: m.sheets_word_answered,
	dismissed: m.sheets_word_dismissed
};

const HOST_STATES: Record<string, () => string> = {
	asked: m.hosts_word_asked,
	confirmed: m.hosts_word_confirmed,
	withdrawn: m.hosts_word_withdrawn
};

/** Kinds whose states have words of their own. */
const STATES_OF: Partial<Record<DocType, Record<string, () => string>>> = {
	seat: SEAT_STATES,
	confirmation: HOST_STATES,
	pair: {
		open: m.reception_pairs_title,
		distinct: m.reception_pairs_two_people,
		joined: m.reception_join_word
	},
	questionSheet: SHEET_STATES,
	askedQuestion: ASKED_STATES,
	dossier: { open: m.closing_word_open, closed: m.sync_word_closed }
};

/** One side of a conflict, readable. @param kind of document, whose states have their own words */
export function valueWords(value: unknown, kind?: DocType): string {
	if (typeof value === 'number') return String(value);
	if (typeof value === 'boolean') return value ? m.sync_word_yes() : m.sync_word_no();
	const state = (value as { state?: unknown } | null)?.state;
	const states = (kind && STATES_OF[kind]) ?? STATES;
	const stateWord = typeof state === 'string' ? states[state]?.() : undefined;
	const words = [stateWord, ...textsIn(value)].filter(Boolean).join('\n\n');
	return words || m.sync_conflict_empty();
}
