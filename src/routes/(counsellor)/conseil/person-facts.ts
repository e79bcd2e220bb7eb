import { m } from '$lib/i18n/paraglide/messages';
import { device } from '$lib/store/device.svelte';
import { factLine } from '$lib/ui/fact-line';
import { ageOn, daysSince, sinceWords } from '../../staff/dates';
import { originWords } from '../../staff/origin-words';
import { lenderOf, type Followed } from './caseload';

/** Who somebody is, in the few facts one wants beside a name; no line begins with what sets them apart. */
export function personFacts({ dossier, assignedAt }: Followed, now: number): string {
	const { body } = dossier;
	const lender = lenderOf({ dossier }, device.session?.user ?? '');
	const age = ageOn(body.person.birthDate, now);
	return factLine([
		age !== null && m.staff_years({ count: age }),
		body.person.postCode,
		dossier.state === 'open' && followedWords(lender, daysSince(assignedAt, now)),
		originWords(body)
	]);
}

function followedWords(lender: string | null, days: number): string {
	return lender === null
		? m.counsellor_dossier_followed({ since: sinceWords(days) })
		: m.closing_followed_by({ holder: lender });
}

/** What a line says of somebody: whose place one takes comes first, where one does. */
export function lineAbout(person: Followed, about?: string): string {
	const lender = lenderOf(person, device.session?.user ?? '');
	return factLine([lender && m.desk_row_for({ name: lender }), about]);
}
