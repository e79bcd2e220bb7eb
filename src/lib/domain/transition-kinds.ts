/**
 * Everything countable that can happen (D12), in the order of a person's way through a structure.
 * A transition is logged in the document it changes; one action follows from each.
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
	'interviewCancelled',
	'workshopAttended',
	'dossierClosed',
	'dossierReopened',
	'dossierLeft',
	'dossierArrived',
	'standInBegun',
	'standInEnded'
] as const;
export type Transition = (typeof TRANSITIONS)[number];
