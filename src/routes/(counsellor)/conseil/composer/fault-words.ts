import { m } from '$lib/i18n/paraglide/messages';
import type { Fault } from './composer.svelte';

/** What to do about each fault. */
export const FAULT_WORDS: Record<Fault, () => string> = {
	noTitle: m.counsellor_compose_no_title,
	titleTooLong: m.counsellor_compose_title_long,
	noStep: m.counsellor_compose_no_step,
	stepWithoutTitle: m.counsellor_compose_step_no_title,
	badDate: m.composer_bad_date,
	pastDate: m.composer_past_date,
	faultyContent: m.composer_faulty_content,
	tooLong: m.composer_step_too_long
};
