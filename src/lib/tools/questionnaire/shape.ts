import * as Type from 'typebox';
import { Answers, Questions } from '#domain/question';
import { strict } from '#domain/text';
import { toolShape } from '#domain/tool-shape';

/** The questions of a questionnaire task (S31). A running task keeps the version it was given. */
const Content = strict({
	version: Type.Integer({ minimum: 1 }),
	questions: Questions
});

const Work = strict({ answers: Answers });

export const questionnaireShape = toolShape(Content, Work, () => ({ answers: {} }));
