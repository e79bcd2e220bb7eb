import type { Sensitive } from '#domain/sensitive';
import { intlLocale } from '$lib/i18n/intl-locale';
import { m } from '$lib/i18n/paraglide/messages';

const WORDS: Record<Sensitive, () => string> = {
	avs: m.message_warn_avs,
	insee: m.message_warn_insee,
	iban: m.message_warn_iban,
	card: m.message_warn_card,
	health: m.message_warn_health
};

/** What a text seems to hold, in one sentence. */
export function sensitiveWords(found: readonly Sensitive[]): string {
	const list = new Intl.ListFormat(intlLocale(), { type: 'conjunction' });
	return m.message_warn_text({ what: list.format(found.map((one) => WORDS[one]())) });
}
