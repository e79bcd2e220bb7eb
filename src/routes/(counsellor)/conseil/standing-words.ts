import { m } from '$lib/i18n/paraglide/messages';
import type { PersonStanding } from './caseload-filter';

/** What a filter of the caseload is called. */
export const STANDING_WORDS: Record<PersonStanding | '', () => string> = {
	'': m.desk_filter_all,
	supervise: m.desk_filter_supervise,
	waiting: m.desk_filter_waiting,
	silent: m.desk_filter_silent,
	without: m.desk_filter_without,
	talk: m.desk_filter_talk,
	lent: m.desk_filter_lent
};
