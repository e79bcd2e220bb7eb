/** D01. A request enters as `received`, at e-mail confirmation or at the desk. */
export const REQUEST_STATES = [
	'received',
	'complementAsked',
	'answered',
	'assigned',
	'redirected',
	'abandoned'
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** States from which a request moves on; the others end it. */
export const OPEN_REQUEST_STATES: readonly RequestState[] = ['received', 'complementAsked'];
