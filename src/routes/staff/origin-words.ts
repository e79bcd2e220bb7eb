import { OWN_INITIATIVE, PERSONAL_INITIATIVE } from '#domain/origin';
import { m } from '$lib/i18n/paraglide/messages';

/** Who sent the person, in words (S18, S19). */
export function originWords(origin: { onBehalfOf: string; inCapacityOf: string }): string {
	const who = origin.onBehalfOf;
	const capacity = origin.inCapacityOf;
	if (who === OWN_INITIATIVE) return m.staff_own_initiative();
	if (capacity === PERSONAL_INITIATIVE) return m.staff_sent_by({ who });
	return m.staff_sent_by_as({ who, capacity });
}
