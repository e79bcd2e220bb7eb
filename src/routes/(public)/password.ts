import { m } from '$lib/i18n/paraglide/messages';

/** The same least length as protocol/accounts.ts, whose schemas public pages do not load (test). */
export const LEAST_PASSWORD = 12;

/** What is wrong with a new password, or undefined. */
export function passwordError(password: string): string | undefined {
	return password.length < LEAST_PASSWORD ? m.public_password_short() : undefined;
}
