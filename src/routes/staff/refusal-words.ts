import type { DocType } from '#domain/document';
import { m } from '$lib/i18n/paraglide/messages';

const WORDS: Record<string, () => string> = {
	unknown: m.counsellor_refusal_unknown,
	sealed: m.counsellor_refusal_sealed,
	traceChanged: m.counsellor_refusal_trace_changed,
	notOpen: m.counsellor_refusal_not_open,
	notAllowed: m.counsellor_refusal_not_allowed,
	lastAdmin: m.counsellor_refusal_last_admin,
	unknownCounsellor: m.counsellor_refusal_unknown_counsellor,
	fileMissing: m.counsellor_refusal_file_missing
};

const KINDS: Partial<Record<DocType, () => string>> = {
	dossier: m.counsellor_kind_dossier,
	request: m.counsellor_kind_request,
	pathway: m.counsellor_kind_pathway,
	task: m.counsellor_kind_task,
	trace: m.counsellor_kind_trace,
	template: m.counsellor_kind_template
};

/** Why the server refused a write, in words that blame nobody (P5). */
export function refusalWords(code: string): string {
	return (WORDS[code] ?? m.counsellor_refusal_other)();
}

/** What kind of thing a document is, for the list of refusals. */
export function kindWords(type: DocType): string {
	return (KINDS[type] ?? m.counsellor_kind_settings)();
}
