/**
 * The fictitious structure in which teams train (ADR 0050). Its id alone says what it is: what may be reset, what
 * counts nowhere and what no mail leaves from rests on no document that somebody could write. Apart from
 * training-home.ts, so that public pages need not load the schemas.
 */
export const TRAINING = 'exercice';

/** Whether a structure is the one to train in. */
export function isTraining(structure: string | null | undefined): boolean {
	return structure === TRAINING;
}

/** Where somebody has a place: as a session or the server's facts tell it. */
interface Places {
	own: { structure: string } | null;
	standings: readonly { structure: string }[];
}

/** Whether somebody is one of the fictitious people, or of their fictitious staff. */
export function isInTraining({ own, standings }: Places): boolean {
	return isTraining(own?.structure) || standings.some((one) => isTraining(one.structure));
}
