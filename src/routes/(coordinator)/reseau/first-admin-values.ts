import type { Identity } from '../../staff/identity-errors';

export const NOBODY: Identity = { firstName: '', surname: '', email: '' };

/** As it is sent. */
export function tidied(values: Identity): Identity {
	const { firstName, surname, email } = values;
	return { firstName: firstName.trim(), surname: surname.trim(), email: email.trim() };
}
