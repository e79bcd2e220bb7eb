import type { FundLink } from '#domain/fund-card';
import { m } from '$lib/i18n/paraglide/messages';

/** What is typed of anything that reception keeps: where it stands and how sure it is, as texts. */
export type Placing = {
	topic: string;
	country: string;
	checkedOn: string;
	/** The structure whose reception keeps it. */
	home: string;
};

/** The part of a form that says so. */
export interface PlacingForm {
	values: Placing;
	field(name: keyof Placing): { id: string; name: string; error?: string; onblur: () => void };
}

export function textFault(text: string, most: number, missing?: string): string | undefined {
	if (text.trim() === '') return missing;
	return text.trim().length > most ? m.reception_too_long() : undefined;
}

export function linksFault(links: readonly FundLink[]): string | undefined {
	return filledLinks(links).some((link) => !link.title || !link.reference)
		? m.reception_card_link_half()
		: undefined;
}

export function dayFault(day: string, today: string): string | undefined {
	const real = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
	return real && day <= today ? undefined : m.reception_card_checked_wrong();
}

/** Rows of links left empty count for nothing. */
export function filledLinks(links: readonly FundLink[]): FundLink[] {
	return links
		.map(({ title, reference }) => ({ title: title.trim(), reference: reference.trim() }))
		.filter(({ title, reference }) => title || reference);
}

export function chosen<T extends string>(words: readonly T[], word: string): T | undefined {
	return words.find((one) => one === word);
}

/** Only the fields of which something is to be said. */
export function onlyFaults<F extends object>(faults: F): F {
	return Object.fromEntries(Object.entries(faults).filter(([, words]) => words)) as F;
}
