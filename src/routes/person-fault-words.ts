import type { TextFault } from '#domain/person-faults';
import type { PersonTexts } from '#domain/person-fields';
import { m } from '$lib/i18n/paraglide/messages';

type Fielded = 'birthDate' | 'postCode' | 'phone';

/** What to do about a date, a post code or a number that is not right, in either country. */
export function personFaultWords(field: Fielded, fault: TextFault, texts: PersonTexts): string {
	if (fault === 'lostZero') {
		return m.public_post_code_zero({ code: texts.postCode.replace(/\s/g, '') });
	}
	if (fault === 'shortYear') return m.public_birth_date_short_year();
	if (fault === 'noDay') return m.public_birth_date_no_day();
	if (field === 'birthDate') return m.public_birth_date_wrong();
	return field === 'postCode' ? m.public_post_code_wrong() : m.public_phone_wrong();
}

/** The same for those of the three that are faulty. */
export function personFieldErrors(
	faults: Partial<Record<Fielded, TextFault>>,
	texts: PersonTexts
): Partial<Record<Fielded, string>> {
	const fields = (['phone', 'birthDate', 'postCode'] as const).flatMap((field) => {
		const fault = faults[field];
		return fault ? [[field, personFaultWords(field, fault, texts)] as const] : [];
	});
	return Object.fromEntries(fields);
}
