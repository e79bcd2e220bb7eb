import {
	NEWS_SUBJECT,
	letterText,
	newsLines,
	offLines,
	type MailWords,
	type Signing
} from '#domain/news-mail';
import { NOTICE_MAILS, isNoticeMail, type NoticeMail } from '#domain/notice-mails';
import type { MailKind, MailRequest } from './queue';

export interface MailText {
	subject: string;
	text: string;
}

/** What the wording of a mail may use. */
export interface MailSetting extends Signing {
	/** Without a slash at its end. */
	publicUrl: string;
	/** The link by which somebody switches mails about news off. */
	offLink: (user: string) => string;
}

type Data = MailRequest['data'];
type Words = (data: Data, setting: MailSetting) => MailWords;

const VALID = 'Ce lien est valable 24 heures et ne sert qu’une fois.';
const NOT_YOU =
	'Si vous n’êtes pas à l’origine de ce message, vous pouvez l’ignorer\u00a0: rien ne se passera.';

/**
 * Pages that ask for a click before they use the link: mail scanners open links (architecture §7). The
 * token stands behind `#`, which browsers send to no server.
 */
export const confirmUrl = (publicUrl: string, token: string) => `${publicUrl}/confirmer#${token}`;
export const entryUrl = (publicUrl: string, token: string) => `${publicUrl}/entrer#${token}`;
const hostUrl = (publicUrl: string, token: string) => `${publicUrl}/attester#${token}`;
const partnerUrl = (publicUrl: string, token: string) => `${publicUrl}/partenaire#${token}`;
const referralUrl = (publicUrl: string, token: string) => `${publicUrl}/orientation#${token}`;
const joinUrl = (publicUrl: string, token: string) => `${publicUrl}/rejoindre#${token}`;

