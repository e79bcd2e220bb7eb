import type { Envelope } from '#domain/document';
import { m } from '$lib/i18n/paraglide/messages';
import { onDay } from './words';

/** Where a request stands, in a sentence for the person who made it. */
export function requestWords(request: Envelope<'request'>, now: number): string {
	const to = request.body.outcome?.toName;
	switch (request.state) {
		case 'received':
			return m.consultant_request_received({ day: onDay(request.createdAt || now, now) });
		case 'complementAsked':
			return m.consultant_request_complement();
		case 'answered':
			return m.consultant_request_answered();
		case 'assigned':
			return m.consultant_request_assigned({ name: to ?? m.consultant_someone() });
		case 'redirected':
			return to
				? m.consultant_request_redirected({ name: to })
				: m.consultant_request_redirected_somewhere();
		case 'abandoned':
			return m.consultant_request_abandoned();
	}
}

/** The question that waits for an answer, or null. */
export function openQuestion(request: Envelope<'request'> | undefined): string | null {
	if (request?.state !== 'complementAsked') return null;
	return request.body.complements.findLast((one) => one.answer === null)?.reason ?? null;
}
