import type { PartnerSort } from '#domain/partner';
import { m } from '$lib/i18n/paraglide/messages';

/** What a partner does for people, in words. */
export const SORTS: Record<PartnerSort, () => string> = {
	employment: m.partners_sort_employment,
	social: m.partners_sort_social,
	training: m.partners_sort_training,
	business: m.partners_sort_business,
	other: m.partners_sort_other
};
