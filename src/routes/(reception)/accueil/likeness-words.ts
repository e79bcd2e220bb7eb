import type { Likeness } from '#domain/likeness';
import type { HINDRANCES } from '#domain/pair';
import { m } from '$lib/i18n/paraglide/messages';

/** Why two entries may be one person, in words. */
export const LIKENESS_WORDS: Record<Likeness, () => string> = {
	email: m.reception_same_email,
	nameAndBirth: m.reception_close_name
};

/** Why two could not be joined, in words. */
export const HINDRANCE_WORDS: Record<(typeof HINDRANCES)[number], () => string> = {
	moving: m.reception_hindered_moving,
	inAnother: m.reception_hindered_another
};
