import { emailFault } from '#domain/email-fault';
import { nameFault } from '#domain/person-faults';
import { m } from '$lib/i18n/paraglide/messages';
import type { Errors } from '$lib/ui/form.svelte';

/** A first local admin as the form holds him. */
export type FirstAdmin = Record<'firstName' | 'surname' | 'email', string>;

export const NOBODY: FirstAdmin = { firstName: '', surname: '', email: '' };

/** What is to be mended, in the order of the fields. */
export function firstAdminErrors(values: FirstAdmin): Errors<FirstAdmin> {
	const errors: Errors<FirstAdmin> = {};
	const words = { missing: null, wrong: m.reception_email_wrong(), long: m.reception_too_long() };
	const first = nameFault(values.firstName);
	if (first) errors.firstName = words[first] ?? m.reception_first_name_missing();
	const last = nameFault(values.surname);
	if (last) errors.surname = words[last] ?? m.reception_surname_missing();
	const address = emailFault(values.email);
	if (address) errors.email = words[address] ?? m.admin_member_email_missing();
	return errors;
}

/** As it is sent. */
export function tidied(values: FirstAdmin): FirstAdmin {
	const { firstName, surname, email } = values;
	return { firstName: firstName.trim(), surname: surname.trim(), email: email.trim() };
}
