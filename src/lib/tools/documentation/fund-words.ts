import BadgeCheck from '@lucide/svelte/icons/badge-check';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import Hammer from '@lucide/svelte/icons/hammer';
import HandCoins from '@lucide/svelte/icons/hand-coins';
import Signpost from '@lucide/svelte/icons/signpost';
import Store from '@lucide/svelte/icons/store';
import type { FundCountry, FundTopic } from '#domain/fund-card';
import { isDay } from '#domain/day';
import { m } from '$lib/i18n/paraglide/messages';
import { day } from '$lib/ui/dates';
import type { Icon } from '$lib/ui/icon';

interface TopicWords {
	words: () => string;
	/** What one may search for besides, to find its cards. */
	searched: () => string;
	icon: Icon;
}

/** The six topics as one reads them, in their order. */
export const TOPICS: Record<FundTopic, TopicWords> = {
	occupations: {
		words: m.tools_fund_topic_occupations,
		searched: m.tools_fund_searched_occupations,
		icon: Hammer
	},
	training: {
		words: m.tools_fund_topic_training,
		searched: m.tools_fund_searched_training,
		icon: GraduationCap
	},
	funding: {
		words: m.tools_fund_topic_funding,
		searched: m.tools_fund_searched_funding,
		icon: HandCoins
	},
	crossBorder: {
		words: m.tools_fund_topic_border,
		searched: m.tools_fund_searched_border,
		icon: Signpost
	},
	validation: {
		words: m.tools_fund_topic_validation,
		searched: m.tools_fund_searched_validation,
		icon: BadgeCheck
	},
	business: {
		words: m.tools_fund_topic_business,
		searched: m.tools_fund_searched_business,
		icon: Store
	}
};

/** By what a card of a topic is found, besides its own words. */
export function topicWords({ body }: { body: { topic: FundTopic } }): string {
	const { words, searched } = TOPICS[body.topic];
	return `${words()} ${searched()}`;
}

export const COUNTRIES: Record<FundCountry, () => string> = {
	FR: m.tools_fund_country_fr,
	CH: m.tools_fund_country_ch,
	both: m.tools_fund_country_both
};

/** The day a card was checked, in words; of one that does not exist, what stands there. */
export function checkedWords(checkedOn: string, now: number): string {
	return isDay(checkedOn) ? day(checkedOn, now) : checkedOn;
}
