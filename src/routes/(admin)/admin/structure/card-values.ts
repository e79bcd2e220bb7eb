import { isDay } from '#domain/day';
import type { Envelope } from '#domain/document';
import {
	EMAIL_PATTERN,
	MAX_EMAIL_CHARS,
	MAX_MESSAGE_CHARS,
	MAX_NAME_CHARS,
	MAX_TITLE_CHARS
} from '#domain/limits';
import {
	MAX_CLOSING_WORDS,
	rangesOf,
	type ExceptionalClosing,
	type OpenRange,
	type OpeningHours
} from '#domain/opening-hours';
import type { CardDetails } from '#domain/structure';
import { m } from '$lib/i18n/paraglide/messages';
import { weekdayWords } from '../../../structure/opening-words';
import type { LogoPicture } from './small-logo';

export type Stretch = Pick<OpenRange, 'from' | 'to'>;

/** What is typed of a card. */
export type CardValues = {
	phone: string;
	email: string;
	address: string;
	access: string;
	hours: string;
	/** The stretches of each day, Monday first; none of a day on which the doors stay shut. */
	week: Stretch[][];
	closings: ExceptionalClosing[];
	logo: LogoPicture | null;
	/** What is read in its place; of no use without one. */
	logoAlt: string;
};

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** More than these in one day is a slip. */
export const MAX_STRETCHES = 4;

const NO_HOURS: OpeningHours = { week: [], closings: [] };

export function valuesOf({ body }: Envelope<'structureCard'>): CardValues {
	const opening = body.opening ?? NO_HOURS;
	return {
		phone: body.phone,
		email: body.email ?? '',
		address: body.address,
		access: body.access ?? '',
		hours: body.hours,
		week: WEEKDAYS.map((weekday) => rangesOf(opening, weekday)),
		closings: opening.closings.map((one) => ({ ...one })),
		logo: body.logo ? { type: body.logo.type, data: body.logo.data } : null,
		logoAlt: body.logo?.alt ?? ''
	};
}

/** What the card says, of values that passed the check; rows of closings left empty fall away. */
export function detailsIn(values: CardValues): CardDetails {
	const week = values.week.flatMap((stretches, index) =>
		stretches.map((one) => ({ weekday: index + 1, from: one.from, to: one.to }))
	);
	return {
		phone: values.phone.trim(),
		email: values.email.trim() || null,
		address: values.address.trim(),
		access: values.access.trim(),
		hours: values.hours.trim(),
		opening: { week, closings: filledClosings(values) },
		logo: values.logo && { ...values.logo, alt: values.logoAlt.trim() }
	};
}

type Faults = Partial<Record<keyof CardValues, string>>;

/** What cannot be shown to people, field by field, in the order of the form. */
export function checkCard(values: CardValues): Faults {
	const faults: Faults = {
		address: longFault(values.address, MAX_MESSAGE_CHARS),
		phone: phoneFault(values.phone.trim()),
		email: emailFault(values.email.trim()),
		access: longFault(values.access, MAX_MESSAGE_CHARS),
		week: weekFault(values.week),
		hours: longFault(values.hours, MAX_MESSAGE_CHARS),
		closings: closingsFault(filledClosings(values)),
		logoAlt: values.logo ? altFault(values.logoAlt.trim()) : undefined
	};
	return Object.fromEntries(Object.entries(faults).filter(([, words]) => words)) as Faults;
}

function longFault(text: string, most: number): string | undefined {
	return text.trim().length > most ? m.reception_too_long() : undefined;
}

function altFault(alt: string): string | undefined {
	return alt ? longFault(alt, MAX_TITLE_CHARS) : m.structure_logo_alt_missing();
}

function phoneFault(phone: string): string | undefined {
	if (phone && !/\d/.test(phone)) return m.structure_phone_wrong();
	return longFault(phone, MAX_NAME_CHARS);
}

function emailFault(email: string): string | undefined {
	const fine = email.length <= MAX_EMAIL_CHARS && new RegExp(EMAIL_PATTERN).test(email);
	return !email || fine ? undefined : m.structure_email_wrong();
}

function weekFault(week: readonly (readonly Stretch[])[]): string | undefined {
	for (const [index, stretches] of week.entries()) {
		const day = weekdayWords(index + 1);
		const sorted = [...stretches].sort((a, b) => (a.from < b.from ? -1 : 1));
		if (sorted.some(({ from, to }) => !from || !to)) return m.structure_range_half({ day });
		if (sorted.some(({ from, to }) => from >= to)) return m.structure_range_turned({ day });
		const meets = sorted.some(({ from }, n) => n > 0 && from < (sorted[n - 1]?.to ?? ''));
		if (meets) return m.structure_range_meets({ day });
	}
	return undefined;
}

function closingsFault(closings: readonly ExceptionalClosing[]): string | undefined {
	if (closings.some(({ from, to }) => !isDay(from) || !isDay(to)))
		return m.structure_closing_half();
	if (closings.some(({ from, to }) => from > to)) return m.structure_closing_turned();
	const long = closings.some(({ words }) => words.length > MAX_CLOSING_WORDS);
	return long ? m.reception_too_long() : undefined;
}

/** A closing of one day needs only its first. */
function filledClosings({ closings }: CardValues): ExceptionalClosing[] {
	return closings
		.map(({ from, to, words }) => ({ from, to: to || from, words: words.trim() }))
		.filter(({ from, words }) => from || words)
		.sort((a, b) => (a.from < b.from ? -1 : 1));
}
