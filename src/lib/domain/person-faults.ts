import type { Country } from './country';
import { emailFault, type PlainFault } from './email-fault';
import { MAX_NAME_CHARS } from './limits';
import type { PersonTexts } from './person-fields';
import { readPhone } from './phone';
import { readPostCode, type PostCodeFault } from './post-code';
import { dayIn, type DayFault } from './written-day';

/** Nobody alive was born before. */
const EARLIEST_BIRTH = '1900-01-01';

/** What is wrong with a text of a form: of a day or a post code more can be said. */
export type TextFault = PlainFault | PostCodeFault | DayFault;
export type PersonFaults = Partial<Record<keyof PersonTexts, TextFault>>;

/** What else is known while a person is typed. */
export interface AboutForm {
	/** Country of the structure. */
	home?: Country | null;
	/** What the form was filled from: a field left alone is not looked at again. */
	stored?: PersonTexts;
}

/** What is to be mended, field by field. An address may be missing or not: the caller knows. */
export function personFaults(
	texts: PersonTexts,
	today: string,
	{ home = null, stored }: AboutForm = {}
): PersonFaults {
	const found: [keyof PersonTexts, TextFault | null][] = [
		['firstName', nameFault(texts.firstName)],
		['surname', nameFault(texts.surname)],
		['email', emailFault(texts.email)],
		['birthDate', birthFault(texts.birthDate, today)],
		['postCode', postCodeFault(texts.postCode, home)],
		['phone', phoneFault(texts.phone)]
	];
	const faults = found.filter(([field, fault]) => fault && !leftAlone(field, texts, stored));
	return Object.fromEntries(faults) as PersonFaults;
}

function leftAlone(field: keyof PersonTexts, texts: PersonTexts, stored?: PersonTexts): boolean {
	return Boolean(stored?.[field]) && stored?.[field] === texts[field];
}

export function nameFault(name: string): PlainFault | null {
	if (!name.trim()) return 'missing';
	return name.trim().length > MAX_NAME_CHARS ? 'long' : null;
}

function birthFault(text: string, today: string): TextFault | null {
	if (!text.trim()) return null;
	const day = dayIn(text);
	if (typeof day !== 'string') return day.fault;
	return day >= EARLIEST_BIRTH && day < today ? null : 'wrong';
}

function postCodeFault(text: string, home: Country | null): TextFault | null {
	if (!text.trim()) return null;
	const read = readPostCode(text, home);
	return 'fault' in read ? read.fault : null;
}

function phoneFault(text: string): TextFault | null {
	if (!text.trim()) return null;
	const read = readPhone(text);
	return 'fault' in read ? read.fault : null;
}
