/** S18: no answer to «De la part de» means that the person came by himself. */
export const OWN_INITIATIVE = 'Initiative';
/** S19: no answer to «En tant que». */
export const PERSONAL_INITIATIVE = 'initiative personnelle';

/** Who sent the person, and in what capacity (S18, S19), with the defaults the founding text gives. */
export function originOf(onBehalfOf: string, inCapacityOf: string) {
	return {
		onBehalfOf: onBehalfOf.trim() || OWN_INITIATIVE,
		inCapacityOf: inCapacityOf.trim() || PERSONAL_INITIATIVE
	};
}
