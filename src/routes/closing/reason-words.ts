import { CLOSING_REASONS, type ClosingReason } from '#domain/closing';
import { m } from '$lib/i18n/paraglide/messages';

const WORDS: Record<ClosingReason, () => string> = {
	aimReached: m.closing_reason_aim_reached,
	personStops: m.closing_reason_person_stops,
	noSign: m.closing_reason_no_sign,
	followedElsewhere: m.closing_reason_followed_elsewhere,
	other: m.closing_reason_other
};

/** Why a dossier was closed, as staff chooses and reads it. */
export function reasonWords(reason: ClosingReason): string {
	return WORDS[reason]();
}

export function reasonChoices() {
	return CLOSING_REASONS.map((value) => ({ value, label: reasonWords(value) }));
}
