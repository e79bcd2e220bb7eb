import { phoneTidied } from '#domain/phone';
import { dayIn } from '#domain/written-day';
import { m } from '$lib/i18n/paraglide/messages';
import { intlLocale } from '$lib/i18n/intl-locale';
import type { RequestDraft } from './draft';

/** What the person said of himself, one fact a line, nothing for what he left out. */
export function personLines(draft: RequestDraft): string[] {
	const civilities: Record<string, () => string> = {
		madame: m.public_civility_madame,
		monsieur: m.public_civility_monsieur
	};
	const civility = civilities[draft.civility]?.() ?? '';
	return [
		[civility, draft.firstName.trim(), draft.surname.trim()].filter(Boolean).join(' '),
		draft.email.trim(),
		phoneTidied(draft.phone.trim()),
		[dayWords(draft.birthDate), draft.nationality.trim(), draft.postCode.trim()]
			.filter(Boolean)
			.join(', ')
	].filter(Boolean);
}

/** Where he comes from, and what else he added. */
export function moreLines(draft: RequestDraft): string[] {
	const origin = [draft.onBehalfOf.trim(), draft.onBehalfOf.trim() && draft.inCapacityOf.trim()];
	const sent = origin.filter(Boolean).join(', ');
	return [sent || m.public_review_initiative(), draft.information.trim()].filter(Boolean);
}

function dayWords(typed: string): string {
	const day = dayIn(typed);
	if (typeof day !== 'string') return '';
	return new Date(`${day}T12:00:00`).toLocaleDateString(intlLocale(), { dateStyle: 'long' });
}
