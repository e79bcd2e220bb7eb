import type { InterviewKind } from '#domain/talk-kinds';
import type { InterviewMode } from '#domain/interview';

const KINDS: Record<InterviewKind, string> = {
	first: 'Premier entretien',
	followUp: 'Entretien de suivi',
	review: 'Bilan',
	information: 'Entretien d’information',
	guidance: 'Entretien d’orientation'
};

const MODES: Record<InterviewMode, string> = {
	onSite: 'au centre',
	phone: 'par téléphone',
	video: 'en visio',
	outside: 'ailleurs'
};

/** What a subscribed calendar is called. */
export const CALENDAR_NAME = 'Mes rendez-vous jemoriente';
export const ABSENCE_SUMMARY = 'Absence';

/** «Entretien de suivi, par téléphone»: neither with whom, nor about what. */
export function talkSummary(kind: InterviewKind, mode: InterviewMode): string {
	return `${KINDS[kind]}, ${MODES[mode]}`;
}
