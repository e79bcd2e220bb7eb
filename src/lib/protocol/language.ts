import { LANGUAGES, type Language } from '#domain/language';

/** What the person chose on this device; scripts write it, and the server reads it. */
export const LANGUAGE_COOKIE = 'language';

/**
 * The language of a page: what the person chose, else the first of the browser's that there is, else French.
 * @param cookies the request's `Cookie` header
 * @param accepted its `Accept-Language`, in the browser's order of preference
 */
export function languageOf(cookies = '', accepted = ''): Language {
	return chosenLanguage(cookies) ?? byPreference(accepted).find(isLanguage) ?? LANGUAGES[0];
}

/** What was chosen on the device; undefined where nothing was. */
export function chosenLanguage(cookies = ''): Language | undefined {
	const chosen = new RegExp(`(?:^|;\\s*)${LANGUAGE_COOKIE}=([a-z]{2})(?:;|$)`).exec(cookies)?.[1];
	return isLanguage(chosen) ? chosen : undefined;
}

function byPreference(accepted: string): string[] {
	return accepted
		.slice(0, 500)
		.split(',')
		.map((one) => /^\s*([a-z]{2})\b[^;]*(?:;\s*q=([\d.]+))?/i.exec(one))
		.map((found) => ({ code: found?.[1]?.toLowerCase() ?? '', weight: Number(found?.[2] ?? 1) }))
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight)
		.map(({ code }) => code);
}

function isLanguage(code: string | undefined): code is Language {
	return LANGUAGES.some((one) => one === code);
}
