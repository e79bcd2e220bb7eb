import type { RequestState } from '#domain/request-states';
import { m } from '$lib/i18n/paraglide/messages';

/** A request's state as reception reads it. */
export const REQUEST_WORDS: Record<RequestState, () => string> = {
	received: m.reception_state_received,
	complementAsked: m.reception_state_complement,
	answered: m.reception_state_answered,
	assigned: m.reception_state_assigned,
	redirected: m.reception_state_redirected,
	abandoned: m.reception_state_abandoned
};
