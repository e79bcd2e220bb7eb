import type { Change, Choice } from '#domain/template-changes';
import type { TemplateTask } from '#domain/template';
import { m } from '$lib/i18n/paraglide/messages';
import { faceOf } from '$lib/tools/faces';
import { textsIn } from '../../../draft-words';
import { fieldWords } from '../composer/field-words';

/** What changed, in a few words. */
export function changeTitle({ what, field, before, mine, source }: Change): string {
	if (what === 'order') return m.bank_change_order();
	if (what === 'field' && field) return fieldWords(field);
	if (source === null) return m.bank_change_removed();
	return mine === null && before !== null ? m.bank_change_restored() : m.bank_change_added();
}

/** The two sides of a change as choices, told by what would be the result. */
export function choiceWords({ what, mine, source }: Change): { value: Choice; label: string }[] {
	const label = (words: () => string, value: Choice) => ({ value, label: words() });
	if (what === 'task' && source === null) {
		return [label(m.bank_choice_remove, 'source'), label(m.bank_choice_keep_task, 'mine')];
	}
	if (what === 'task' && mine === null) {
		return [label(m.bank_choice_add, 'source'), label(m.bank_choice_leave_out, 'mine')];
	}
	return [label(m.bank_choice_source, 'source'), label(m.bank_choice_mine, 'mine')];
}

/** A value as lines to be read; none for nothing. */
export function linesOf(value: unknown): string[] {
	if (value === null || value === undefined || value === '') return [];
	if (typeof value === 'boolean') return [value ? m.bank_yes() : m.bank_no()];
	if (Array.isArray(value)) return value.map((title, at) => `${at + 1}. ${String(title)}`);
	if (isTask(value)) return [faceOf(value.content.tool).label(), ...textsIn(value)].flatMap(split);
	return textsIn(value).flatMap(split);
}

function isTask(value: unknown): value is TemplateTask {
	return typeof value === 'object' && value !== null && 'content' in value;
}

function split(text: string): string[] {
	return text.split('\n');
}
