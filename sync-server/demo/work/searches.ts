import type { WorkOf } from '#domain/tool';

type Search = Omit<WorkOf<'search'>, 'tool'>;
/** What the search was about; the tasks of the bank are sorted by it below. */
type Theme = 'occupation' | 'market' | 'training' | 'rights';

const THEME_OF: Readonly<Record<string, Theme>> = {
	'Un premier tour d’horizon': 'occupation',
	'Ce qui existe près de chez vous': 'occupation',
	'Le métier en vrai': 'occupation',
	'Où, avec qui, pour quel salaire': 'market',
	'Trois offres qui vous parlent': 'market',
	'Trois portes où frapper': 'market',
	'Les chemins qui y mènent': 'training',
	'Trouver la formation': 'training',
	'Le diplôme qui correspond': 'training',
	'Vos droits pour évoluer': 'rights',
	'Votre diplôme passe-t-il la frontière ?': 'rights',
	'Repérer les portes ouvertes': 'training'
};

const SEARCHES: Readonly<Record<Theme, readonly Search[]>> = {
	occupation: [
		{
			notes: '<travail>\nJ’ai aussi regardé un film de six minutes : on y voit une vraie journée.',
			sources: [
				{
					title: 'Fiche « <cible> »',
					reference: 'https://www.orientation.ch',
					kept: 'Les activités et les conditions d’entrée. Plus varié que je ne pensais.'
				},
				{
					title: 'Conversation avec <temoin>',
					reference: 'au téléphone',
					kept: '« Viens passer une journée avec nous. »'
				}
			],
			conclusion:
				'Ce qui me ressemble : <atout>. Ce qui me retient : le temps qu’il faut pour y arriver.'
		},
		{
			notes: 'J’ai lu deux fiches jusqu’au bout et j’ai noté les gestes du métier.\n<travail>',
			sources: [
				{
					title: 'ONISEP, fiche métier',
					reference: 'https://www.onisep.fr',
					kept: 'Le témoignage à la fin : une personne arrivée à quarante ans.'
				}
			],
			conclusion: 'Je garde cette piste. Je voudrais voir le métier de près avant de décider.'
		}
	],
	market: [
		{
			notes:
				'Sept offres en trois semaines dans un rayon de trente kilomètres. Quatre demandent de l’expérience.',
			sources: [
				{
					title: 'Offres « <cible> »',
					reference: 'https://www.francetravail.fr',
					kept: 'Le mot qui revient partout : autonomie.'
				},
				{
					title: 'Job-Room',
					reference: 'https://www.job-room.ch',
					kept: 'Deux employeurs qui forment eux-mêmes les débutants.'
				}
			],
			conclusion:
				'Il y a du travail, surtout à temps partiel. Il me manque un papier et un premier stage.'
		},
		{
			notes:
				'J’ai fait la liste de cinq employeurs. J’en connaissais deux sans savoir qu’ils embauchaient.',
			sources: [
				{
					title: 'Sites de trois employeurs',
					reference: 'pages « recrutement »',
					kept: 'Ils parlent d’équipe et d’horaires avant de parler de diplôme.'
				}
			],
			conclusion: 'Le salaire du début est plus bas que le mien. Après trois ans, c’est comparable.'
		}
	],
	training: [
		{
			notes:
				'Deux chemins possibles. Le plus direct : <voie>.\nL’autre passe par l’expérience, il prend plus de temps mais je peux continuer à travailler.',
			sources: [
				{
					title: 'Page de la formation',
					reference: 'https://www.orientation.ch',
					kept: 'Conditions d’entrée, durée, prix. Inscriptions jusqu’au printemps.'
				},
				{
					title: 'Appel au secrétariat de l’école',
					reference: 'par téléphone, le matin',
					kept: 'Une séance d’information a lieu chaque mois.'
				}
			],
			conclusion:
				'Je peux entrer avec mon parcours, si mon dossier est complet. Il faut que j’aille à la séance d’information.'
		},
		{
			notes:
				'J’ai comparé deux formations dans un tableau : durée, rythme, coût, entrée.\nLa première : <voie>. La seconde se suit en partie à distance.',
			sources: [
				{
					title: 'Répertoire des certifications',
					reference: 'https://www.francecompetences.fr',
					kept: 'Quatre blocs. J’en fais déjà deux dans mon travail, il me semble.'
				}
			],
			conclusion:
				'La seconde va mieux avec ma semaine. Je ne comprends pas encore si elle est reconnue des deux côtés.'
		}
	],
	rights: [
		{
			notes: 'J’ai fait une liste avec trois colonnes : l’aide, qui décide, avant quand.',
			sources: [
				{
					title: 'Mon Compte Formation',
					reference: 'https://www.moncompteformation.gouv.fr',
					kept: 'J’ai des droits que je n’avais jamais regardés.'
				},
				{
					title: 'Conseil en évolution professionnelle',
					reference: 'https://mon-cep.org',
					kept: 'Gratuit, et l’employeur n’en sait rien.'
				}
			],
			conclusion: 'Il reste une partie à ma charge. Je ne sais pas qui appeler pour la suite.'
		},
		{
			notes: 'Les règles changent selon qu’on travaille ou non. J’ai noté la date de chaque page.',
			sources: [
				{
					title: 'Page officielle du canton',
					reference: 'https://www.ge.ch',
					kept: 'Une demande à faire avant le début du cours, jamais après.'
				},
				{
					title: 'Portail suisse ch.ch',
					reference: 'https://www.ch.ch',
					kept: 'Explique simplement les permis et l’assurance.'
				}
			],
			conclusion:
				'J’ai compris le principe. J’aimerais vérifier mon cas avec vous : <metier> depuis <annees> ans.'
		}
	]
};

/** Sample searches for a task of this title. */
export function searchesFor(title: string): readonly Search[] {
	const theme = THEME_OF[title];
	if (!theme) throw new Error(`no sample search for « ${title} »`);
	return SEARCHES[theme];
}
