import BadgeCheck from '@lucide/svelte/icons/badge-check';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import Hammer from '@lucide/svelte/icons/hammer';
import HandCoins from '@lucide/svelte/icons/hand-coins';
import Signpost from '@lucide/svelte/icons/signpost';
import Store from '@lucide/svelte/icons/store';
import type { FundCountry, FundTopic } from '#domain/fund-card';
import { m } from '$lib/i18n/paraglide/messages';
import type { Icon } from '$lib/ui/icon';

/** The six topics as one reads them, in their order. */
export const TOPICS: Record<FundTopic, { words: () => string; icon: Icon }> = {
	occupations: { words: m.tools_fund_topic_occupations, icon: Hammer },
	training: { words: m.tools_fund_topic_training, icon: GraduationCap },
	funding: { words: m.tools_fund_topic_funding, icon: HandCoins },
	crossBorder: { words: m.tools_fund_topic_border, icon: Signpost },
	validation: { words: m.tools_fund_topic_validation, icon: BadgeCheck },
	business: { words: m.tools_fund_topic_business, icon: Store }
};

export const COUNTRIES: Record<FundCountry, () => string> = {
	FR: m.tools_fund_country_fr,
	CH: m.tools_fund_country_ch,
	both: m.tools_fund_country_both
};
