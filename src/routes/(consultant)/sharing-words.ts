import { m } from '$lib/i18n/paraglide/messages';
import type { Sharing } from './sharing';
import { dayWords, onDay } from './words';

/** Who may read a work, since when and until when. @param who whom it is shown to, in a sentence */
export function sharingWords(sharing: Sharing, who: string, now: number): string {
	if (sharing.kind === 'own') return m.consultant_share_nobody();
	if (sharing.kind === 'ended') return m.consultant_share_ended({ day: dayWords(sharing.until) });
	const { since, until } = sharing;
	const day = until === null ? null : dayWords(until);
	if (since === null)
		return day ? m.webfolio_share_going_until({ who, day }) : m.webfolio_share_going({ who });
	const from = m.webfolio_since({ day: onDay(since, now) });
	return day
		? m.webfolio_share_since_until({ who, since: from, day })
		: m.webfolio_share_since({ who, since: from });
}
