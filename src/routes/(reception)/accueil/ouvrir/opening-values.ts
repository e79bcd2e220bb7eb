import { MAX_MESSAGE_CHARS, MAX_NAME_CHARS } from '#domain/limits';
import { m } from '$lib/i18n/paraglide/messages';

/** What is typed at the desk: plain texts, empty when not known. */
export type OpeningValues = {
	way: string;
	structure: string;
	civility: string;
	surname: string;
	firstName: string;
	email: string;
	phone: string;
	birthDate: string;
	nationality: string;
	postCode: string;
	need: string;
	onBehalfOf: string;
	inCapacityOf: string;
	information: string;
	counsellor: string;
};

export const EMPTY: OpeningValues = {
	way: 'desk',
	structure: '',
	civility: '',
	surname: '',
	firstName: '',
	email: '',
	phone: '',
	birthDate: '',
	nationality: '',
	postCode: '',
	need: '',
	onBehalfOf: '',
	inCapacityOf: '',
	information: '',
	counsellor: ''
};

const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
const EARLIEST_BIRTH = '1900-01-01';

/** Only the names must be known (D02); the rest must be right where it is given. */
export function checkOpening(values: OpeningValues): Partial<Record<keyof OpeningValues, string>> {
	const errors: Partial<Record<keyof OpeningValues, string>> = {};
	if (!values.surname.trim()) errors.surname = m.reception_surname_missing();
	if (!values.firstName.trim()) errors.firstName = m.reception_first_name_missing();
	if (values.email.trim() && !EMAIL.test(values.email.trim())) {
		errors.email = m.reception_email_wrong();
	}
	if (values.birthDate && !plausibleBirth(values.birthDate)) {
		errors.birthDate = m.reception_birth_wrong();
	}
	for (const name of ['need', 'information'] as const) {
		if (values[name].length > MAX_MESSAGE_CHARS) errors[name] = m.reception_too_long();
	}
	for (const name of ['surname', 'firstName', 'onBehalfOf', 'inCapacityOf'] as const) {
		if (values[name].length > MAX_NAME_CHARS) errors[name] = m.reception_too_long();
	}
	return errors;
}

function plausibleBirth(day: string): boolean {
	return day >= EARLIEST_BIRTH && day <= new Date().toISOString().slice(0, 10);
}
