import type { Envelope } from '#domain/document';
import { m } from '$lib/i18n/paraglide/messages';

/** What a contact was, in a few words. */
export function contactWords({ body }: Pick<Envelope<'contact'>, 'body'>): string {
	if (body.minutes === null) return m.desk_contact_was_missed();
	return m.desk_contact_was({ count: body.minutes });
}
