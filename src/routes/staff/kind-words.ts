import type { DocType } from '#domain/document';
import { m } from '$lib/i18n/paraglide/messages';

const KINDS: Partial<Record<DocType, () => string>> = {
	dossier: m.counsellor_kind_dossier,
	request: m.counsellor_kind_request,
	pathway: m.counsellor_kind_pathway,
	task: m.counsellor_kind_task,
	trace: m.counsellor_kind_trace,
	template: m.counsellor_kind_template
};

/** What kind of thing a document is, for the list of refusals. */
export function kindWords(type: DocType): string {
	return (KINDS[type] ?? m.counsellor_kind_settings)();
}
