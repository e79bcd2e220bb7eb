import { MAX_MESSAGE_CHARS, MAX_NAME_CHARS } from '#domain/limits';
import { PARTNER_SORTS, type PartnerBody, type PartnerContact } from '#domain/partner';
import { emailFault } from '#domain/email-fault';
import { m } from '$lib/i18n/paraglide/messages';

/** A contact as it is typed. */
export type ContactValues = Omit<PartnerContact, 'email'> & { email: string };

/** What is typed of a partner; `sort` is empty until it was chosen. */
export type PartnerValues = {
	structure: string;
	name: string;
	sort: string;
	text: string;
	phone: string;
	offered: boolean;
	contacts: ContactValues[];
};

export function blankPartner(structure: string): PartnerValues {
	return { structure, name: '', sort: '', text: '', phone: '', offered: true, contacts: [] };
}

export function blankContact(key: string): ContactValues {
	return { key, name: '', duty: '', email: '', phone: '' };
}

export function valuesOf(structure: string, body: PartnerBody): PartnerValues {
	const contacts = body.contacts.map((one) => ({ ...one, email: one.email ?? '' }));
	return { ...body, structure, contacts };
}

/** The body of a partner whose values passed the check; contacts left empty fall away. */
export function bodyIn(values: PartnerValues): PartnerBody {
	return {
		name: values.name.trim(),
		sort: PARTNER_SORTS.find((one) => one === values.sort) ?? 'other',
		text: values.text.trim(),
		phone: values.phone.trim(),
		offered: values.offered,
		contacts: filledContacts(values).map((one) => ({ ...one, email: one.email || null }))
	};
}

type Faults = Partial<Record<keyof PartnerValues, string>>;

/** What keeps a partner from being kept, field by field, in the order of the form. */
export function checkPartner(values: PartnerValues): Faults {
	const name = values.name.trim();
	const faults: Faults = {
		structure: values.structure ? undefined : m.partners_structure_missing(),
		name: name ? longFault(name, MAX_NAME_CHARS) : m.partners_name_missing(),
		sort: PARTNER_SORTS.some((one) => one === values.sort) ? undefined : m.partners_sort_missing(),
		text: longFault(values.text.trim(), MAX_MESSAGE_CHARS),
		phone: phoneFault(values.phone.trim()),
		contacts: contactsFault(values.contacts)
	};
	return Object.fromEntries(Object.entries(faults).filter(([, words]) => words)) as Faults;
}

function longFault(text: string, most: number): string | undefined {
	return text.length > most ? m.reception_too_long() : undefined;
}

function phoneFault(phone: string): string | undefined {
	if (phone && !/\d/.test(phone)) return m.structure_phone_wrong();
	return longFault(phone, MAX_NAME_CHARS);
}

/** The first thing to mend, named with the place of its contact in the form. */
function contactsFault(contacts: readonly ContactValues[]): string | undefined {
	for (const [index, contact] of contacts.map(trimmed).entries()) {
		const number = index + 1;
		if (!isFilled(contact)) continue;
		if (!contact.name) return m.partners_contact_nameless({ number });
		if (contact.email && emailFault(contact.email)) return m.partners_contact_email({ number });
		if (phoneFault(contact.phone)) return m.partners_contact_phone({ number });
		const long = [contact.name, contact.duty].some((one) => one.length > MAX_NAME_CHARS);
		if (long) return m.partners_contact_long({ number });
	}
	return undefined;
}

function filledContacts({ contacts }: PartnerValues): ContactValues[] {
	return contacts.map(trimmed).filter(isFilled);
}

function trimmed({ key, name, duty, email, phone }: ContactValues): ContactValues {
	return {
		key,
		name: name.trim(),
		duty: duty.trim(),
		email: email.trim(),
		phone: phone.trim()
	};
}

function isFilled({ name, duty, email, phone }: ContactValues): boolean {
	return [name, duty, email, phone].some(Boolean);
}
