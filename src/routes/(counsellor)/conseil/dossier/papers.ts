import type { AnyEnvelope } from '#domain/document';
import type { FileRef } from '#domain/file-ref';
import { m } from '$lib/i18n/paraglide/messages';
import type { Followed } from '../caseload';

/** A file of a dossier, and where it comes from. */
export interface Paper {
	doc: AnyEnvelope;
	ref: FileRef;
	from: string;
	/** When it came, ms since 1970: that of its document's last change. */
	at: number;
}

/** Every file that may be read of a dossier, each once, the newest first: of its request and of its traces. */
export function papersOf({ request, traces }: Pick<Followed, 'request' | 'traces'>): Paper[] {
	const found = new Map<string, Paper>();
	const keep = (doc: AnyEnvelope, files: readonly FileRef[], from: string) => {
		const at = doc.updatedAt || Infinity;
		for (const ref of files) if (!found.has(ref.id)) found.set(ref.id, { doc, ref, from, at });
	};
	if (request) keep(request as AnyEnvelope, request.body.files, m.webfolio_papers_request());
	for (const trace of traces) {
		const { title, files, earlier = [] } = trace.body;
		keep(trace as AnyEnvelope, files, title);
		for (const one of earlier) keep(trace as AnyEnvelope, one.files, title);
	}
	return [...found.values()].sort((a, b) => b.at - a.at);
}
