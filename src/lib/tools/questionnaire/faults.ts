import type { AnswerFault } from '#domain/answers';
import type { Question } from '#domain/question';
import { m } from '$lib/i18n/paraglide/messages';
import { decimal } from './answer-text';

/** What to do about an answer that does not fit its question. */
export function faultWords(question: Question, fault: AnswerFault): string {
	switch (fault) {
		case 'required':
			return m.tools_fault_required();
		case 'notAnOption':
			return m.tools_fault_choice();
		case 'notANumber':
			return m.tools_fault_number();
		case 'outOfRange':
			return rangeWords(question);
		case 'notADate':
			return m.tools_fault_date();
	}
}

function rangeWords({ min, max }: Question): string {
	if (min !== undefined && max !== undefined)
		return m.tools_fault_range({ min: decimal(min), max: decimal(max) });
	if (min !== undefined) return m.tools_fault_range_from({ min: decimal(min) });
	if (max !== undefined) return m.tools_fault_range_to({ max: decimal(max) });
	return m.tools_fault_range_any();
}
