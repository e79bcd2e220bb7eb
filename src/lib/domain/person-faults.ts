import { EMAIL_PATTERN, MAX_EMAIL_CHARS, MAX_NAME_CHARS } from './limits';
import type { PersonTexts } from './person-texts';

/** Nobody alive was born before. */
export const EARLIEST_BIRTH = '1900-01-01';
const EMAIL = new RegExp(EMAIL_PATTERN);
const POST_CODE = /^[A-Za-z0-9][A-Za-z0-9 -]{2,9}$/;

/** What is wrong with a text of a form; each screen words it for its reader. */
export type TextFault = 'missing' | 'wrong' | 'long';
export type PersonFaults = Partial<Record<keyof PersonTexts, TextFault>>;

/** What is to be mended, field by field. An address may be missing or not: the caller knows. */
export function personFaults(texts: PersonTexts, today: string): PersonFaults {
	const { birthDate, postCode } = texts;
	const found: [keyof PersonTexts, TextFault | null][] = [
		['firstName', nameFault(texts.firstName)],
		['surname', nameFault(texts.surname)],
		['email', emailFault(texts.email)],
		['birthDate', birthDate && !isPastDay(birthDate, today) ? 'wrong' : null],
		['postCode', postCode.trim() && !POST_CODE.test(postCode.trim()) ? 'wrong' : null]
	];
	return Object.fromEntries(found.filter(([, fault]) => fault)) as PersonFaults;
}

export function nameFault(name: string): TextFault | null {
	if (!name.trim()) return 'missing';
	return name.trim().length > MAX_NAME_CHARS ? 'long' : null;
}

export function emailFault(email: string): TextFault | null {
	const text = email.trim();
	if (!text) return 'missing';
	return EMAIL.test(text) && text.length <= MAX_EMAIL_CHARS ? null : 'wrong';
}

function isPastDay(day: string, today: string): boolean {
	return day >= EARLIEST_BIRTH && day < today;
}
