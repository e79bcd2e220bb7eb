import type { InEach, Language } from './language';
import type { MailWords } from './mail-frame';
import type { NoticeKind } from './notice-settings';

/** How many things of each kind are new. */
export type NewsCounts = Partial<Record<NoticeKind, number>>;

type Words = (count: number) => string;

const several = (one: string, more: string): Words => {
	return (count) => (count === 1 ? one : `${count} ${more}`);
};

const LINES: Record<NoticeKind, InEach<Words>> = {
	message: {
		fr: several('un nouveau message', 'nouveaux messages'),
		en: several('a new message', 'new messages')
	},
	task: {
		fr: several('une nouvelle de vos démarches', 'nouvelles de vos démarches'),
		en: several('a piece of news about your steps', 'pieces of news about your steps')
	},
	appointment: {
		fr: several('une nouvelle de vos rendez-vous', 'nouvelles de vos rendez-vous'),
		en: several('a piece of news about your appointments', 'pieces of news about your appointments')
	},
	request: {
		fr: several('une nouvelle de votre demande', 'nouvelles de votre demande'),
		en: several('a piece of news about your request', 'pieces of news about your request')
	},
	validation: {
		fr: several('une tâche validée, à regarder', 'tâches validées, à regarder'),
		en: several('a completed task to look at', 'completed tasks to look at')
	},
	arrival: {
		fr: several('une demande qui attend l’accueil', 'demandes qui attendent l’accueil'),
		en: several('a request that waits for reception', 'requests that wait for reception')
	},
	team: {
		fr: several('une personne qui vous est confiée', 'personnes qui vous sont confiées'),
		en: several('a person entrusted to you', 'people entrusted to you')
	}
};

const AROUND: InEach<{ subject: string; before: string; after: (address: string) => string }> = {
	fr: {
		subject: 'Du nouveau dans votre espace',
		before: 'Voici ce qui vous attend dans votre espace\u00a0:',
		after: (address) => `Pour tout lire\u00a0: ${address}`
	},
	en: {
		subject: 'Something new in your space',
		before: 'This is what awaits you in your space:',
		after: (address) => `To read it all: ${address}`
	}
};

/**
 * What a mail about news says, between its greeting and its signature. Kinds and counts alone: no name and no
 * word of anybody (NO-12). Here, and not with the other mails, because the settings show it word for word.
 * @param publicUrl of the server, without a slash at its end
 */
export function newsWords(language: Language, counts: NewsCounts, publicUrl: string): MailWords {
	const { subject, before, after } = AROUND[language];
	const told = Object.entries(counts).filter(([, count]) => count > 0);
	const list = told.map(([kind, count]) => `– ${LINES[kind as NoticeKind][language](count)}`);
	return { subject, lines: [before, list.join('\n'), after(`${publicUrl}/connexion`)] };
}
