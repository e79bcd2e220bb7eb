import type { Question } from '#domain/question';
import { SCALE_TOP } from './answer-text';

type Kind = Question['kind'];

/** The kinds whose answers are chosen among options. */
export function hasOptions(kind: Kind): boolean {
	return kind === 'single' || kind === 'multiple';
}

export function hasBounds(kind: Kind): boolean {
	return kind === 'scale' || kind === 'number';
}

/**
 * A new question.
 * @param id of chance (TO-40): answers hang on it, so that one given before is never given again
 */
export function newQuestion(id: string, kind: Kind = 'short'): Question {
	return { id, kind, label: '', required: false };
}

/** The same question in another form; what it has no use for stays until it is saved: one may come back. */
export function withKind(question: Question, kind: Kind): Question {
	const { min = 0, max = SCALE_TOP } = question;
	const required = kind === 'section' ? false : question.required;
	return { ...question, kind, required, ...(kind === 'scale' && { min, max }) };
}

/** Moves one question by one place; out of the list nothing moves. */
export function moved(questions: readonly Question[], index: number, by: -1 | 1): Question[] {
	const list = [...questions];
	const [one] = list.splice(index, 1);
	const to = index + by;
	if (!one || to < 0 || to > list.length) return [...questions];
	list.splice(to, 0, one);
	return list;
}

/** One option a line; blank lines and repeats are left out when the content is saved. */
export function optionsFrom(text: string): string[] {
	return text.split('\n');
}

/** Most choices of one question. */
export const MOST_OPTIONS = 30;

/** The choices as they are kept: trimmed, and no blank lines. */
export function trimmedOptions(options: readonly string[]): string[] {
	return options.map((one) => one.trim()).filter(Boolean);
}

/** What can be saved: no blank labels or options, no condition on a question that is gone. */
export function tidyQuestions(questions: readonly Question[]): Question[] {
	const kept = questions.filter((question) => question.label.trim());
	const ids = new Set(kept.map((question) => question.id));
	return kept.map((question) => tidyOne(question, ids));
}

function tidyOne(question: Question, ids: ReadonlySet<string>): Question {
	const { options, min, max, showIf, help, ...rest } = question;
	const lines = [...new Set(trimmedOptions(options ?? []))];
	const holds = showIf && ids.has(showIf.question) && showIf.equals.trim() !== '';
	return {
		...rest,
		label: rest.label.trim(),
		...(help?.trim() && { help: help.trim() }),
		...(hasOptions(rest.kind) && { options: lines.slice(0, MOST_OPTIONS) }),
		...(hasBounds(rest.kind) && bounds(min, max)),
		...(holds && { showIf })
	};
}

function bounds(min = NaN, max = NaN) {
	return { ...(!Number.isNaN(min) && { min }), ...(!Number.isNaN(max) && { max }) };
}
