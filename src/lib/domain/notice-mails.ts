import type { MailWords } from './news-mail';
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
	complementAsked: ({ publicUrl, structure }) => ({
		subject: 'Une question vous attend',
		lines: [
			`${structure} a besoin d’une précision pour avancer avec vous. La question vous attend dans votre espace\u00a0:`,
			`${publicUrl}/connexion`
		]
	}),
	requestAnswered: ({ publicUrl, structure }) => ({
		subject: 'Une réponse vous attend',
		lines: [
			`${structure} a répondu à votre demande. La réponse vous attend dans votre espace\u00a0:`,
			`${publicUrl}/connexion`
		]
	}),
	counsellorAssigned: ({ publicUrl, structure, counsellor }) => ({
		subject: 'Quelqu’un vous accompagne désormais',
		lines: [
			counsellor
				? `${counsellor}, de ${structure}, vous accompagne désormais.`
				: `Une personne de ${structure} vous accompagne désormais.`,
			`Vous pouvez préparer la suite dès maintenant dans votre espace\u00a0: ${publicUrl}/connexion`
		]
	}),
	taskDecided: ({ publicUrl }) => ({
		subject: 'Une réponse vous attend',
		lines: [
			'Votre conseiller ou votre conseillère a regardé votre travail. Une réponse vous attend dans votre espace\u00a0:',
			`${publicUrl}/connexion`
		]
	}),
	interviewNews: ({ publicUrl }) => ({
		subject: 'Votre entretien',
		lines: [
			'Il y a du nouveau à propos de votre entretien. Vous trouverez tout dans votre espace\u00a0:',
			`${publicUrl}/connexion`
		]
	}),
	interviewInAWeek: ({ publicUrl }) => ({
		subject: 'Votre rendez-vous de la semaine prochaine',
		lines: [
			'Vous avez un rendez-vous dans une semaine. L’heure et le lieu sont dans votre espace :',
			`${publicUrl}/connexion`,
			'Si vous ne pouvez pas venir, dites-le depuis votre espace : quelqu’un d’autre pourra prendre ce moment.'
		]
	}),
	interviewTomorrow: ({ publicUrl }) => ({
		subject: 'Votre rendez-vous de demain',
		lines: [
			'Vous avez un rendez-vous demain. L’heure et le lieu sont dans votre espace :',
			`${publicUrl}/connexion`,
			'Si vous ne pouvez pas venir, dites-le depuis votre espace.'
		]
	}),
	workshopNews: ({ publicUrl }) => ({
		subject: 'Du nouveau pour vous',
		lines: [
			'Il y a du nouveau à propos d’un rendez-vous de votre centre où vous êtes inscrit·e. Vous trouverez tout dans votre espace\u00a0:',
			`${publicUrl}/connexion`
		]
	})
} satisfies Record<string, Words>;
export type NoticeMail = keyof typeof NOTICE_MAILS;

export function isNoticeMail(kind: string): kind is NoticeMail {
	return Object.hasOwn(NOTICE_MAILS, kind);
}

/** The mails of their own by which a person is told of a kind, where she wants it at once. */
export const MAILS_ABOUT: Partial<Record<NoticeKind, readonly NoticeMail[]>> = {
	request: ['complementAsked', 'requestAnswered', 'counsellorAssigned'],
	task: ['taskDecided'],
	appointment: ['interviewNews', 'workshopNews']
};

/** Those that would come too late with the rest of the day (NO-11). */
export const REMINDERS: readonly NoticeMail[] = ['interviewInAWeek', 'interviewTomorrow'];
