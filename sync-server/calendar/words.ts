import type { InEach, Language } from '#domain/language';
import type { InterviewKind } from '#domain/talk-kinds';
import type { InterviewMode } from '#domain/interview';

interface Words {
	/** What a subscribed calendar is called. */
	calendar: string;
	absence: string;
	kinds: Record<InterviewKind, string>;
	modes: Record<InterviewMode, string>;
}

export const CALENDAR_WORDS: InEach<Words> = {
	fr: {
		calendar: 'Mes rendez-vous jemoriente',
		absence: 'Absence',
		kinds: {
			first: 'Premier entretien',
			followUp: 'Entretien de suivi',
			review: 'Bilan',
			information: 'Entretien d’information',
			guidance: 'Entretien d’orientation'
		},
		modes: {
			onSite: 'au centre',
			phone: 'par téléphone',
			video: 'en visio',
			outside: 'ailleurs'
		}
	},
	en: {
		calendar: 'My jemoriente appointments',
		absence: 'Absence',
		kinds: {
			first: 'First interview',
			followUp: 'Follow-up interview',
			review: 'Taking stock',
			information: 'Information interview',
			guidance: 'Guidance interview'
		},
		modes: {
			onSite: 'at the centre',
			phone: 'by phone',
			video: 'by video',
			outside: 'elsewhere'
		}
	}
};

/** «Entretien de suivi, par téléphone»: neither with whom, nor about what. */
export function talkSummary(language: Language, kind: InterviewKind, mode: InterviewMode): string {
	const { kinds, modes } = CALENDAR_WORDS[language];
	return `${kinds[kind]}, ${modes[mode]}`;
}
