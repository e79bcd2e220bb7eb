import { TOOLS, type Tool } from '#domain/tool';
import type { ToolDefinition } from './contract';

/** Each tool's folder holds its `definition.ts`: none is named here (the one list is `domain/tool.ts`). */
const DEFINITIONS = import.meta.glob<{ definition: ToolDefinition }>('./*/definition.ts', {
	eager: true
});

/** In the order in which they are offered. */
export const TOOL_DEFINITIONS: readonly ToolDefinition[] = TOOLS.map(toolOf);

/**
 * The definition of one tool, for contents and works of that same tool. The tie between the two is
 * held by the document (a trace has its task's tool), not by the type.
 */
export function toolOf(tool: Tool): ToolDefinition {
	const found = DEFINITIONS[`./${tool}/definition.ts`];
	if (!found) throw new Error(`no tool in this version: ${tool}`);
	return found.definition;
}
