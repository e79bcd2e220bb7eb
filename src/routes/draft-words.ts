import type { AnyDraft, AnyEnvelope, DocType } from '#domain/document';
import { m } from '$lib/i18n/paraglide/messages';

/** Fields that hold identities and choices, not a person's words. */
const NOT_WORDS = new Set(
	(
		'id type kind tool task pathway template digest by judged counsellor consultant to way state ' +
		'dueDate sharedUntil civility version round slot position at scope home team parent questionnaireVersion'
	).split(' ')
);

/** Every text a person wrote in a value, in its order: what he must be able to read again and copy. */
export function textsIn(value: unknown, key = ''): string[] {
	if (NOT_WORDS.has(key)) return [];
	if (typeof value === 'string') return value.trim() ? [value] : [];
	if (Array.isArray(value)) return value.flatMap((one) => textsIn(one));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, one]) => textsIn(one, name));
}

/** What a document is, named so that its author knows it again. */
export function docWords(doc: AnyDraft | AnyEnvelope | undefined): string {
	const title = (doc?.body as { title?: string } | undefined)?.title ?? '';
	const words: Partial<Record<DocType, () => string>> = {
		dossier: m.sync_kind_dossier,
		request: m.sync_kind_request,
		pathway: () => m.sync_kind_pathway({ title }),
		task: () => m.sync_kind_task({ title }),
		trace: () => m.sync_kind_trace({ title }),
		template: () => m.sync_kind_template({ title })
	};
	return ((doc && words[doc.type]) ?? m.sync_kind_other)();
}

const STATES: Record<string, () => string> = {
	open: m.sync_word_open,
	validated: m.sync_word_validated,
	accepted: m.sync_word_accepted,
	waived: m.sync_word_waived,
	kept: m.sync_word_kept,
	shared: m.sync_word_shared,
	sealed: m.sync_word_sealed,
	released: m.sync_word_released,
	received: m.sync_word_received,
	complementAsked: m.sync_word_complement,
	answered: m.sync_word_answered,
	assigned: m.sync_word_assigned,
	redirected: m.sync_word_redirected,
	abandoned: m.sync_word_abandoned,
	closed: m.sync_word_closed,
	proposed: m.sync_word_proposed,
	cancelled: m.sync_word_cancelled
};

/** One side of a conflict, readable. */
export function valueWords(value: unknown): string {
	if (typeof value === 'number') return String(value);
	const state = (value as { state?: unknown } | null)?.state;
	const stateWord = typeof state === 'string' ? STATES[state]?.() : undefined;
	const words = [stateWord, ...textsIn(value)].filter(Boolean).join('\n\n');
	return words || m.sync_conflict_empty();
}
