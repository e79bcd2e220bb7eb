import { MAX_TITLE_CHARS } from '#domain/limits';
import type { Question } from '#domain/question';
import { hasBounds, hasOptions, MOST_OPTIONS, trimmedOptions } from './compose';

/** The fields of a question that its author may fill in wrongly. */
export type FaultyField = 'label' | 'help' | 'options' | 'min' | 'max' | 'showIf';
/** Why a question cannot be asked as it is written; the editor words it beside the field. */
export type QuestionFault =
	| 'noLabel'
	| 'longText'
	| 'fewOptions'
	| 'sameOption'
	| 'longOption'
	| 'manyOptions'
	| 'notANumber'
	| 'noScale'
	| 'notWhole'
	| 'wideScale'
	| 'minAboveMax'
	| 'conditionGone'
	| 'conditionLater'
	| 'conditionAnswer';
export type QuestionFaults = Partial<Record<FaultyField, QuestionFault>>;

/** A scale is a row of points to be touched; a number with bounds is for more. */
export const MOST_STEPS = 10;
/** A help text stands in a line or two above the answer. */
export const MOST_HELP = 500;

/** What stands in the way of each question, by its id; empty when all can be asked. */
export function faultsOf(questions: readonly Question[]): Map<string, QuestionFaults> {
	const found = new Map<string, QuestionFaults>();
	for (const [index, question] of questions.entries()) {
		const faults = faultsIn(question, questions.slice(0, index), questions);
		if (Object.keys(faults).length > 0) found.set(question.id, faults);
	}
	return found;
}

function faultsIn(
	question: Question,
	earlier: readonly Question[],
	all: readonly Question[]
): QuestionFaults {
	const { label, help = '', kind } = question;
	const faults: [FaultyField, QuestionFault | null][] = [
		['label', !label.trim() ? 'noLabel' : label.length > MAX_TITLE_CHARS ? 'longText' : null],
		['help', help.length > MOST_HELP ? 'longText' : null],
		['options', hasOptions(kind) ? optionsFault(question) : null],
		['min', unclear(question, 'min')],
		['max', unclear(question, 'max') ?? boundsFault(question)],
		['showIf', conditionFault(question, earlier, all)]
	];
	return Object.fromEntries(faults.filter(([, fault]) => fault !== null));
}

function optionsFault({ options = [] }: Question): QuestionFault | null {
	const lines = trimmedOptions(options);
	if (new Set(lines).size < lines.length) return 'sameOption';
	if (lines.length < 2) return 'fewOptions';
	if (lines.length > MOST_OPTIONS) return 'manyOptions';
	return lines.some((line) => line.length > MAX_TITLE_CHARS) ? 'longOption' : null;
}

/** What stands in the field of a bound and is no number is held as NaN, which nothing keeps. */
function unclear(question: Question, bound: 'min' | 'max'): QuestionFault | null {
	return hasBounds(question.kind) && Number.isNaN(question[bound]) ? 'notANumber' : null;
}

function boundsFault({ kind, min, max }: Question): QuestionFault | null {
	if (!hasBounds(kind) || Number.isNaN(min)) return null;
	if (kind === 'number') {
		return min !== undefined && max !== undefined && min > max ? 'minAboveMax' : null;
	}
	if (min === undefined || max === undefined) return 'noScale';
	if (!Number.isInteger(min) || !Number.isInteger(max)) return 'notWhole';
	if (min >= max) return 'minAboveMax';
	return max - min > MOST_STEPS ? 'wideScale' : null;
}

function conditionFault(
	{ id, showIf }: Question,
	earlier: readonly Question[],
	all: readonly Question[]
): QuestionFault | null {
	if (!showIf) return null;
	const on = earlier.find((one) => one.id === showIf.question);
	if (!on) {
		const later = showIf.question === id || all.some((one) => one.id === showIf.question);
		return later ? 'conditionLater' : 'conditionGone';
	}
	if (!hasOptions(on.kind)) return 'conditionGone';
	return trimmedOptions(on.options ?? []).includes(showIf.equals) ? null : 'conditionAnswer';
}
