import type { InEach } from '#domain/language';
import type { MailWords } from '#domain/mail-frame';
import { newsWords } from '#domain/news-mail';
import { NOTICE_MAILS } from '#domain/notice-mails';
import type { MailKind, MailRequest } from './queue';

/** What the wording of a mail may use. */
interface Said {
	/** Without a slash at its end. */
	publicUrl: string;
	/** Name of the structure that writes. */
	structure: string;
	/** Of a one-time link. */
	token: string;
	/** Name of the counsellor, perhaps empty. */
	counsellor: string;
	counts: NonNullable<MailRequest['data']['counts']>;
}

type Words = (said: Said) => MailWords;

/**
 * Pages that ask for a click before they use the link: mail scanners open links (architecture §7). The
 * token stands behind `#`, which browsers send to no server.
 */
const confirmUrl = ({ publicUrl, token }: Said) => `${publicUrl}/confirmer#${token}`;
const entryUrl = ({ publicUrl, token }: Said) => `${publicUrl}/entrer#${token}`;
const hostUrl = ({ publicUrl, token }: Said) => `${publicUrl}/attester#${token}`;
const partnerUrl = ({ publicUrl, token }: Said) => `${publicUrl}/partenaire#${token}`;
const referralUrl = ({ publicUrl, token }: Said) => `${publicUrl}/orientation#${token}`;
const joinUrl = ({ publicUrl, token }: Said) => `${publicUrl}/rejoindre#${token}`;

const VALID: InEach<string> = {
	fr: 'Ce lien est valable 24 heures et ne sert qu’une fois.',
	en: 'This link is valid for 24 hours and works once.'
};
const NOT_YOU: InEach<string> = {
	fr: 'Si vous n’êtes pas à l’origine de ce message, vous pouvez l’ignorer\u00a0: rien ne se passera.',
	en: 'If you did not ask for this, you can ignore it: nothing will happen.'
};
/** To whoever asked for nothing. */
const NOT_FOR_YOU: InEach<string> = {
	fr: 'Si ce message ne vous est pas destiné, vous pouvez l’ignorer\u00a0: rien ne se passera.',
	en: 'If this message is not meant for you, you can ignore it: nothing will happen.'
};
const OPEN_PAGE: InEach<string> = {
	fr: 'Ouvrez cette page puis appuyez sur le bouton\u00a0:',
	en: 'Open this page, then press the button:'
};

