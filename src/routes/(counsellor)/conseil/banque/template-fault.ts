import type { AnyDraft } from '#domain/document';
import { MAX_DOCUMENT_BYTES } from '#domain/limits';
import { checkDraft } from '#protocol/check';

/** Why a template cannot be kept as it is written. */
export interface TemplateFault {
	what: 'field' | 'size' | 'tasks';
	/** Name of the field at fault, when it is one. */
	field: string | null;
	/** The task it stands in, from 1. */
	task: number | null;
}

/** Room for what the server adds. */
const HEADER_BYTES = 4_096;

/** What would be refused, found before it is kept, so that nothing written is lost; null when all is well. */
export function faultOf(draft: AnyDraft): TemplateFault | null {
	const checked = checkDraft(draft);
	if (!checked.ok) return faultIn(checked.field);
	const bytes = new TextEncoder().encode(JSON.stringify(draft)).length;
	const fits = bytes + HEADER_BYTES <= MAX_DOCUMENT_BYTES;
	return fits ? null : { what: 'size', field: null, task: null };
}

/** @param path of the first field at fault, `/body/tasks/1/instruction` */
function faultIn(path: string): TemplateFault {
	const [, , field, at, inTask] = path.split('/');
	if (field !== 'tasks') return { what: 'field', field: field ?? null, task: null };
	if (at === undefined) return { what: 'tasks', field: null, task: null };
	return { what: 'field', field: inTask ?? null, task: Number(at) + 1 };
}
