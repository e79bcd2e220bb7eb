import { emailFault, personFaults } from '#domain/person-texts';
import { MAX_MESSAGE_CHARS } from '#domain/limits';
import { m } from '$lib/i18n/paraglide/messages';
import type { Errors } from '$lib/ui/form.svelte';
import type { RequestDraft } from './draft';

export const REQUEST_STEPS = ['need', 'structure', 'person', 'more', 'review'] as const;
export type RequestStep = (typeof REQUEST_STEPS)[number];

type Checked = Errors<Record<keyof RequestDraft, unknown>>;

/** What is still to mend at one step; the questionnaire of the structure is checked apart. */
export function stepErrors(step: RequestStep, draft: RequestDraft, today: string): Checked {
	switch (step) {
		case 'need':
			return needErrors(draft);
		case 'structure':
			return draft.structure ? {} : { structure: m.public_structure_missing() };
		case 'person':
			return personErrors(draft, today);
		default:
			return {};
	}
}

function needErrors({ need }: RequestDraft): Checked {
	if (!need.trim()) return { need: m.public_need_missing() };
	return need.length > MAX_MESSAGE_CHARS ? { need: m.public_need_long() } : {};
}

function personErrors(draft: RequestDraft, today: string): Checked {
	const faults = personFaults(draft, today);
	const errors: Checked = {};
	if (faults.firstName) errors.firstName = m.public_first_name_missing();
	if (faults.surname) errors.surname = m.public_surname_missing();
	if (faults.email) errors.email = emailError(draft.email);
	if (faults.birthDate) errors.birthDate = m.public_birth_date_wrong();
	if (faults.postCode) errors.postCode = m.public_post_code_wrong();
	return errors;
}

/** What is wrong with an address, or undefined. */
export function emailError(email: string): string | undefined {
	const fault = emailFault(email);
	if (!fault) return undefined;
	return fault === 'missing' ? m.public_email_missing() : m.public_email_wrong();
}
