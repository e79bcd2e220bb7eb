import Type, { type Static } from 'typebox';
import { Answers, Questions } from '../question';
import { strict } from '../text';

/** The questions of a questionnaire task (S31). A running task keeps the version it was given. */
export const QuestionnaireContent = strict({
	version: Type.Integer({ minimum: 1 }),
	questions: Questions
});
export type QuestionnaireContent = Static<typeof QuestionnaireContent>;

export const QuestionnaireWork = strict({ answers: Answers });
export type QuestionnaireWork = Static<typeof QuestionnaireWork>;
