import { isDay } from '#domain/day';
import type { AnyEnvelope } from '#domain/document';
import { LANGUAGES } from '#domain/language';
import type { Logo } from '#domain/logo';
import type { OpeningHours } from '#domain/opening-hours';
import type { OwnMailWords } from '#domain/own-mail-words';
import type { KeptSynthesis } from '#domain/gestures/conflicts';
import type { PairBody } from '#domain/pair';
import { phoneShown } from '#domain/phone';
import { levelOf } from '#domain/study-levels';
import { m } from '$lib/i18n/paraglide/messages';
import { clock } from '$lib/store/clock.svelte';
import { device } from '$lib/store/device.svelte';
import type { AnswerWords } from '$lib/tools/contract';
import { cardValueWords } from '$lib/tools/documentation/card-value-words';
import { toolOf } from '$lib/tools/registry';
import { dayText } from '$lib/tools/questionnaire/answer-text';
import { decisionIn, decisionWords } from './decision-words';
import { valueWords } from './draft-words';
import { joiningWords } from './joining-words';
import { studyLevelWords } from './study-level-words';
import { hoursWords } from './structure/opening-words';
import { SORTS } from './partners/sort-words';
import { USES } from './ready-replies/use-words';

const FIELDS: Record<string, () => string> = {
	state: m.sync_field_state,
	title: m.sync_field_title,
	aim: m.sync_field_aim,
	instruction: m.sync_field_instruction,
	dueDate: m.sync_field_due_date,
	place: m.sync_field_place,
	offline: m.sync_field_offline,
	gate: m.sync_field_gate,
	rank: m.sync_field_rank,
	position: m.sync_field_rank,
	summary: m.sync_field_summary,
	text: m.sync_field_text,
	links: m.sync_field_links,
	places: m.sync_field_places,
	topic: m.sync_field_topic,
	country: m.sync_field_country,
	checkedOn: m.sync_field_checked_on,
	scope: m.sync_field_scope,
	use: m.replies_use,
	tasks: m.sync_field_tasks,
	replies: m.sync_field_replies,
	answer: m.sync_field_reply,
	about: m.workshop_field_about,
	bring: m.workshop_field_bring,
	day: m.sync_field_day,
	time: m.sync_field_time,
	minutes: m.workshop_field_minutes,
	standIn: m.closing_field_stand_in,
	link: m.workshop_field_link,
	host: m.workshop_field_host,
	capacity: m.workshop_field_capacity,
	waitingList: m.workshop_waiting,
	ranges: m.agenda_field_ranges,
	absences: m.agenda_field_absences,
	from: m.agenda_field_from,
	to: m.agenda_field_to,
	criteria: m.sync_field_criteria,
	private: m.brief_field_private,
	draft: m.brief_field_draft,
	questionnaire: m.sync_field_questionnaire,
	phone: m.sync_field_phone,
	email: m.structure_email,
	address: m.structure_address,
	access: m.structure_access,
	hours: m.structure_note,
	opening: m.structure_field_opening,
	mailWords: m.structure_mails_title,
	language: m.account_language_title,
	logo: m.structure_logo,
	surname: m.sync_field_surname,
	firstName: m.sync_field_first_name,
	birthDate: m.sync_field_birth_date,
	nationality: m.sync_field_nationality,
	postCode: m.sync_field_post_code,
	referral: m.referral_field_follows,
	studyLevel: m.study_level,
	civility: m.sync_field_civility
};

const SCOPES: Record<string, () => string> = {
	private: m.counsellor_scope_private,
	team: m.bank_scope_one_team,
	structure: m.counsellor_scope_structure,
	network: m.counsellor_scope_network
};

/** What the fields of a question sheet are called, and of a question that waits for one. */
const SHEET_FIELDS: Record<string, () => string> = {
	question: m.sheets_field_question,
	answer: m.sheets_field_answer,
	workshop: m.sheets_field_workshop,
	sheet: m.sheets_field_sheet
};

/** What the fields of a partner are called. */
const PARTNER_FIELDS: Record<string, () => string> = {
	name: m.partners_field_name,
	sort: m.partners_field_sort,
	text: m.partners_field_text,
	offered: m.partners_field_offered,
	contacts: m.partners_contacts,
	duty: m.partners_contact_duty,
	link: m.referral_field_link,
	key: m.referral_field_link,
	until: m.referral_field_link
};

/** What a field of a conflict is called; an answer by its own question, when that is here. */
export function fieldWords(field: string, doc: AnyEnvelope | undefined): string {
	const answer = answerOf(field, doc);
	if (answer || isAnswer(field)) return answer?.label ?? m.sync_field_answer();
	const name = nameOf(field);
	const ofKind = kindFields(doc)?.[name];
	return (ofKind ?? FIELDS[name] ?? m.sync_field_other)();
}

