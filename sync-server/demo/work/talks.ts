import type { WeekPart } from '#domain/interview';

/** What people want to talk about with whoever follows them. Slots as in phrase.ts. */
export const TALKS = [
	{
		subject:
			'Faire le point avant de me décider. Je pense à <cible>, mais la formation me fait un peu peur.',
		questions: 'Est-ce réaliste à mon âge ?\nQui pourrait m’aider à payer la formation ?',
		suits: 'Plutôt en fin d’après-midi, après le travail.'
	},
	{
		subject:
			'J’ai deux pistes et je n’arrive pas à choisir. J’aimerais en parler avec quelqu’un qui connaît les deux.',
		questions: 'Comment savoir si je tiendrai ?\nPuis-je garder un revenu pendant ce temps ?',
		suits: 'Le matin si possible, les enfants sont à l’école.'
	},
	{
		subject: 'Relire ensemble ce que j’ai noté et voir par quoi commencer.',
		questions: 'Quelle est la toute première chose à faire ?\nFaut-il en parler à mon employeur ?',
		suits: 'N’importe quand sauf le mercredi.'
	}
] as const;

/** Parts of the week in which people are free. */
export const WEEKS: readonly (readonly WeekPart[])[] = [
	['monPm', 'thuPm'],
	['tueAm', 'thuAm', 'friAm'],
	['monAm', 'monPm', 'tueAm', 'tuePm', 'thuAm', 'thuPm', 'friAm', 'friPm'],
	[]
];

/** What comes of a talk, written for the person by whoever held it. */
export const SYNTHESES = [
	'Nous avons relu vos deux pistes. Celle de <cible> vous ressemble le plus : <atout>.\nProchaine étape : une journée d’observation, avant la fin du mois.\nDe mon côté, je vous envoie les dates de la prochaine séance d’information.',
	'Vous savez ce que vous ne voulez plus, c’est déjà beaucoup.\nNous gardons deux questions ouvertes : le financement, et le temps qu’il vous reste chaque semaine.\nOn se reparle quand vous aurez rencontré une personne du métier.',
	'Nous avons fait le tour de votre situation sans rien trancher, et c’est très bien ainsi.\nVous voulez un travail qui bouge, près de chez vous. Je vous propose de commencer par une recherche courte, puis une visite.'
] as const;

/** What the counsellor notes for the team beside a talk; the person never reads it. */
export const TEAM_NOTES = [
	'Beaucoup de fatigue en arrivant, plus de légèreté en partant. Ne pas presser la décision.',
	'Le financement inquiète plus que la formation. En parler à la collègue qui suit les aides.',
	'Très à l’aise dès qu’on parle de concret. Proposer une visite plutôt qu’une lecture.'
] as const;

/** What is said when a slot is given. */
export const GIVEN_WORDS = [
	'Apportez vos notes, nous partirons de là.',
	'Si cette heure ne vous va pas, dites-le-moi simplement ici.',
	''
] as const;
