import { personIn } from '#domain/person-texts';
import { visibleQuestions } from '#domain/answers';
import type { PublicStructure, SubmitRequest } from '#protocol/public-request';
import type { RequestDraft } from './draft';

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
		person: { ...personIn(draft), email: draft.email.trim() },
		need: draft.need.trim(),
		onBehalfOf: draft.onBehalfOf.trim(),
		inCapacityOf: draft.inCapacityOf.trim(),
		information: draft.information.trim(),
		answers: Object.fromEntries(answers),
		questionnaireVersion: version,
		file
	};
}
