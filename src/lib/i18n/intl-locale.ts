import { getLocale } from './paraglide/runtime';

/** The language of this build, as Intl takes it: English as in Europe, the day before the month. */
export function intlLocale(): string {
	return getLocale() === 'en' ? 'en-GB' : 'fr';
}
