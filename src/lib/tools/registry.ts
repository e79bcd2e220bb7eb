import type { Tool } from '#domain/tool';
import type { ToolDefinition } from './contract';
import { documentTool } from './document/definition';
import { questionnaireTool } from './questionnaire/definition';
import { searchTool } from './search/definition';

/** Every tool a task can be done with (S56). A new one adds its folder and a line here. */
const DEFINITIONS: { [T in Tool]: ToolDefinition<T> } = {
	questionnaire: questionnaireTool,
	search: searchTool,
	document: documentTool
};

/**
 * The definition of one tool, for contents and works of that same tool. The tie between the two is
 * held by the document (a trace has its task's tool), not by the type.
 */
export function toolOf(tool: Tool): ToolDefinition {
	return DEFINITIONS[tool] as unknown as ToolDefinition;
}

/** In the order in which they are offered. */
export const TOOL_DEFINITIONS: readonly ToolDefinition[] = (
	['questionnaire', 'search', 'document'] as const
).map(toolOf);
