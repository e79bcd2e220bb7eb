import type { Country } from '#domain/country';
import { LANGUAGES } from '#domain/language';
import { MAX_MESSAGE_CHARS, MAX_NAME_CHARS } from '#domain/limits';
import { personFaults } from '#domain/person-faults';
import { NO_PERSON, type PersonTexts } from '#domain/person-fields';
import { m } from '$lib/i18n/paraglide/messages';
import { today } from '$lib/store/today';
import { personFieldErrors } from '../../../person-fault-words';

/** What is typed at the desk: plain texts, empty when not known. */
export type OpeningValues = PersonTexts & {
	way: string;
	structure: string;
	/** Of the mails to her. */
	language: string;
	need: string;
	onBehalfOf: string;
	inCapacityOf: string;
	information: string;
	counsellor: string;
	/** By whom somebody was referred whose account is opened: a referral’s id; empty of everybody else. */
	referral: string;
	/** What she answered: whether he may follow how it goes, `yes` or `no`. */
	follows: string;
};

export const EMPTY: OpeningValues = {
	...NO_PERSON,
	way: 'desk',
	structure: '',
	language: LANGUAGES[0],
	need: '',
	onBehalfOf: '',
	inCapacityOf: '',
	information: '',
	counsellor: '',
	referral: '',
	follows: ''
};

type Checked = Partial<Record<keyof OpeningValues, string>>;

/** Only the names must be known (D02); the rest must be right where it is given. */
export function checkOpening(values: OpeningValues, home: Country | null): Checked {
	const errors: Checked = personErrors(values, home);
	for (const name of ['need', 'information'] as const) {
		if (values[name].length > MAX_MESSAGE_CHARS) errors[name] = m.reception_too_long();
	}
	for (const name of ['onBehalfOf', 'inCapacityOf'] as const) {
		if (values[name].length > MAX_NAME_CHARS) errors[name] = m.reception_too_long();
	}
	if (values.referral && !values.follows) errors.follows = m.referral_follows_missing();
	return errors;
}

function personErrors(values: OpeningValues, home: Country | null): Checked {
	const faults = personFaults(values, today(), { home });
	const long = m.reception_too_long();
	const errors: Checked = {};
	if (faults.surname)
		errors.surname = faults.surname === 'long' ? long : m.reception_surname_missing();
	if (faults.firstName)
		errors.firstName = faults.firstName === 'long' ? long : m.reception_first_name_missing();
	if (faults.email === 'wrong') errors.email = m.reception_email_wrong();
	return { ...errors, ...personFieldErrors(faults, values) };
}
