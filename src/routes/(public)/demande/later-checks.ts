import { answerFaults } from '#domain/answers';
import { personFaults } from '#domain/person-faults';
import type { PublicStructure } from '#protocol/public-request';
import { m } from '$lib/i18n/paraglide/messages';
import { today } from '$lib/store/today';
import { emailError } from '../email-error';
import type { Checked } from './checks';
import type { RequestDraft } from './draft';

export function structureErrors({ structure }: RequestDraft): Checked {
	return structure ? {} : { structure: m.public_structure_missing() };
}

export function personErrors(draft: RequestDraft, day = today()): Checked {
	const faults = personFaults(draft, day);
	const errors: Checked = {};
	if (faults.firstName) errors.firstName = m.public_first_name_missing();
	if (faults.surname) errors.surname = m.public_surname_missing();
	if (faults.email) errors.email = emailError(draft.email);
	if (faults.birthDate) errors.birthDate = m.public_birth_date_wrong();
	if (faults.postCode) errors.postCode = m.public_post_code_wrong();
	return errors;
}

/** Whether the structure's own questions are answered; the questionnaire shows what is not. */
export function answersFit(structure: PublicStructure, draft: RequestDraft): boolean {
	const { questions } = structure.questionnaire;
	return Object.keys(answerFaults(questions, draft.answers)).length === 0;
}
