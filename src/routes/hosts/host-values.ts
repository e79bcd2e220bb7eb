import type { ConfirmationBody } from '#domain/confirmation';
import { isDay } from '#domain/day';
import type { HostSaid } from '#domain/gestures/confirmations';
import { LANGUAGES, type Language } from '#domain/language';
import { MAX_NAME_CHARS, MAX_TITLE_CHARS } from '#domain/limits';
import { emailFault } from '#domain/email-fault';
import type { ToolWork } from '#domain/tool';
import { m } from '$lib/i18n/paraglide/messages';

/** What is typed for a host. */
export type HostValues = {
	host: string;
	email: string;
	day: string;
	place: string;
	/** Of the mail to him. */
	language: Language;
};

/** What the form begins with: what he was asked last, else what was noted of the visit or the meeting. */
export function valuesFrom(
	asked: ConfirmationBody | undefined,
	work: ToolWork | undefined
): HostValues {
	if (asked) {
		const { host, email, day, place, language = LANGUAGES[0] } = asked;
		return { host, email, day, place, language };
	}
	if (work?.tool === 'visit') return noted(work.company, work);
	return work?.tool === 'meeting'
		? noted(work.person, work)
		: { host: '', email: '', day: '', place: '', language: LANGUAGES[0] };
}

function noted(host: string, { day, where }: { day: string; where: string }): HostValues {
	return {
		host,
		email: '',
		day,
		place: where.replace(/\s+/g, ' ').slice(0, MAX_TITLE_CHARS).trim(),
		language: LANGUAGES[0]
	};
}

/** What is sent, of values that passed the check. */
export function saidIn({ host, email, day, place, language }: HostValues): HostSaid {
	return { host: host.trim(), email: email.trim(), day, place: place.trim(), language };
}

type Faults = Partial<Record<keyof HostValues, string>>;

/** What keeps a host from being asked, field by field, in the order of the form. */
export function checkHost({ host, email, day, place }: HostValues): Faults {
	const name = host.trim();
	const faults: Faults = {
		host: name ? longFault(name, MAX_NAME_CHARS) : m.hosts_host_missing(),
		email: emailFault(email) ? m.hosts_email_wrong() : undefined,
		day: isDay(day) ? undefined : m.hosts_day_missing(),
		place: longFault(place.trim(), MAX_TITLE_CHARS)
	};
	return Object.fromEntries(Object.entries(faults).filter(([, words]) => words)) as Faults;
}

function longFault(text: string, most: number): string | undefined {
	return text.length > most ? m.hosts_too_long() : undefined;
}
