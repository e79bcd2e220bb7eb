import type { ChangedField } from '#domain/template-changes';
import { m } from '$lib/i18n/paraglide/messages';
import type { TemplateFault } from './template-fault';

const FIELD_WORDS: Record<ChangedField, () => string> = {
	title: m.sync_field_title,
	aim: m.counsellor_compose_aim,
	theme: m.counsellor_bank_theme,
	audience: m.counsellor_bank_audience,
	instruction: m.counsellor_compose_instruction,
	content: m.bank_field_content,
	place: m.counsellor_compose_place,
	gate: m.counsellor_compose_gate,
	offline: m.composer_offline
};

/** What a field of a template or of one of its tasks is called. */
export function fieldWords(field: ChangedField): string {
	return FIELD_WORDS[field]();
}

/** What to do about what cannot be kept. */
export function faultWords({ what, field, task }: TemplateFault): string {
	if (what === 'size') return m.bank_fault_size();
	if (what === 'tasks') return m.bank_fault_tasks();
	const named = field !== null && Object.hasOwn(FIELD_WORDS, field);
	if (!named) return m.bank_fault_other();
	const name = fieldWords(field as ChangedField);
	return task === null
		? m.bank_fault_field({ field: name })
		: m.bank_fault_task_field({ field: name, number: task });
}
