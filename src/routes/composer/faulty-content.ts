import type { ToolContent } from '#domain/tool';
import { toolOf } from '$lib/tools/registry';

/** Whether a task asks what cannot work: its editor tells where. What is too long is `draft-fault`'s. */
export function faultyContent(content: ToolContent): boolean {
	return Boolean(toolOf(content.tool).faulty?.(content));
}
