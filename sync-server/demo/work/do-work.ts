import type { Answers, Question } from '#domain/question';
import { visibleQuestions } from '#domain/answers';
import type { TaskBody } from '#domain/task';
import type { ContentOf, ToolWork } from '#domain/tool';
import { FUND } from '../fund/cards';
import { keyOfSeed } from '../fund/kit';
import { say, type Speaker } from '../phrase';
import type { Random } from '../random';
import { ANSWERS } from './answers';
import { DOCUMENTS } from './documents';
import { MEETINGS, NOTED, notedAt, VISITS, WORKSHOPS } from './encounters';
import { CONCLUSIONS, KEPT } from './readings';
import { TALKS, WEEKS } from './talks';
import { searchesFor } from './searches';
import { testWork } from './test-answers';

/**
 * What this person leaves when he does this task. A draft is work not finished yet: the first answers,
 * the notes without a conclusion, the first half of the page.
 */
export function workFor(
	task: Pick<TaskBody, 'title' | 'content'>,
	speaker: Speaker,
	random: Random,
	draft = false
): ToolWork {
	const { content, title } = task;
	switch (content.tool) {
		case 'questionnaire': {
			const asked = draft ? content.questions.slice(0, 2) : content.questions;
			return { tool: 'questionnaire', answers: answersTo(asked, {}, speaker, random) };
		}
		case 'search':
			return searchWork(title, speaker, random, draft);
		case 'assessment':
			return testWork(speaker, random, draft);
		case 'documentation':
			return readingWork(content, speaker, random, draft);
		case 'workshop': {
			const { questions, kept } = told(random.pick(WORKSHOPS), speaker);
			return { tool: 'workshop', sessions: {}, questions, kept: draft ? '' : kept };
		}
		case 'document': {
			const lines = random.pick(DOCUMENTS[title] ?? missing(title));
			const kept = draft ? lines.slice(0, Math.ceil(lines.length / 2)) : lines;
			return { tool: 'document', text: kept.map((line) => say(line, speaker)).join('\n') };
		}
		case 'visit': {
			const { report, ...prepared } = told(random.pick(VISITS), speaker);
			const observed = draft ? {} : notesAt(content.points, random);
			return { tool: 'visit', day: '', ...prepared, observed, report: draft ? '' : report };
		}
		case 'meeting': {
			const { report, notes, ...prepared } = told(random.pick(MEETINGS), speaker);
			const after = draft ? { notes: '', report: '' } : { notes, report };
			const answers = draft ? {} : notesAt(content.points, random);
			return { tool: 'meeting', day: '', ...prepared, ...after, answers };
		}
		case 'interview': {
			const { subject, questions, suits } = told(random.pick(TALKS), speaker);
			const asked = draft ? { subject: '', suits: '' } : { subject, suits };
			const prepared = notesAt(content.points, random);
			const parts = random.pick(WEEKS);
			return {
				tool: 'interview',
				prepared,
				questions,
				...asked,
				parts: [...parts],
				mode: 'onSite'
			};
		}
	}
}

/** Every text of a record, said by this person. */
function told<T extends Record<string, string>>(texts: T, speaker: Speaker): T {
	const said = Object.entries(texts).map(([field, text]) => [field, say(text, speaker)]);
	return Object.fromEntries(said) as T;
}

function notesAt(points: string, random: Random) {
	return notedAt(points, () => (random.chance(0.8) ? random.pick(NOTED) : null));
}

/** Options that go with no other. */
const NOTHING = /^(Rien|Aucune|Cela m’est égal)/;

/** Answers a questionnaire; `known` answers (situation, studies) are kept as they are. */
export function answersTo(
	questions: readonly Question[],
	known: Answers,
	speaker: Speaker,
	random: Random
): Answers {
	const answers: Answers = {};
	for (const question of questions) {
		if (!visibleQuestions([question], answers).length) continue;
		const answer = known[question.id] ?? answerTo(question, speaker, random);
		if (answer !== null) answers[question.id] = answer;
	}
	return answers;
}

function answerTo(question: Question, speaker: Speaker, random: Random) {
	const { id, kind, options = [], min = 0, max = 10, required } = question;
	if (kind === 'section' || (!required && random.chance(0.08))) return null;
	switch (kind) {
		case 'single':
			return random.pick(options);
		case 'multiple': {
			const some = new Set(random.shuffled(options).slice(0, random.int(1, 3)));
			const chosen = options.filter((option) => some.has(option));
			return chosen.length > 1 ? chosen.filter((option) => !NOTHING.test(option)) : chosen;
		}
		case 'scale':
		case 'number':
			return Math.round((random.int(min, max) + random.int(min, max)) / 2);
		default:
			return say(random.pick(ANSWERS[id] ?? missing(id)), speaker);
	}
}

function searchWork(title: string, speaker: Speaker, random: Random, draft: boolean): ToolWork {
	const found = random.pick(searchesFor(title));
	const told = (text: string) => say(text, speaker);
	const sources = found.sources.map(({ title, reference, kept }) => ({
		title: told(title),
		reference,
		kept: told(kept)
	}));
	return {
		tool: 'search',
		notes: told(found.notes),
		sources: draft ? sources.slice(0, 1) : sources,
		conclusion: draft ? '' : told(found.conclusion)
	};
}

/** Of two cards, the suggested ones first, something is kept. */
function readingWork(
	{ topic, suggested }: ContentOf<'documentation'>,
	speaker: Speaker,
	random: Random,
	draft: boolean
): ToolWork {
	const fitting = FUND.filter((seed) => topic === null || seed.topic === topic);
	const first = FUND.filter((seed) => suggested.includes(keyOfSeed(seed)));
	const read = [...new Set([...random.shuffled(first), ...fitting])].slice(0, draft ? 1 : 2);
	const notes = new Map(read.map((seed) => [seed.topic, random.shuffled(KEPT[seed.topic])]));
	const kept = read.map((seed, index) => {
		const note = notes.get(seed.topic)?.[index] ?? '';
		return [keyOfSeed(seed), { title: seed.title, kept: say(note, speaker) }] as const;
	});
	return {
		tool: 'documentation',
		kept: Object.fromEntries(kept),
		conclusion: draft ? '' : say(random.pick(CONCLUSIONS), speaker)
	};
}

function missing(what: string): never {
	throw new Error(`no sample work for « ${what} »`);
}
