import { emailFault } from '#domain/email-fault';
import { m } from '$lib/i18n/paraglide/messages';

/** What is wrong with an address, or undefined. */
export function emailError(email: string): string | undefined {
	const fault = emailFault(email);
	if (!fault) return undefined;
	return fault === 'missing' ? m.public_email_missing() : m.public_email_wrong();
}
