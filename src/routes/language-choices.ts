import { LANGUAGES } from '#domain/language';
import { LANGUAGE_NAMES } from './language';

/** The languages as a select offers them; apart from what public pages load of languages. */
export const LANGUAGE_CHOICES = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
