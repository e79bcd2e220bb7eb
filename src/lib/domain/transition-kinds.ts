/** What happens to the consent of a personal trace (D08): logged, and the person's own affair. */
export const CONSENT_TRANSITIONS = ['consentGiven', 'consentMoved', 'consentEnded'] as const;
export type ConsentTransition = (typeof CONSENT_TRANSITIONS)[number];

/**
 * Everything that is logged in the document it changes, in the order of a person's way through a structure.
 * One action follows from each (D12), but from those of a consent, which nobody counts.
 */
export const TRANSITIONS = [
	'requestConfirmed',
	'questionnaireCompleted',
	'accountOpened',
	'complementAsked',
	'complementGiven',
	'requestAnswered',
	'requestRedirected',
	'requestAbandoned',
	'counsellorAssigned',
	'counsellorChanged',
	'counsellorRemoved',
	'pathwayProposed',
	'pathwayCancelled',
	'pathwayFinished',
	'taskValidated',
	'taskAccepted',
	'taskReturned',
	'taskWaived',
	'documentDeposited',
	'interviewAsked',
	'interviewPlanned',
	'interviewMoved',
	'interviewWishChanged',
	'interviewHeld',
	'interviewCorrected',
	'interviewCancelled',
	'interviewMissed',
	'workshopAttended',
	'contactMade',
	'dossierClosed',
	'dossierReopened',
	'dossierLeft',
	'dossierArrived',
	'standInBegun',
	'standInEnded',
	...CONSENT_TRANSITIONS
] as const;
export type Transition = (typeof TRANSITIONS)[number];

/** Whether an action follows from it (D12). */
export function isCounted(kind: Transition): boolean {
	return !CONSENT_TRANSITIONS.some((one) => one === kind);
}
