import { MAX_TITLE_CHARS } from '#domain/limits';
import { m } from '$lib/i18n/paraglide/messages';
import { MOST_OPTIONS } from './compose';
import { MOST_STEPS, type QuestionFault } from './question-faults';

/** What its author does about it. */
export const QUESTION_FAULT_WORDS: Record<QuestionFault, () => string> = {
	noLabel: m.tools_editor_fault_no_label,
	longText: m.tools_editor_fault_long_text,
	fewOptions: m.tools_editor_fault_few_options,
	sameOption: m.tools_editor_fault_same_option,
	longOption: () => m.tools_editor_fault_long_option({ max: MAX_TITLE_CHARS }),
	manyOptions: () => m.tools_editor_fault_many_options({ max: MOST_OPTIONS }),
	notANumber: m.tools_fault_number,
	noScale: m.tools_editor_fault_no_scale,
	notWhole: m.tools_editor_fault_not_whole,
	wideScale: () => m.tools_editor_fault_wide_scale({ max: MOST_STEPS }),
	minAboveMax: m.tools_editor_fault_min_above_max,
	conditionGone: m.tools_editor_fault_condition_gone,
	conditionLater: m.tools_editor_fault_condition_later,
	conditionAnswer: m.tools_editor_fault_condition_answer
};
