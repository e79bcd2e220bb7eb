import { answerFaults } from '#domain/answers';
import { personFaults } from '#domain/person-faults';
import type { PublicStructure } from '#protocol/public-request';
import { m } from '$lib/i18n/paraglide/messages';
import { today } from '$lib/store/today';
import { personFieldErrors } from '../../person-fault-words';
import { emailError } from '../email-error';
import { structures } from '../structures.svelte';
import type { Checked } from './checks';
import type { RequestDraft } from './draft';

export function structureErrors({ structure }: RequestDraft): Checked {
	return structure ? {} : { structure: m.public_structure_missing() };
}

export function personErrors(draft: RequestDraft, day = today()): Checked {
	const home = structures.get(draft.structure)?.country ?? null;
	const faults = personFaults(draft, day, { home });
	const errors: Checked = {};
	if (faults.firstName) errors.firstName = m.public_first_name_missing();
	if (faults.surname) errors.surname = m.public_surname_missing();
	if (faults.email) errors.email = emailError(draft.email);
	return { ...errors, ...personFieldErrors(faults, draft) };
}

/** Whether the structure's own questions are answered; the questionnaire shows what is not. */
export function answersFit(structure: PublicStructure, draft: RequestDraft): boolean {
	const { questions } = structure.questionnaire;
	return Object.keys(answerFaults(questions, draft.answers)).length === 0;
}
