import type { Country } from '#domain/country';
import { MAX_MESSAGE_CHARS } from '#domain/limits';
import { personFaults } from '#domain/person-faults';
import { NO_PERSON, type PersonTexts } from '#domain/person-fields';
import { personIn } from '#domain/person-texts';
import type { ReferRequest } from '#protocol/partner';
import { m } from '$lib/i18n/paraglide/messages';
import { today } from '$lib/store/today';
import { personFaultWords } from '../../person-fault-words';

/** What is typed of a person who is referred. */
export type ReferValues = Pick<PersonTexts, 'firstName' | 'surname' | 'email' | 'phone'> & {
	need: string;
	/** She knows of it. */
	agreed: boolean;
};

export const EMPTY: ReferValues = {
	firstName: '',
	surname: '',
	email: '',
	phone: '',
	need: '',
	agreed: false
};

/** What is sent, of values that passed the check. */
export function saidIn(
	values: ReferValues,
	country: Country
): Pick<ReferRequest, 'firstName' | 'surname' | 'email' | 'phone' | 'need'> {
	const { firstName, surname, email, phone } = personIn(
		{ ...NO_PERSON, ...textsOf(values) },
		country
	);
	return { firstName, surname, email, phone, need: values.need.trim() };
}

type Faults = Partial<Record<keyof ReferValues, string>>;

/** What keeps a person from being referred, field by field, in the order of the form. */
export function checkRefer(values: ReferValues, home: Country): Faults {
	const texts = { ...NO_PERSON, ...textsOf(values) };
	const { firstName, surname, email, phone } = personFaults(texts, today(), { home });
	const unreachable = !values.email.trim() && !values.phone.trim();
	const wrongEmail = values.email.trim() && email ? m.public_email_wrong() : undefined;
	const faults: Faults = {
		firstName: nameWords(firstName, m.referral_first_name_missing),
		surname: nameWords(surname, m.referral_surname_missing),
		email: unreachable ? m.referral_reach_missing() : wrongEmail,
		phone: phone && values.phone.trim() ? personFaultWords('phone', phone, texts) : undefined,
		need: needFault(values.need.trim()),
		agreed: values.agreed ? undefined : m.referral_agreed_missing()
	};
	return Object.fromEntries(Object.entries(faults).filter(([, words]) => words)) as Faults;
}

function textsOf({ firstName, surname, email, phone }: ReferValues) {
	return { firstName, surname, email, phone };
}

function nameWords(fault: string | undefined, missing: () => string): string | undefined {
	if (!fault) return undefined;
	return fault === 'long' ? m.hosts_too_long() : missing();
}

function needFault(need: string): string | undefined {
	if (!need) return m.referral_need_missing();
	return need.length > MAX_MESSAGE_CHARS ? m.hosts_too_long() : undefined;
}
