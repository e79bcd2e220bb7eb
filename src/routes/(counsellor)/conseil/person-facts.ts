import { isConfidedTo } from '#domain/stand-in';
import { m } from '$lib/i18n/paraglide/messages';
import { device } from '$lib/store/device.svelte';
import { ageOn, daysSince, sinceWords } from '../../staff/dates';
import { originWords } from '../../staff/origin-words';
import type { Followed } from './caseload';

/** Who somebody is, in the few facts one wants beside a name. */
export function personFacts({ dossier, assignedAt }: Followed, now: number): string[] {
	const { body } = dossier;
	const mine = isConfidedTo(dossier, device.session?.user ?? '');
	const age = ageOn(body.person.birthDate, now);
	return [
		age !== null && m.staff_years({ count: age }),
		body.person.postCode,
		mine
			? m.counsellor_dossier_followed({ since: sinceWords(daysSince(assignedAt, now)) })
			: m.closing_followed_by({ holder: body.assignment?.name ?? '' }),
		originWords(body)
	].filter((fact): fact is string => !!fact);
}
