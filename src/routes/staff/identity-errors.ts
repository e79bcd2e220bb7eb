import { emailFault } from '#domain/email-fault';
import { nameFault } from '#domain/person-faults';
import { m } from '$lib/i18n/paraglide/messages';

/** Who somebody of a team is, as a form holds it. */
export type Identity = Record<'firstName' | 'surname' | 'email', string>;

/** What is to be mended of it, in the order of the fields. */
export function identityErrors(values: Identity): Partial<Identity> {
	const errors: Partial<Identity> = {};
	const words = { missing: null, wrong: m.reception_email_wrong(), long: m.reception_too_long() };
	const first = nameFault(values.firstName);
	if (first) errors.firstName = words[first] ?? m.reception_first_name_missing();
	const last = nameFault(values.surname);
	if (last) errors.surname = words[last] ?? m.reception_surname_missing();
	const address = emailFault(values.email);
	if (address) errors.email = words[address] ?? m.admin_member_email_missing();
	return errors;
}
