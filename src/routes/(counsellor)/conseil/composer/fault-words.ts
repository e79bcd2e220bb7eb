import type { ChangedField } from '#domain/template-changes';
import { m } from '$lib/i18n/paraglide/messages';
import type { DraftFault } from '../../../composer/draft-fault';
import type { Fault } from './composer.svelte';
import { FIELD_WORDS, fieldWords } from './field-words';

/** What to do about each fault. */
export const FAULT_WORDS: Record<Fault, () => string> = {
	noTitle: m.counsellor_compose_no_title,
	titleTooLong: m.counsellor_compose_title_long,
	noStep: m.counsellor_compose_no_step,
	stepWithoutTitle: m.counsellor_compose_step_no_title,
	badDate: m.composer_bad_date,
	pastDate: m.composer_past_date,
	faultyContent: m.composer_faulty_content
};

/** What to do about what cannot be kept. */
export function draftFaultWords({ what, field, task }: DraftFault): string {
	if (what === 'size') {
		return task === null ? m.composer_fault_size() : m.composer_fault_task_size({ number: task });
	}
	if (what === 'tasks') return m.composer_fault_tasks();
	const named = field !== null && Object.hasOwn(FIELD_WORDS, field);
	if (!named) return m.composer_fault_other();
	const name = fieldWords(field as ChangedField);
	return task === null
		? m.composer_fault_field({ field: name })
		: m.composer_fault_task_field({ field: name, number: task });
}
