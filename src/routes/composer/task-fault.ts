import { MAX_DOCUMENT_BYTES } from '#domain/limits';
import { TemplateTask } from '#domain/template';
import { check } from '#protocol/check';
import { toolOf } from '$lib/tools/registry';

/** Why a task cannot be kept as it is composed: its editor tells where, or a text is too long. */
export type TaskFault = 'faultyContent' | 'tooLong';

/** Room for what stands around a task in its document. */
const HEADER_BYTES = 8_192;

/** What is wrong with a task besides its title, which is asked for apart. */
export function taskFault(task: TemplateTask): TaskFault | null {
	const { tidy, faulty } = toolOf(task.content.tool);
	if (faulty?.(task.content)) return 'faultyContent';
	const { instruction, place, gate } = task;
	const kept = { title: task.title || '?', instruction, place, gate, content: tidy(task.content) };
	const bytes = new TextEncoder().encode(JSON.stringify(kept)).length;
	const fits = check(TemplateTask, kept).ok && bytes + HEADER_BYTES <= MAX_DOCUMENT_BYTES;
	return fits ? null : 'tooLong';
}
