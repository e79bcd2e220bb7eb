import { m } from '$lib/i18n/paraglide/messages';
import type { Errors } from '$lib/ui/form.svelte';
import type { RequestDraft } from './draft';

const MOST_TEXT = 5_000;
const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
const POST_CODE = /^[A-Za-z0-9][A-Za-z0-9 -]{2,9}$/;

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
	return need.length > MOST_TEXT ? { need: m.public_need_long() } : {};
}

function personErrors(draft: RequestDraft, today: string): Checked {
	const errors: Checked = {};
	if (!draft.firstName.trim()) errors.firstName = m.public_first_name_missing();
	if (!draft.surname.trim()) errors.surname = m.public_surname_missing();
	const email = emailError(draft.email);
	if (email) errors.email = email;
	if (draft.birthDate && (draft.birthDate >= today || draft.birthDate < '1900-01-01'))
		errors.birthDate = m.public_birth_date_wrong();
	if (draft.postCode.trim() && !POST_CODE.test(draft.postCode.trim()))
		errors.postCode = m.public_post_code_wrong();
	return errors;
}

/** What is wrong with an address, or undefined. */
export function emailError(email: string): string | undefined {
	const text = email.trim();
	if (!text) return m.public_email_missing();
	return EMAIL.test(text) && text.length <= 254 ? undefined : m.public_email_wrong();
}
