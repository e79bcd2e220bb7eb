import { keyOfId, taskId, type NewKey } from './ids';

/**
 * What a person adds to her own section without a pathway (S53): an experience, a skill, a paper. Each is a
 * personal pathway of one step, which its id tells of (ADR 0034): rights, consent and all that follows are
 * those of any personal trace.
 */
export const ENTRY_KINDS = ['experience', 'skill', 'paper'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** The id of the pathway of a new entry. */
export function newEntryId(kind: EntryKind, newKey: NewKey): string {
	return `pathway:${kind}-${newKey()}`;
}

/** The one step of an entry. */
export function taskOfEntry(pathway: string): string {
	return taskId(pathway, 1);
}

/** What sort of entry a pathway, a task or a trace is of; null of what is none. A key by itself has no such beginning. */
export function entryKindOf(id: string): EntryKind | null {
	const [, kind] = /^([a-z]+)-[A-Za-z0-9_-]{8,}/.exec(keyOfId(id)) ?? [];
	return ENTRY_KINDS.find((one) => one === kind) ?? null;
}