/** Who wrote the other side: of one's own work, one's other device. */
export function otherSideWords(doc: AnyEnvelope | undefined): string {
	const own = doc?.type === 'trace' || doc?.author === device.session?.user;
	return own ? m.sync_conflict_theirs_own() : m.sync_conflict_theirs();
}

/** Who wrote the other synthesis of a talk; of one's own, one's other device. */
export function writerWords({ by, byName }: KeptSynthesis): string {
	if (by === device.session?.user) return m.sync_conflict_theirs_own();
	return typeof byName === 'string' && byName
		? m.interview_held_by({ who: byName })
		: m.sync_conflict_theirs();
}

/** One side of a conflict as it reads: an answer in the words of what was asked. */
export function sideWords(field: string, doc: AnyEnvelope | undefined, value: unknown): string {
	const own = ownWords(field, doc, value);
	if (own !== undefined) return own || valueWords(value, doc?.type);
	const decision = field === 'state' ? decisionIn(value) : null;
	if (decision) return decisionWords(decision);
	const words = answerOf(field, doc)?.text(value) || choiceWords(nameOf(field), value);
	return words || valueWords(value, doc?.type);
}

/** What some kinds say of their fields in words of their own; empty where nothing is set. */
function ownWords(field: string, doc: AnyEnvelope | undefined, value: unknown): string | undefined {
	if (doc?.type === 'fundCard' || doc?.type === 'questionSheet')
		return cardValueWords(nameOf(field), value, clock.now);
	if (doc?.type === 'pair') return joinedWords((value ?? {}) as Partial<PairBody>);
	if (doc?.type !== 'structureCard' || !value) return undefined;
	if (field === 'body.logo') return (value as Logo).alt;
	if (field === 'body.opening') return hoursWords(value as OpeningHours) || valueWords(null);
	return field === 'body.mailWords'
		? mailWordsText(value as OwnMailWords) || valueWords(null)
		: undefined;
}

function joinedWords({ keeps, take }: Partial<PairBody>): string {
	const stays = keeps && device.get('dossier', keeps);
	return stays ? joiningWords({ take }, stays, clock.now) : '';
}

/** What mails begin and end with, language after language; empty where all is as usual. */
function mailWordsText(words: OwnMailWords): string {
	const parts = LANGUAGES.flatMap((one) => [words[one]?.greeting, words[one]?.closing]);
	return parts.filter(Boolean).join('\n');
}

function choiceWords(name: string, value: unknown): string | undefined {
	if (name === 'studyLevel') return studyLevelWords(levelOf(String(value))) ?? undefined;
	if (typeof value !== 'string') return undefined;
	if (isDay(value)) return dayText(value);
	if (name === 'phone') return phoneShown(value);
	const choices: Record<string, () => string> | undefined = {
		scope: SCOPES,
		use: USES,
		sort: SORTS
	}[name];
	return choices && Object.hasOwn(choices, value) ? choices[value]?.() : undefined;
}

function nameOf(field: string): string {
	return field.slice(field.lastIndexOf('.') + 1);
}

/** An answer, a point or what is kept of a card: known by an id within a field of the work. */
const ANSWER = /^body\.(?:work\.[^.]+|answers)\.([^.]+)/;

function isAnswer(field: string): boolean {
	return ANSWER.test(field);
}

function answerOf(field: string, doc: AnyEnvelope | undefined): AnswerWords | undefined {
	const [, id] = ANSWER.exec(field) ?? [];
	if (!id || doc?.type !== 'trace') return undefined;
	const { asked, task, work } = doc.body;
	const content = asked ?? device.get('task', task)?.body.content;
	return content && toolOf(content.tool).answer?.(content, id, work);
}

/** A kind of which fields have names of their own. */
function kindFields(doc: AnyEnvelope | undefined): Record<string, () => string> | undefined {
	if (doc?.type === 'partner') return PARTNER_FIELDS;
	const sheets = doc?.type === 'questionSheet' || doc?.type === 'askedQuestion';
	return sheets ? SHEET_FIELDS : toolFields(doc);
}

/** The fields of a tool's work; what is sent with a request for a talk has the same names. */
function toolFields(doc: AnyEnvelope | undefined): Record<string, () => string> | undefined {
	if (doc?.type === 'trace') return toolOf(doc.body.work.tool).fields;
	return doc?.type === 'interview' ? toolOf('interview').fields : undefined;
}
