import type { Envelope } from '#domain/document';
import { entryKindOf } from '#domain/entry';
import { interviewIdOfTask } from '#domain/interview';
import type { Person } from '#domain/person';
import { phoneShown } from '#domain/phone';
import { questionsOf } from '#domain/request-answers';
import { m } from '$lib/i18n/paraglide/messages';
import { today } from '$lib/store/today';
import { modeWords, whenWords } from '$lib/tools/interview/words';
import { answerLines, bareLines } from '$lib/tools/questionnaire/answer-text';
import { day, dateTime } from '$lib/ui/dates';
import { consentStory } from '../consent-story';
import { ENTRY_WORDS } from '../entry-words';
import { requestWords } from '../request-words';
import { sharingOf } from '../sharing';
import { sharingWords } from '../sharing-words';
import { studyLevelWords } from '../../study-level-words';
import { structures } from '../../(public)/structures.svelte';
import { badgeOf } from '../task-badge';
import type { Kept } from '../webfolio';
import { capital, dayWords } from '../words';
import { paragraph, terms, type Item } from './archive-page';
import type { OwnPapers } from './own-papers';
import { escaped } from './plain-html';
import { workHtml } from './work-html';

type Task = Envelope<'task'>;

const CIVILITIES = {
	madame: m.public_civility_madame,
	monsieur: m.public_civility_monsieur,
	autre: m.public_civility_autre
};

/** Who the person is, as the centre knows her. */
export function personHtml({ civility, birthDate, ...person }: Person): string {
	return terms([
		[m.public_civility(), civility ? CIVILITIES[civility]() : ''],
		[m.public_first_name(), person.firstName],
		[m.public_surname(), person.surname],
		[m.public_email(), person.email ?? ''],
		[m.public_phone(), person.phone ? phoneShown(person.phone) : ''],
		[m.public_birth_date(), birthDate ? dayWords(birthDate) : ''],
		[m.public_nationality(), person.nationality ?? ''],
		[m.public_post_code(), person.postCode ?? ''],
		[m.study_level(), studyLevelWords(person.studyLevel) ?? '']
	]);
}

/** A request with what was asked and said since. */
export function requestItem(request: Envelope<'request'>, papers: OwnPapers): Item {
	const { body } = request;
	const exchanged = body.complements.flatMap(({ reason, answer }) => [
		[m.consultant_request_asked(), reason] as const,
		[m.consultant_request_you(), answer ?? ''] as const
	]);
	const html =
		paragraph(body.need) +
		terms([
			[m.consultant_request_origin(), body.onBehalfOf],
			[m.consultant_request_capacity(), capital(body.inCapacityOf)],
			[m.consultant_request_information(), body.information],
			...answered(request),
			...exchanged,
			[m.consultant_request_reply(), body.outcome?.text ?? '']
		]);
	return {
		title: m.consultant_request_need(),
		facts: [requestWords(request, papers.now)],
		html,
		files: papers.linked(body.files)
	};
}

/** What was answered; an answer whose question nobody kept stands under a number. */
function answered({ structure, body }: Envelope<'request'>): (readonly [string, string])[] {
	const known = structures.get(structure)?.questionnaire.questions ?? [];
	const questions = new Map(questionsOf(body, known).map((one) => [one.id, one]));
	return Object.entries(body.answers).map(([id, answer], n) => {
		const question = questions.get(id);
		const lines = question ? answerLines(question, answer) : bareLines(answer);
		return [question?.label ?? m.webfolio_export_answer({ number: n + 1 }), lines.join('\n')];
	});
}

/** A pathway with its steps and how each stands. */
export function pathwayItem(pathway: Envelope<'pathway'>, papers: OwnPapers): Item {
	const tasks = papers.all('task').filter(({ body }) => body.pathway === pathway.id);
	const steps = tasks
		.sort((a, b) => a.body.position - b.body.position)
		.map((task) => {
			const { title, instruction } = task.body;
			const asked = instruction ? `<br>${escaped(instruction)}` : '';
			return `<li><strong>${escaped(title)}</strong> (${escaped(badgeOf(task, false).label)})${asked}</li>`;
		});
	const { title, aim, cancellation } = pathway.body;
	const made = pathway.createdAt ? day(pathway.createdAt, papers.now) : '';
	return {
		title,
		facts: [made, ...(pathway.state === 'cancelled' ? [m.consultant_pathways_cancelled()] : [])],
		html: paragraph(aim) + paragraph(cancellation?.reason ?? '') + `<ol>${steps.join('')}</ol>`,
		files: []
	};
}

/** A step of an advised pathway, with what was done; under the veil only that it was handed in (D07). */
export async function workItem(task: Task, papers: OwnPapers): Promise<Item> {
	const trace = papers.traceOf(task.id);
	const { title, decision, content } = task.body;
	const interview = papers.get('interview', interviewIdOfTask(task.id));
	const veiled = task.state === 'validated';
	const said = decision?.remark
		? terms([[m.webfolio_export_said({ who: decision.byName }), decision.remark]])
		: '';
	return {
		title,
		facts: [veiled ? m.webfolio_export_veiled() : badgeOf(task, false).label],
		html: said + (trace ? await workHtml(trace, trace.body.asked ?? content, interview) : ''),
		files: trace ? papers.linked(trace.body.files) : []
	};
}

/** What the person made for herself, who may read it, and who did; of an entry just begun only its name. */
export async function ownItem({ task, title, trace }: Kept, papers: OwnPapers): Promise<Item> {
	const kind = entryKindOf(task);
	const sort = kind ? ENTRY_WORDS[kind].title() : '';
	if (!trace) return { title, facts: [sort], html: '', files: [] };
	const { asked, files } = trace.body;
	const viewings = papers.all('viewing').filter(({ body }) => body.trace === trace.id);
	const story = consentStory(trace, viewings, (at) => today(new Date(at)));
	const lines = story.map(
		({ words, at }) => `<li>${escaped(words)} (${escaped(dateTime(at, papers.now))})</li>`
	);
	const content = asked ?? papers.get('task', task)?.body.content;
	const told = lines.length > 0 ? `<ul>${lines.join('')}</ul>` : '';
	const sharing = sharingWords(sharingOf(trace, today()), papers.who, papers.now);
	return {
		title,
		facts: [sort, sharing],
		html: (await workHtml(trace, content)) + told,
		files: papers.linked(files)
	};
}

/** A talk: when and where it is to be or was, and what came of it. */
export function interviewItem(interview: Envelope<'interview'>, papers: OwnPapers): Item {
	const { title, wish, appointment, held, cancellation } = interview.body;
	const at = appointment ? whenWords(appointment, papers.now) : '';
	const place = appointment
		? [modeWords(appointment.mode), appointment.place, appointment.words].filter(Boolean)
		: [];
	return {
		title,
		facts: [held ? day(`${held.day}T12:00`, papers.now) : at, held?.byName ?? ''],
		html:
			paragraph(held?.synthesis ?? '') +
			terms([
				[m.interview_wish_title(), wish ? `${wish.subject}\n${wish.suits}`.trim() : ''],
				[m.webfolio_export_where(), held ? '' : place.join('\n')],
				[m.interview_state_cancelled(), cancellation?.reason ?? '']
			]),
		files: []
	};
}

/** Something said in the thread, by whom and when. */
export function messageItem({ body, createdAt }: Envelope<'message'>, papers: OwnPapers): Item {
	return {
		title: body.side === 'person' ? m.message_from_you() : body.byName,
		facts: [createdAt ? dateTime(createdAt, papers.now) : m.message_state_here()],
		html: paragraph(body.text),
		files: papers.linked(body.files)
	};
}
