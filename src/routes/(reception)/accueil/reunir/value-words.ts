import type { Assignment } from '#domain/assignment';
import type { TakenField } from '#domain/joined';
import { phoneShown } from '#domain/phone';
import { levelOf } from '#domain/study-levels';
import { m } from '$lib/i18n/paraglide/messages';
import { shortDay } from '../../../staff/dates';
import { studyLevelWords } from '../../../study-level-words';

const CIVILITIES: Record<string, () => string> = {
	madame: m.public_civility_madame,
	monsieur: m.public_civility_monsieur,
	autre: m.public_civility_autre
};

/** What a dossier says of one detail, as it is read. */
export function detailWords(field: TakenField, value: unknown): string {
	if (value === null || value === undefined)
		return field === 'assignment' ? m.reception_nobody() : m.reception_join_nothing();
	if (field === 'assignment') return (value as Assignment).name;
	const text = String(value);
	if (field === 'birthDate') return shortDay(text);
	if (field === 'phone') return phoneShown(text);
	if (field === 'civility') return CIVILITIES[text]?.() ?? text;
	return field === 'studyLevel' ? (studyLevelWords(levelOf(text)) ?? text) : text;
}
