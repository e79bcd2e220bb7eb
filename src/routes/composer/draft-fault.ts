import type { AnyDraft } from '#domain/document';
import { fitsDocument } from '#domain/fitted';
import { checkDraft } from '#protocol/check';

/** Why a template or a pathway cannot be kept as it is written. */
export interface DraftFault {
	what: 'field' | 'size' | 'tasks';
	/** Name of the field at fault, when it is one. */
	field: string | null;
	/** The task it stands in, from 1. */
	task: number | null;
}

/**
 * What would be refused, found before any of it is kept: half a pathway must reach nobody, and nothing written
 * may be lost. Null when all is well.
 */
export function faultOf(drafts: readonly AnyDraft[]): DraftFault | null {
	for (const draft of drafts) {
		const fault = faultIn(draft);
		if (fault) return fault;
	}
	return null;
}

function faultIn(draft: AnyDraft): DraftFault | null {
	const task = draft.type === 'task' ? draft.body.position : null;
	const checked = checkDraft(draft);
	if (!checked.ok) return faultAt(checked.field, task);
	return fitsDocument(draft) ? null : { what: 'size', field: null, task };
}

/**
 * @param path of the first field at fault, `/body/tasks/1/instruction`
 * @param task the place of the task that is the document itself
 */
function faultAt(path: string, task: number | null): DraftFault {
	const [, , field, at, inTask] = path.split('/');
	if (field !== 'tasks') return { what: 'field', field: field ?? null, task };
	if (at === undefined) return { what: 'tasks', field: null, task: null };
	return { what: 'field', field: inTask ?? null, task: Number(at) + 1 };
}
