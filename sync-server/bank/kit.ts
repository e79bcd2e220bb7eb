import type { FundTopic } from '#domain/fund-card';
import type { Question } from '#domain/question';
import type { TemplateContent, TemplateTask } from '#domain/template';

type Extra = Partial<Pick<Question, 'help' | 'required' | 'showIf'>>;

/** A template as it is written in templates/: whoever lays it adds author, scope and version. */
export interface TemplateSeed extends TemplateContent {
	/** `template:<slug>` is the id, the same in every installation. */
	slug: string;
	/** Raised by whoever changes its words: centres that have it get them (SB-03). 1 unless told. */
	version?: number;
}

/** A single task has no title and aim of its own (S57). */
export interface TaskSeed extends Pick<TemplateSeed, 'slug' | 'theme' | 'audience' | 'version'> {
	task: TemplateTask;
}

export function asTemplate({ task, ...seed }: TaskSeed): TemplateSeed {
	return { ...seed, title: task.title, aim: '', tasks: [task] };
}

/** The id of a template that comes with the product: the same in every installation. */
export function templateId(slug: string): string {
	return `template:${slug}`;
}

/** The words around a task, whatever its tool. */
interface Outline {
	title: string;
	instruction: string;
	place?: string;
	gate?: boolean;
}

/** A question answered in a line. */
export function short(id: string, label: string, extra: Extra = {}): Question {
	return { id, kind: 'short', label, required: false, ...extra };
}

/** A question answered in a few sentences. */
export function long(id: string, label: string, extra: Extra = {}): Question {
	return { id, kind: 'long', label, required: false, ...extra };
}

/** One choice among several. */
export function single(id: string, label: string, options: string[], extra: Extra = {}): Question {
	return { id, kind: 'single', label, options, required: false, ...extra };
}

/** As many choices as one likes. */
export function multiple(
	id: string,
	label: string,
	options: string[],
	extra: Extra = {}
): Question {
	return { id, kind: 'multiple', label, options, required: false, ...extra };
}

/** From 0 to 10 unless told. */
export function scale(id: string, label: string, extra: Extra = {}, max = 10): Question {
	return { id, kind: 'scale', label, min: max === 10 ? 0 : 1, max, required: false, ...extra };
}

/** A heading among the questions. */
export function section(id: string, label: string, help?: string): Question {
	return { id, kind: 'section', label, required: false, ...(help ? { help } : {}) };
}

/** A task done by answering questions. */
export function ask(outline: Outline, questions: Question[]): TemplateTask {
	return { ...frame(outline), content: { tool: 'questionnaire', version: 1, questions } };
}

/** A task done by looking for information. */
export function look(outline: Outline, question: string, hints: string[]): TemplateTask {
	return { ...frame(outline), content: { tool: 'search', question, hints: hints.join('\n') } };
}

/** A task done by reading in the documentation fund. @param suggested keys of cards to begin with */
export function read(
	outline: Outline,
	guidance: string,
	topic: FundTopic,
	suggested: string[]
): TemplateTask {
	const content = { tool: 'documentation' as const, guidance, topic, words: '', suggested };
	return { ...frame(outline), content };
}

/** A task done by writing, from a model given line by line. */
export function write(outline: Outline, expected: string, model: string[]): TemplateTask {
	return { ...frame(outline), content: { tool: 'document', expected, model: model.join('\n') } };
}

/** A task done by visiting a company, with a grid of what to look at. */
export function visit(outline: Outline, aim: string, points: string[]): TemplateTask {
	return { ...frame(outline), content: { tool: 'visit', aim, points: points.join('\n') } };
}

/** A task done by meeting somebody at work, with questions to ask. */
export function meet(outline: Outline, aim: string, points: string[]): TemplateTask {
	return { ...frame(outline), content: { tool: 'meeting', aim, points: points.join('\n') } };
}

/** A task done by a talk with the counsellor, with what to prepare for it. */
export function talk(outline: Outline, aim: string, points: string[]): TemplateTask {
	const content = { tool: 'interview' as const, aim, points: points.join('\n') };
	return { ...frame(outline), content: { ...content, kind: 'followUp', minutes: 45 } };
}

/** A task done by going to a workshop. @param words of its title, the same in every structure */
export function attend(outline: Outline, aim: string, words: string): TemplateTask {
	const content = { tool: 'workshop' as const, aim, sessions: [], words, askKept: false };
	return { ...frame(outline), content };
}

/** A task done by telling what attracts one: the project’s own interest test. */
export function rate(outline: Outline, introduction: string): TemplateTask {
	return {
		...frame(outline),
		content: { tool: 'assessment', test: 'riasec', version: 1, introduction }
	};
}

function frame({ title, instruction, place = '', gate = false }: Outline) {
	return { title, instruction, place, gate };
}