/** The words of every mail, in each language side by side (ML-08). */
export const MAIL_WORDS: Record<MailKind, InEach<Words>> = {
	...NOTICE_MAILS,
	confirmation: {
		fr: (said) => ({
			subject: 'Confirmez votre demande',
			lines: [
				`Merci de vous être adressé·e à ${said.structure}. Il reste une étape\u00a0: confirmer que cette adresse est bien la vôtre. Votre demande nous parviendra aussitôt.`,
				'Pour confirmer, ouvrez cette page puis appuyez sur le bouton\u00a0:',
				confirmUrl(said),
				`${VALID.fr} Passé ce délai, la demande non confirmée est effacée.`,
				NOT_YOU.fr
			]
		}),
		en: (said) => ({
			subject: 'Confirm your request',
			lines: [
				`Thank you for turning to ${said.structure}. One step is left: to confirm that this address is yours. Your request will reach us at once.`,
				'To confirm, open this page, then press the button:',
				confirmUrl(said),
				`${VALID.en} After that, a request that was not confirmed is erased.`,
				NOT_YOU.en
			]
		})
	},
	accountExists: {
		fr: (said) => ({
			subject: 'Vous avez déjà un espace personnel',
			lines: [
				`Une demande vient d’être déposée auprès de ${said.structure} avec votre adresse. Vous avez déjà un espace personnel\u00a0: inutile d’en ouvrir un second.`,
				'Ouvrez cette page puis appuyez sur le bouton\u00a0: vous serez dans votre espace, et votre demande y sera ajoutée.',
				confirmUrl(said),
				VALID.fr,
				NOT_YOU.fr
			]
		}),
		en: (said) => ({
			subject: 'You already have a personal space',
			lines: [
				`A request has just been made to ${said.structure} with your address. You already have a personal space: there is no need to open another.`,
				'Open this page, then press the button: you will be in your space, and your request will be added to it.',
				confirmUrl(said),
				VALID.en,
				NOT_YOU.en
			]
		})
	},
	invitation: {
		fr: (said) => ({
			subject: 'Votre espace personnel vous attend',
			lines: [
				`${said.structure} a ouvert un espace personnel à votre nom. Vous pouvez y entrer dès maintenant, à votre rythme.`,
				OPEN_PAGE.fr,
				entryUrl(said),
				`${VALID.fr} S’il a expiré, demandez-en un autre avec votre adresse depuis la page de connexion\u00a0: ${said.publicUrl}/connexion`
			]
		}),
		en: (said) => ({
			subject: 'Your personal space is waiting for you',
			lines: [
				`${said.structure} has opened a personal space in your name. You can enter it from now on, at your own pace.`,
				OPEN_PAGE.en,
				entryUrl(said),
				`${VALID.en} If it has expired, ask for another with your address on the sign-in page: ${said.publicUrl}/connexion`
			]
		})
	},
	teamInvitation: {
		fr: (said) => ({
			subject: `${said.structure} vous ouvre son espace de travail`,
			lines: [
				`${said.structure} vous a ajouté·e à son équipe. Il reste à confirmer que cette adresse est bien la vôtre et, si vous n’en avez pas encore, à choisir un mot de passe.`,
				OPEN_PAGE.fr,
				joinUrl(said),
				`${VALID.fr} S’il a expiré, demandez à l’administration de ${said.structure} de vous l’envoyer à nouveau.`,
				NOT_FOR_YOU.fr
			]
		}),
		en: (said) => ({
			subject: `${said.structure} opens its workspace to you`,
			lines: [
				`${said.structure} has added you to its team. What is left is to confirm that this address is yours and, if you do not have one yet, to choose a password.`,
				OPEN_PAGE.en,
				joinUrl(said),
				`${VALID.en} If it has expired, ask the administration of ${said.structure} to send it to you again.`,
				NOT_FOR_YOU.en
			]
		})
	},
	signInLink: {
		fr: (said) => ({
			subject: 'Votre lien de connexion',
			lines: [
				`Voici le lien que vous avez demandé pour entrer dans votre espace. ${OPEN_PAGE.fr}`,
				entryUrl(said),
				VALID.fr,
				NOT_YOU.fr
			]
		}),
		en: (said) => ({
			subject: 'Your sign-in link',
			lines: [
				`Here is the link you asked for to enter your space. ${OPEN_PAGE.en}`,
				entryUrl(said),
				VALID.en,
				NOT_YOU.en
			]
		})
	},
	noAccount: {
		fr: ({ publicUrl }) => ({
			subject: 'Votre demande de connexion',
			lines: [
				'Un lien de connexion a été demandé avec votre adresse, mais aucun espace n’y est rattaché. Peut-être en avez-vous donné une autre\u00a0?',
				`Si vous souhaitez être accompagné·e, vous pouvez déposer une demande\u00a0: ${publicUrl}`,
				NOT_YOU.fr
			]
		}),
		en: ({ publicUrl }) => ({
			subject: 'Your request to sign in',
			lines: [
				'A sign-in link was asked for with your address, but no space belongs to it. Perhaps you gave another address?',
				`If you would like support, you can make a request: ${publicUrl}`,
				NOT_YOU.en
			]
		})
	},
	news: {
		fr: ({ counts, publicUrl }) => newsWords('fr', counts, publicUrl),
		en: ({ counts, publicUrl }) => newsWords('en', counts, publicUrl)
	},
	dossierClosed: {
		fr: ({ publicUrl }) => ({
			subject: 'Du nouveau dans votre espace',
			lines: [
				'Votre centre vous a écrit un mot à propos de votre accompagnement. Il vous attend dans votre espace\u00a0:',
				`${publicUrl}/connexion`
			]
		}),
		en: ({ publicUrl }) => ({
			subject: 'Something new in your space',
			lines: [
				'Your centre has written you a few words about your support. They are waiting in your space:',
				`${publicUrl}/connexion`
			]
		})
	},
	partnerLink: {
		fr: (said) => ({
			subject: `Orienter quelqu’un vers ${said.structure}`,
			lines: [
				`${said.structure} vous donne un lien personnel pour orienter des personnes vers son équipe, sans compte ni mot de passe.`,
				'Gardez ce message\u00a0: la page vous dit jusqu’à quel jour le lien reste ouvert.',
				partnerUrl(said),
				'Ce lien est à vous seul·e\u00a0: ne le transmettez pas. S’il a expiré, demandez-en un autre à la structure.',
				NOT_FOR_YOU.fr
			]
		}),
		en: (said) => ({
			subject: `Referring people to ${said.structure}`,
			lines: [
				`${said.structure} gives you a personal link to refer people to its team, without an account or a password.`,
				'Keep this message: the page tells you until which day the link stays open.',
				partnerUrl(said),
				'This link is for you alone: please do not pass it on. If it has expired, ask the centre for another.',
				NOT_FOR_YOU.en
			]
		})
	},
	referred: {
		fr: (said) => ({
			subject: 'Une demande a été préparée pour vous',
			lines: [
				`Un partenaire de ${said.structure} a préparé avec vous une demande d’accompagnement. Elle ne compte qu’avec votre accord.`,
				'Ouvrez cette page\u00a0: vous y lirez ce qui a été écrit et par qui, et vous déciderez.',
				referralUrl(said),
				'Ce lien est valable deux semaines et ne sert qu’une fois.',
				'Si vous n’en voulez pas, dites-le sur cette page\u00a0: ce qui a été écrit sera effacé. Sinon, l’accueil peut aussi vous joindre.'
			]
		}),
		en: (said) => ({
			subject: 'A request has been prepared for you',
			lines: [
				`A partner of ${said.structure} has prepared a request for support with you. It counts only with your agreement.`,
				'Open this page: you will read what was written and by whom, and you decide.',
				referralUrl(said),
				'This link is valid for two weeks and works once.',
				'If you do not want it, say so on that page: what was written will be erased. Otherwise, reception may also contact you.'
			]
		})
	},
	hostAsked: {
		fr: (said) => ({
			subject: 'Une visite ou une rencontre à confirmer',
			lines: [
				`Une personne que ${said.structure} accompagne vous rend visite ou vous rencontre, et souhaite que vous le confirmiez. Cela prend une minute, sans compte ni mot de passe.`,
				'Ouvrez cette page\u00a0: vous y lirez de qui et de quel jour il s’agit, et un bouton pour confirmer.',
				hostUrl(said),
				'Ce lien expire deux semaines après ce jour et ne sert qu’une fois.',
				NOT_FOR_YOU.fr
			]
		}),
		en: (said) => ({
			subject: 'A visit or a meeting to confirm',
			lines: [
				`A person whom ${said.structure} supports is visiting or meeting you, and would like you to confirm it. It takes a minute, without an account or a password.`,
				'Open this page: you will read who and which day it is about, with a button to confirm.',
				hostUrl(said),
				'This link expires two weeks after that day and works once.',
				NOT_FOR_YOU.en
			]
		})
	}
};
