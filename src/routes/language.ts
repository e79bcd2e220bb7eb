import { LANGUAGES, type Language } from '#domain/language';
import { LANGUAGE_COOKIE } from '#protocol/language';
import { ROUTES } from '#protocol/routes';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';

/** Each in its own words: whoever looks for one reads that one. */
export const LANGUAGE_NAMES: Record<Language, string> = { fr: 'Français', en: 'English' };

const YEAR_S = 365 * 24 * 3_600;

export interface OtherLanguage {
	language: Language;
	name: string;
}

/** What the app can be changed to. */
export function otherLanguages(): OtherLanguage[] {
	return LANGUAGES.filter((one) => one !== getLocale()).map((language) => ({
		language,
		name: LANGUAGE_NAMES[language]
	}));
}

/**
 * The app in another language, from now on, on this device, for whoever is not signed in. Its words are fetched,
 * so that without a network nothing changes and that is told.
 */
export async function changeLanguage(language: Language): Promise<void> {
	const there = await fetch(ROUTES.health, { cache: 'no-store' }).catch(() => null);
	if (!there) return tellOffline();
	await bringLanguage(language);
}

/** Has the device show this language; the page comes back by itself. */
export async function bringLanguage(language: Language): Promise<void> {
	const secure = location.protocol === 'https:' ? '; Secure' : '';
	document.cookie = `${LANGUAGE_COOKIE}=${language}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax${secure}`;
	const { updates } = await import('./updates.svelte');
	await updates.apply();
}

async function tellOffline(): Promise<void> {
	const { toasts } = await import('$lib/ui/toasts.svelte');
	toasts.show({ text: m.ui_language_offline(), tone: 'info' });
}
