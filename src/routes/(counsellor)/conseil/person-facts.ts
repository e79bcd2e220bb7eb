import { m } from '$lib/i18n/paraglide/messages';
import { ageOn, daysSince, sinceWords } from '../../staff/dates';
import { originWords } from '../../staff/origin-words';
import type { Followed } from './caseload';

/** Who somebody is, in the few facts one wants beside a name. */
export function personFacts({ dossier: { body }, assignedAt }: Followed, now: number): string[] {
	const age = ageOn(body.person.birthDate, now);
	return [
		age !== null && m.staff_years({ count: age }),
		body.person.postCode,
		m.counsellor_dossier_followed({ since: sinceWords(daysSince(assignedAt, now)) }),
		originWords(body)
	].filter((fact): fact is string => !!fact);
}
