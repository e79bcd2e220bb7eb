import type { FundTopic } from '#domain/fund-card';
import type { InEach, Language } from '#domain/language';

/** What stands around the sheets on their pages: what is in them stays as reception wrote it. */
interface SheetWords {
	list: { title: string; description: string; lead: string; empty: string };
	noSheet: { title: string; text: string; all: string };
	notNow: { title: string; text: string };
	ask: { title: string; text: string; button: string };
	sessions: string;
	cards: string;
	places: string;
	links: string;
	hours: (day: string, from: string, to: string) => string;
	full: string;
	free: (count: number) => string;
	checked: (day: string, by: string) => string;
}

export const WORDS: InEach<SheetWords> = {
	fr: {
		list: {
			title: 'Les questions que l’on nous pose',
			description:
				'Métiers, formation, financement, travail frontalier\u00a0: les réponses des centres d’orientation aux questions que l’on leur pose.',
			lead: 'Des réponses courtes, tenues à jour par l’accueil des centres.',
			empty: 'Aucune fiche n’est encore publiée.'
		},
		noSheet: {
			title: 'Cette fiche n’existe pas ou plus',
			text: 'Elle a peut-être été retirée parce qu’elle n’était plus à jour.',
			all: 'Voir toutes les questions'
		},
		notNow: {
			title: 'Cette page n’est pas disponible pour l’instant',
			text: 'Le serveur répondra bientôt\u00a0: rechargez cette page dans une minute.'
		},
		ask: {
			title: 'Vous préférez en parler à quelqu’un\u00a0?',
			text: 'Une conseillère ou un conseiller lit votre demande et revient vers vous. C’est gratuit.',
			button: 'Demander un accompagnement'
		},
		sessions: 'Ateliers à venir',
		cards: 'À lire aussi',
		places: 'Où s’adresser',
		links: 'Pour aller plus loin',
		hours: (day, from, to) => `${day}, de ${from} à ${to}`,
		full: 'Complet pour l’instant.',
		free: (count) => (count === 1 ? 'Une place libre.' : `${count} places libres.`),
		checked: (day, by) => `Fiche vérifiée le ${day}${by ? ` par ${by}` : ''}.`
	},
	en: {
		list: {
			title: 'The questions people ask us',
			description:
				'Occupations, training, funding, working across the border: what the guidance centres answer to the questions they are asked. In French.',
			lead: 'Short answers, kept up to date by the reception of the centres. They are in French.',
			empty: 'No sheet has been published yet.'
		},
		noSheet: {
			title: 'This sheet does not exist, or no longer',
			text: 'Perhaps it was taken away because it was not up to date any more.',
			all: 'See all questions'
		},
		notNow: {
			title: 'This page is not available right now',
			text: 'The server will answer soon: reload this page in a minute.'
		},
		ask: {
			title: 'Would you rather talk to somebody about it?',
			text: 'A counsellor reads your request and gets back to you. It is free of charge.',
			button: 'Ask for support'
		},
		sessions: 'Coming workshops',
		cards: 'See also',
		places: 'Where to turn',
		links: 'To go further',
		hours: (day, from, to) => `${day}, from ${from} to ${to}`,
		full: 'Full for now.',
		free: (count) => (count === 1 ? 'One free place.' : `${count} free places.`),
		checked: (day, by) => `Sheet checked on ${day}${by ? ` by ${by}` : ''}.`
	}
};

/** As the app calls them: a test compares. */
export const TOPIC_WORDS: Record<FundTopic, InEach<string>> = {
	occupations: { fr: 'Métiers', en: 'Occupations' },
	training: { fr: 'Se former', en: 'Training' },
	funding: { fr: 'Financer', en: 'Funding' },
	crossBorder: { fr: 'Des deux côtés de la frontière', en: 'On both sides of the border' },
	validation: { fr: 'Faire reconnaître son expérience', en: 'Getting experience recognised' },
	business: { fr: 'Créer son activité', en: 'Starting a business' }
};

/** The language in which reception writes its sheets and cards: the search knows that of no other. */
export const WRITTEN_IN: Language = 'fr';

/** As Intl takes it: English as in Europe, the day before the month. */
const INTL: InEach<string> = { fr: 'fr', en: 'en-GB' };

/** A day in words. @param day `2026-12-01` */
export function dayWords(language: Language, day: string, dateStyle: 'full' | 'long'): string {
	return new Intl.DateTimeFormat(INTL[language], { dateStyle, timeZone: 'UTC' }).format(
		Date.parse(day)
	);
}
