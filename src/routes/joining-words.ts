import type { Envelope } from '#domain/document';
import { fullName } from '#domain/full-name';
import type { TakenField } from '#domain/joined';
import type { PairBody } from '#domain/pair';
import { m } from '$lib/i18n/paraglide/messages';
import { shortDay } from './staff/dates';

/** What the details are called that one dossier takes over from another (ADR 0049). */
export const DETAIL_WORDS: Record<TakenField, () => string> = {
	civility: m.sync_field_civility,
	surname: m.reception_surname,
	firstName: m.reception_first_name,
	birthDate: m.reception_birth,
	phone: m.reception_phone,
	postCode: m.reception_post_code,
	nationality: m.reception_nationality,
	studyLevel: m.study_level,
	assignment: m.reception_counsellor
};

/** How two were joined, in words: two desks may both have joined them, and each otherwise. */
export function joiningWords(
	{ take }: Partial<PairBody>,
	stays: Envelope<'dossier'>,
	now: number
): string {
	const day = shortDay(stays.createdAt || now);
	const said = m.reception_join_side({ name: fullName(stays.body.person), day });
	if (!take || take.length === 0) return said;
	const details = take.map((field) => DETAIL_WORDS[field]()).join(', ');
	return `${said}\n\n${m.reception_join_side_takes({ details })}`;
}
