import type { InEach } from './language';
import type { MailWords } from './mail-frame';
import type { NoticeKind } from './notice-settings';

/** What the wording of these mails may use. */
export interface NoticeMailSetting {
	/** Of the server, without a slash at its end. */
	publicUrl: string;
	/** Name of the structure that writes. */
	structure: string;
	/** Name of the counsellor, perhaps empty. */
	counsellor: string;
}

type Words = (setting: NoticeMailSetting) => MailWords;

/**
 * What a person is told of by a mail of its own, where she wants it at once, without a word of its content (D17).
 * Here, and not with the other mails, because the settings show them word for word (NO-12).
 */
export const NOTICE_MAILS = {
	complementAsked: {
		fr: ({ publicUrl, structure }) => ({
			subject: 'Une question vous attend',
			lines: [
				`${structure} a besoin d’une précision pour avancer avec vous. La question vous attend dans votre espace\u00a0:`,
				`${publicUrl}/connexion`
			]
		}),
		en: ({ publicUrl, structure }) => ({
			subject: 'A question is waiting for you',
			lines: [
				`${structure} needs one more detail to go on with you. The question is waiting in your space:`,
				`${publicUrl}/connexion`
			]
		})
	},
	requestAnswered: {
		fr: ({ publicUrl, structure }) => ({
			subject: 'Une réponse vous attend',
			lines: [
				`${structure} a répondu à votre demande. La réponse vous attend dans votre espace\u00a0:`,
				`${publicUrl}/connexion`
			]
		}),
		en: ({ publicUrl, structure }) => ({
			subject: 'An answer is waiting for you',
			lines: [
				`${structure} has answered your request. The answer is waiting in your space:`,
				`${publicUrl}/connexion`
			]
		})
	},
	counsellorAssigned: {
		fr: ({ publicUrl, structure, counsellor }) => ({
			subject: 'Quelqu’un vous accompagne désormais',
			lines: [
				counsellor
					? `${counsellor}, de ${structure}, vous accompagne désormais.`
					: `Une personne de ${structure} vous accompagne désormais.`,
				`Vous pouvez préparer la suite dès maintenant dans votre espace\u00a0: ${publicUrl}/connexion`
			]
		}),
		en: ({ publicUrl, structure, counsellor }) => ({
			subject: 'Somebody now supports you',
			lines: [
				counsellor
					? `${counsellor}, of ${structure}, now supports you.`
					: `Somebody of ${structure} now supports you.`,
				`You can prepare what comes next in your space from now on: ${publicUrl}/connexion`
			]
		})
	},
	taskDecided: {
		fr: ({ publicUrl }) => ({
			subject: 'Une réponse vous attend',
			lines: [
				'Votre conseiller ou votre conseillère a regardé votre travail. Une réponse vous attend dans votre espace\u00a0:',
				`${publicUrl}/connexion`
			]
		}),
		en: ({ publicUrl }) => ({
			subject: 'An answer is waiting for you',
			lines: [
				'Your counsellor has looked at your work. An answer is waiting in your space:',
				`${publicUrl}/connexion`
			]
		})
	},
	interviewNews: {
		fr: ({ publicUrl }) => ({
			subject: 'Votre entretien',
			lines: [
				'Il y a du nouveau à propos de votre entretien. Vous trouverez tout dans votre espace\u00a0:',
				`${publicUrl}/connexion`
			]
		}),
		en: ({ publicUrl }) => ({
			subject: 'Your interview',
			lines: [
				'There is something new about your interview. You will find it all in your space:',
				`${publicUrl}/connexion`
			]
		})
	},
	interviewInAWeek: {
		fr: ({ publicUrl }) => ({
			subject: 'Votre rendez-vous de la semaine prochaine',
			lines: [
				'Vous avez un rendez-vous dans une semaine. L’heure et le lieu sont dans votre espace\u00a0:',
				`${publicUrl}/connexion`,
				'Si vous ne pouvez pas venir, dites-le depuis votre espace\u00a0: quelqu’un d’autre pourra prendre ce moment.'
			]
		}),
		en: ({ publicUrl }) => ({
			subject: 'Your appointment next week',
			lines: [
				'You have an appointment in a week. The time and the place are in your space:',
				`${publicUrl}/connexion`,
				'If you cannot come, say so from your space: somebody else will be able to take that time.'
			]
		})
	},
	interviewTomorrow: {
		fr: ({ publicUrl }) => ({
			subject: 'Votre rendez-vous de demain',
			lines: [
				'Vous avez un rendez-vous demain. L’heure et le lieu sont dans votre espace\u00a0:',
				`${publicUrl}/connexion`,
				'Si vous ne pouvez pas venir, dites-le depuis votre espace.'
			]
		}),
		en: ({ publicUrl }) => ({
			subject: 'Your appointment tomorrow',
			lines: [
				'You have an appointment tomorrow. The time and the place are in your space:',
				`${publicUrl}/connexion`,
				'If you cannot come, say so from your space.'
			]
		})
	},
	workshopNews: {
		fr: ({ publicUrl }) => ({
			subject: 'Du nouveau pour vous',
			lines: [
				'Il y a du nouveau à propos d’un rendez-vous de votre centre où vous êtes inscrit·e. Vous trouverez tout dans votre espace\u00a0:',
				`${publicUrl}/connexion`
			]
		}),
		en: ({ publicUrl }) => ({
			subject: 'Something new for you',
			lines: [
				'There is something new about a meeting at your centre for which you are registered. You will find it all in your space:',
				`${publicUrl}/connexion`
			]
		})
	}
} satisfies Record<string, InEach<Words>>;
export type NoticeMail = keyof typeof NOTICE_MAILS;

/** The mails of their own by which a person is told of a kind, where she wants it at once. */
export const MAILS_ABOUT: Partial<Record<NoticeKind, readonly NoticeMail[]>> = {
	request: ['complementAsked', 'requestAnswered', 'counsellorAssigned'],
	task: ['taskDecided'],
	appointment: ['interviewNews', 'workshopNews']
};

/** Those that would come too late with the rest of the day (NO-11). */
export const REMINDERS: readonly NoticeMail[] = ['interviewInAWeek', 'interviewTomorrow'];
