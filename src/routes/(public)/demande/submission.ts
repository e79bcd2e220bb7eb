import type { Person } from '#domain/person';
import { visibleQuestions } from '#domain/answers';
import type { PublicStructure, SubmitRequest } from '#protocol/public-request';
import type { RequestDraft } from './draft';

type Civility = NonNullable<Person['civility']>;
export const CIVILITIES: readonly Civility[] = ['madame', 'monsieur', 'autre'];

/** The request as it leaves: trimmed, empty fields as «not given», answers to questions still asked. */
export function submissionOf(
	draft: RequestDraft,
	structure: PublicStructure,
	file: SubmitRequest['file']
): SubmitRequest {
	const { questions, version } = structure.questionnaire;
	const asked = visibleQuestions(questions, draft.answers).map((question) => question.id);
	const answers = Object.entries(draft.answers).filter(([id]) => asked.includes(id));
	return {
		key: draft.key,
		structure: structure.id,
		person: personOf(draft),
		need: draft.need.trim(),
		onBehalfOf: draft.onBehalfOf.trim(),
		inCapacityOf: draft.inCapacityOf.trim(),
		information: draft.information.trim(),
		answers: Object.fromEntries(answers),
		questionnaireVersion: version,
		file
	};
}

function personOf(draft: RequestDraft): SubmitRequest['person'] {
	const given = (text: string) => text.trim() || null;
	return {
		civility: CIVILITIES.find((one) => one === draft.civility) ?? null,
		surname: draft.surname.trim(),
		firstName: draft.firstName.trim(),
		email: draft.email.trim(),
		phone: given(draft.phone),
		birthDate: given(draft.birthDate),
		nationality: given(draft.nationality),
		postCode: given(draft.postCode)
	};
}
