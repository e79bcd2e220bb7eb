import Type, { type Static } from 'typebox';
import { DocumentContent, DocumentWork } from './tools/document';
import { QuestionnaireContent, QuestionnaireWork } from './tools/questionnaire';
import { SearchContent, SearchWork } from './tools/search';
import { oneOf, strict } from './text';

/** What a task is done with (S56). A new tool adds its file in tools/ and a word here. */
export const TOOLS = ['questionnaire', 'search', 'document'] as const;
export type Tool = (typeof TOOLS)[number];
export const ToolName = oneOf(TOOLS);

/** What the author of a task sets for its tool. */
export const ToolContent = Type.Union([
	strict({ tool: Type.Literal('questionnaire'), ...QuestionnaireContent.properties }),
	strict({ tool: Type.Literal('search'), ...SearchContent.properties }),
	strict({ tool: Type.Literal('document'), ...DocumentContent.properties })
]);
export type ToolContent = Static<typeof ToolContent>;

/** What the person leaves in the trace. */
export const ToolWork = Type.Union([
	strict({ tool: Type.Literal('questionnaire'), ...QuestionnaireWork.properties }),
	strict({ tool: Type.Literal('search'), ...SearchWork.properties }),
	strict({ tool: Type.Literal('document'), ...DocumentWork.properties })
]);
export type ToolWork = Static<typeof ToolWork>;

/** The content of one tool, or the work done with it. */
export type ContentOf<T extends Tool> = Extract<ToolContent, { tool: T }>;
export type WorkOf<T extends Tool> = Extract<ToolWork, { tool: T }>;
