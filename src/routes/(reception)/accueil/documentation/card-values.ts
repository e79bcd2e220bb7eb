import {
	FUND_COUNTRIES,
	FUND_SCOPES,
	FUND_TOPICS,
	MAX_CARD_PLACES,
	MAX_CARD_SUMMARY,
	MAX_CARD_TEXT,
	type FundCardBody,
	type FundLink
} from '#domain/fund-card';
import { MAX_TITLE_CHARS } from '#domain/limits';
import { m } from '$lib/i18n/paraglide/messages';

/** What is typed of a card: texts, empty when nothing was chosen yet. */
export type CardValues = {
	topic: string;
	title: string;
	summary: string;
	text: string;
	places: string;
	links: FundLink[];
	country: string;
	scope: string;
	checkedOn: string;
	/** The structure whose reception keeps it. */
	home: string;
};

/**
 * A card not written yet.
 * @param today when it was surely checked
 * @param home empty when it is still to be said
 */
export function blankCard(today: string, home: string): CardValues {
	const texts = { topic: '', title: '', summary: '', text: '', places: '', country: '' };
	return { ...texts, links: [], scope: 'network', checkedOn: today, home };
}

/** The body of a card whose values passed the check; rows of links left empty fall away. */
export function bodyIn(values: CardValues): FundCardBody {
	return {
		scope: chosen(FUND_SCOPES, values.scope) ?? 'network',
		topic: chosen(FUND_TOPICS, values.topic) ?? 'occupations',
		title: values.title.trim(),
		summary: values.summary.trim(),
		text: values.text.trim(),
		links: filledLinks(values),
		places: values.places.trim(),
		country: chosen(FUND_COUNTRIES, values.country) ?? 'both',
		checkedOn: values.checkedOn
	};
}

type Faults = Partial<Record<keyof CardValues, string>>;

/** What keeps a card from being offered, field by field, in the order of the form. */
export function checkCard(values: CardValues, today: string): Faults {
	const faults: Faults = {
		title: textFault(values.title, MAX_TITLE_CHARS, m.reception_card_title_missing()),
		summary: textFault(values.summary, MAX_CARD_SUMMARY, m.reception_card_summary_missing()),
		text: textFault(values.text, MAX_CARD_TEXT, m.reception_card_text_missing()),
		links: linksFault(filledLinks(values)),
		places: textFault(values.places, MAX_CARD_PLACES),
		topic: chosen(FUND_TOPICS, values.topic) ? undefined : m.reception_card_topic_missing(),
		country: chosen(FUND_COUNTRIES, values.country)
			? undefined
			: m.reception_card_country_missing(),
		home: values.home ? undefined : m.reception_card_home_missing(),
		checkedOn: dayFault(values.checkedOn, today)
	};
	return Object.fromEntries(Object.entries(faults).filter(([, words]) => words)) as Faults;
}

function textFault(text: string, most: number, missing?: string): string | undefined {
	if (text.trim() === '') return missing;
	return text.trim().length > most ? m.reception_too_long() : undefined;
}

function linksFault(links: readonly FundLink[]): string | undefined {
	return links.some((link) => !link.title || !link.reference)
		? m.reception_card_link_half()
		: undefined;
}

function dayFault(day: string, today: string): string | undefined {
	const real = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
	return real && day <= today ? undefined : m.reception_card_checked_wrong();
}

function filledLinks({ links }: CardValues): FundLink[] {
	return links
		.map(({ title, reference }) => ({ title: title.trim(), reference: reference.trim() }))
		.filter(({ title, reference }) => title || reference);
}

function chosen<T extends string>(words: readonly T[], word: string): T | undefined {
	return words.find((one) => one === word);
}