const WORDS: Record<Exclude<MailKind, NoticeMail>, Words> = {
	confirmation: ({ token = '' }, { publicUrl, structure }) => ({
		subject: 'Confirmez votre demande',
		lines: [
			`Merci de vous être adressé·e à ${structure}. Il reste une étape\u00a0: confirmer que cette adresse est bien la vôtre. Votre demande nous parviendra aussitôt.`,
			'Pour confirmer, ouvrez cette page puis appuyez sur le bouton\u00a0:',
			confirmUrl(publicUrl, token),
			`${VALID} Passé ce délai, la demande non confirmée est effacée.`,
			NOT_YOU
		]
	}),
	accountExists: ({ token = '' }, { publicUrl, structure }) => ({
		subject: 'Vous avez déjà un espace personnel',
		lines: [
			`Une demande vient d’être déposée auprès de ${structure} avec votre adresse. Vous avez déjà un espace personnel\u00a0: inutile d’en ouvrir un second.`,
			'Ouvrez cette page puis appuyez sur le bouton\u00a0: vous serez dans votre espace, et votre demande y sera ajoutée.',
			confirmUrl(publicUrl, token),
			VALID,
			NOT_YOU
		]
	}),
	invitation: ({ token = '' }, { publicUrl, structure }) => ({
		subject: 'Votre espace personnel vous attend',
		lines: [
			`${structure} a ouvert un espace personnel à votre nom. Vous pouvez y entrer dès maintenant, à votre rythme.`,
			'Ouvrez cette page puis appuyez sur le bouton\u00a0:',
			entryUrl(publicUrl, token),
			`${VALID} S’il a expiré, demandez-en un autre avec votre adresse depuis la page de connexion\u00a0: ${publicUrl}/connexion`
		]
	}),
	teamInvitation: ({ token = '' }, { publicUrl, structure }) => ({
		subject: `${structure} vous ouvre son espace de travail`,
		lines: [
			`${structure} vous a ajouté·e à son équipe. Il reste à confirmer que cette adresse est bien la vôtre et, si vous n’en avez pas encore, à choisir un mot de passe.`,
			'Ouvrez cette page puis appuyez sur le bouton\u00a0:',
			joinUrl(publicUrl, token),
			`${VALID} S’il a expiré, demandez à l’administration de ${structure} de vous l’envoyer à nouveau.`,
			NOT_YOU
		]
	}),
	signInLink: ({ token = '' }, { publicUrl }) => ({
		subject: 'Votre lien de connexion',
		lines: [
			'Voici le lien que vous avez demandé pour entrer dans votre espace. Ouvrez cette page puis appuyez sur le bouton\u00a0:',
			entryUrl(publicUrl, token),
			VALID,
			NOT_YOU
		]
	}),
	noAccount: (_data, { publicUrl }) => ({
		subject: 'Votre demande de connexion',
		lines: [
			'Un lien de connexion a été demandé avec votre adresse, mais aucun espace n’y est rattaché. Peut-être en avez-vous donné une autre\u00a0?',
			`Si vous souhaitez être accompagné·e, vous pouvez déposer une demande\u00a0: ${publicUrl}`,
			NOT_YOU
		]
	}),
	news: ({ counts = {} }, { publicUrl }) => ({
		subject: NEWS_SUBJECT,
		lines: newsLines(counts, publicUrl)
	}),
	dossierClosed: (_data, { publicUrl }) => ({
		subject: 'Du nouveau dans votre espace',
		lines: [
			'Votre centre vous a écrit un mot à propos de votre accompagnement. Il vous attend dans votre espace\u00a0:',
			`${publicUrl}/connexion`
		]
	}),
	partnerLink: ({ token = '' }, { publicUrl, structure }) => ({
		subject: `Orienter quelqu’un vers ${structure}`,
		lines: [
			`${structure} vous donne un lien personnel pour orienter des personnes vers son équipe, sans compte ni mot de passe.`,
			'Gardez ce message\u00a0: la page vous dit jusqu’à quel jour le lien reste ouvert.',
			partnerUrl(publicUrl, token),
			'Ce lien est à vous seul·e\u00a0: ne le transmettez pas. S’il a expiré, demandez-en un autre à la structure.',
			NOT_YOU
		]
	}),
	referred: ({ token = '' }, { publicUrl, structure }) => ({
		subject: 'Une demande a été préparée pour vous',
		lines: [
			`Un partenaire de ${structure} a préparé avec vous une demande d’accompagnement. Elle ne compte que si vous la confirmez.`,
			'Ouvrez cette page\u00a0: vous y lirez ce qui a été écrit et par qui, et vous déciderez.',
			referralUrl(publicUrl, token),
			'Ce lien est valable deux semaines et ne sert qu’une fois.',
			NOT_YOU
		]
	}),
	hostAsked: ({ token = '' }, { publicUrl, structure }) => ({
		subject: 'Une visite ou une rencontre à confirmer',
		lines: [
			`Une personne que ${structure} accompagne vous rend visite ou vous rencontre, et souhaite que vous le confirmiez. Cela prend une minute, sans compte ni mot de passe.`,
			'Ouvrez cette page\u00a0: vous y lirez de qui et de quel jour il s’agit, et un bouton pour confirmer.',
			hostUrl(publicUrl, token),
			'Ce lien expire deux semaines après ce jour et ne sert qu’une fois.',
			NOT_YOU
		]
	})
};

/** The mails that go to an address not proven yet: nothing a stranger typed stands in them (ML-05). */
const UNPROVEN: readonly MailKind[] = [
	'confirmation',
	'accountExists',
	'teamInvitation',
	'signInLink',
	'noAccount',
	'hostAsked',
	'partnerLink',
	'referred'
];

/** Words a mail, in French (ML-08). */
export function mailText(mail: Omit<MailRequest, 'id'>, setting: MailSetting): MailText {
	const { kind, data, notice } = mail;
	const { subject, lines } = wordsOf(kind, data, setting);
	const name = UNPROVEN.includes(kind) ? '' : (data.name ?? '');
	const off = notice ? offLines(setting.offLink(notice.user)) : [];
	return { subject, text: letterText(name, [...lines, ...off], setting) };
}

function wordsOf(kind: MailKind, data: Data, setting: MailSetting): MailWords {
	if (!isNoticeMail(kind)) return WORDS[kind](data, setting);
	return NOTICE_MAILS[kind]({ counsellor: '', ...data, ...setting });
}
