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
import {
	chosen,
	dayFault,
	filledLinks,
	linksFault,
	onlyFaults,
	textFault,
	type Placing
} from '../kept/values';

/** What is typed of a card: texts, empty when nothing was chosen yet. */
export type CardValues = Placing & {
	title: string;
	summary: string;
	text: string;
	places: string;
	links: FundLink[];
	scope: string;
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
		links: filledLinks(values.links),
		places: values.places.trim(),
		country: chosen(FUND_COUNTRIES, values.country) ?? 'both',
		checkedOn: values.checkedOn
	};
}

type Faults = Partial<Record<keyof CardValues, string>>;

/** What keeps a card from being offered, field by field, in the order of the form. */
export function checkCard(values: CardValues, today: string): Faults {
	return onlyFaults<Faults>({
		title: textFault(values.title, MAX_TITLE_CHARS, m.reception_card_title_missing()),
		summary: textFault(values.summary, MAX_CARD_SUMMARY, m.reception_card_summary_missing()),
		text: textFault(values.text, MAX_CARD_TEXT, m.reception_card_text_missing()),
		links: linksFault(values.links),
		places: textFault(values.places, MAX_CARD_PLACES),
		topic: chosen(FUND_TOPICS, values.topic) ? undefined : m.reception_card_topic_missing(),
		country: chosen(FUND_COUNTRIES, values.country)
			? undefined
			: m.reception_card_country_missing(),
		home: values.home ? undefined : m.reception_card_home_missing(),
		checkedOn: dayFault(values.checkedOn, today)
	});
}
