import type { AnyDraft } from '#domain/document';
import { m } from '$lib/i18n/paraglide/messages';
import type { KeptConflict, Refused } from '$lib/store/local-docs';
import { refusalWords } from '../../refusal-words';
import { kindWords } from '../../staff/kind-words';

/** A write that did not go through as it was meant: refused, or written by someone else as well. */
export interface Stuck {
	key: string;
	what: string;
	why: string;
	mine: string;
	theirs: string;
}

/** Refusals and conflicts of this device, newest first. */
export function stuckItems(refused: readonly Refused[], conflicts: readonly KeptConflict[]) {
	const all = [
		...refused.map((one) => ({ at: one.at, item: refusedItem(one) })),
		...conflicts.map((one) => ({ at: one.at, item: conflictItem(one) }))
	];
	return all.sort((a, b) => b.at - a.at).map((one) => one.item);
}

function refusedItem({ key, code, draft }: Refused): Stuck {
	const what = m.counsellor_stuck_refused({ kind: kindWords(draft.type) });
	return { key, what, why: refusalWords(code), mine: refusedText(draft), theirs: '' };
}

function conflictItem({ key, mine, theirs }: KeptConflict): Stuck {
	const what = m.counsellor_stuck_conflict();
	return { key, what, why: '', mine: textOf(mine), theirs: textOf(theirs) };
}

/**
 * The author's own words in a refused write, to read and copy (P5). Never the person's name: the
 * dossier may not be his any more (P4).
 */
export function refusedText(draft: AnyDraft): string {
	switch (draft.type) {
		case 'task':
			return draft.body.decision?.remark || draft.body.title;
		case 'pathway':
			return draft.body.cancellation?.reason || draft.body.title;
		case 'template':
			return draft.body.title;
		case 'request':
			return draft.body.outcome?.text || (draft.body.complements.at(-1)?.reason ?? '');
		default:
			return '';
	}
}

/** A side of a conflict is shown when it is text; a decision by its remark. */
function textOf(value: unknown): string {
	if (typeof value === 'string') return value;
	const decision = (value as { decision?: { remark?: unknown } } | null)?.decision;
	return typeof decision?.remark === 'string' ? decision.remark : '';
}
