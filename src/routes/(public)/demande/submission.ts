import { personIn } from '#domain/person-texts';
import { askedAndAnswered } from '#domain/request-answers';
import type { Guard } from '#protocol/guard';
import type { PublicStructure, SubmitRequest } from '#protocol/public-request';
import type { RequestDraft } from './draft';

/** The request as it leaves: trimmed, empty fields as «not given», answers to questions still asked. */
export function submissionOf(
	draft: RequestDraft,
	structure: PublicStructure,
	file: SubmitRequest['file'],
	guard: Guard
): SubmitRequest {
	const { questions, version } = structure.questionnaire;
	const { answers } = askedAndAnswered(questions, draft.answers);
	return {
		key: draft.key,
		structure: structure.id,
		person: { ...personIn(draft, structure.country), email: draft.email.trim() },
		need: draft.need.trim(),
		onBehalfOf: draft.onBehalfOf.trim(),
		inCapacityOf: draft.inCapacityOf.trim(),
		information: draft.information.trim(),
		answers,
		questionnaireVersion: version,
		file,
		guard
	};
}
