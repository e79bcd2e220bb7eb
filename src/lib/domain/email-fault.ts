import { EMAIL_PATTERN, MAX_EMAIL_CHARS } from './limits';

const EMAIL = new RegExp(EMAIL_PATTERN);

/** What is wrong with a text of a form; each screen words it for its reader. */
export type PlainFault = 'missing' | 'wrong' | 'long';

export function emailFault(email: string): PlainFault | null {
	const text = email.trim();
	if (!text) return 'missing';
	return EMAIL.test(text) && text.length <= MAX_EMAIL_CHARS ? null : 'wrong';
}
